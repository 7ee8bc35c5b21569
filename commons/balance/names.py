"""How are figures of a balance said to people?"""

from commons.selection.names import kinds_named
from kernel.words import gettext as _
from rules.balance.measured import Measured, State
from rules.balance.vacancy import Need
from rules.charter import Charter
from rules.selection.balance import Limit
from rules.selection.selecting import Selecting


def balance_kinds(selecting: Selecting, figure: Measured) -> str:
    """Which kinds a figure counts: “Civil society, Academia”."""
    return kinds_named(selecting, figure.limit.balance.trait, figure.kinds)


def balance_title(selecting: Selecting, figure: Measured) -> str:
    """What the kinds of a figure are together: “Commercial interests”."""
    name = figure.limit.balance.name
    return _(name) if name else balance_kinds(selecting, figure)


def balance_heading(charter: Charter, figure: Measured) -> str:
    """What the rules profile calls the figure."""
    names = {rule.key: rule.name for rule in charter.rules}
    return _(names[figure.limit.key]) if figure.limit.key in names else figure.limit.key


def balance_heading_of(charter: Charter, limit: Limit) -> str:
    return _(charter.rule(limit.key).name)


def balance_state(state: str) -> str:
    return {
        State.KEPT: _("Kept"),
        State.OPEN: _("Depends on what is not stated"),
        State.BROKEN: _("Not kept"),
        State.EMPTY: _("Nobody to count"),
    }[State(state)]


def balance_look(state: str) -> str:
    return {State.KEPT: "ok", State.OPEN: "warn", State.BROKEN: "bad"}.get(State(state), "")


def share_shown(figure: Measured) -> str:
    """The part there is, in whole per cent; a dash where nobody is counted."""
    return f"{round(100 * figure.found / figure.whole)} %" if figure.whole else "-"


def need_words(selecting: Selecting, need: Need) -> str:
    balance = need.figure.limit.balance
    facts = {
        "value": kinds_named(selecting, balance.trait, need.figure.kinds),
        "among": kinds_named(selecting, balance.trait, balance.among),
    }
    return _(need.because, **facts)


def trait_heading(trait: str) -> str:
    return {
        "country": _("Countries"),
        "gender": _("Women and men"),
        "area": _("Fields"),
        "category": _("Categories"),
    }[trait]


SAID = (
    balance_heading_of,
    balance_heading,
    balance_kinds,
    balance_look,
    balance_state,
    balance_title,
    need_words,
    share_shown,
    trait_heading,
)

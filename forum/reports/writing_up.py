"""How do the records of a year stand in its report? Each part under a heading with a name."""

from collections.abc import Iterator, Mapping, Sequence

from commons.balance.names import balance_heading, balance_kinds, balance_state
from commons.balance.queries import selecting_of
from commons.decisions.models import Decision, End
from commons.decisions.names import end_name
from commons.drafting.papers.blocks import article, heading, numbered, paragraph, table
from commons.drafting.schema import Node
from commons.workspaces.models import Workspace
from forum.contributions.names import came_name
from forum.reports.records import Records
from kernel.clock import BRUSSELS
from kernel.pages import day
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.sections import Fresh

PREFIX = "year-"
Rows = Sequence[tuple[str, ...]]


def parts_of(place: Workspace, records: Records) -> Mapping[str, Fresh]:
    """Every part, in the order of the report."""
    parts = {
        "membership": (_("Membership and balance"), _membership(place, records)),
        "co-chairs": (_("Co-chairs"), _chairs(records)),
        "meetings": (_("Meetings"), _meetings(records)),
        "opinions": (_("Opinions and recommendations"), _opinions(records)),
        "decisions": (_("Decisions"), _decisions(records)),
        "contributions": (_("Written contributions"), _contributions(records)),
        "groups": (_("Sub-groups"), _groups(records)),
    }
    return {
        f"{PREFIX}{name}": Fresh(_named(title, f"{PREFIX}{name}"), list(blocks))
        for name, (title, blocks) in parts.items()
    }


def opening(place: Workspace, year: int) -> list[Node]:
    """What stands above the parts, for people to write on."""
    return [
        paragraph(place.name),
        paragraph(f"{_('Legal basis:')} ", article("67(10)")),
        heading(_("The year in short")),
        paragraph(_("What the Forum wants readers to keep of %(year)s.", year=year)),
    ]


def below(records: Records) -> Node:
    """The heading above figures that follow those somebody changed."""
    return heading(_("Figures of %(day)s", day=day(records.last)), 3)


def _named(title: str, name: str) -> Node:
    made = heading(title)
    return {**made, "attrs": {**made["attrs"], "id": name}}


def _rows(heads: tuple[str, ...], rows: Rows, none: str) -> Iterator[Node]:
    yield table(heads, *rows) if rows else paragraph(none)


def _membership(place: Workspace, records: Records) -> Iterator[Node]:
    selecting = selecting_of(place)
    yield numbered(
        _(
            "On %(day)s the Forum had %(members)s appointed and %(permanent)s permanent members;"
            " on 1 January %(year)s it had %(before)s appointed members.",
            day=day(records.last),
            members=len(records.now.members),
            permanent=records.permanent,
            year=records.year,
            before=len(records.first.members),
        )
    )
    rows = [
        (
            f"{balance_heading(place.charter, each)}: {balance_kinds(selecting, each)}",
            f"{each.found}/{each.whole}",
            str(each.needed),
            str(each.unknown),
            balance_state(each.state),
        )
        for each in records.now.shares
    ]
    heads = (_("Balance"), _("Counted"), _("Needed"), _("Not stated"), _("Kept"))
    yield from _rows(heads, rows, _("No balance is asked for."))


def _chairs(records: Records) -> Iterator[Node]:
    rows = [
        (each.person.name, day(each.starts_on), day(each.ends_on) if each.ends_on else "")
        for each in records.chairs
    ]
    yield from _rows((_("Name"), _("Since"), _("Until")), rows, _("Nobody held the office."))


def _meetings(records: Records) -> Iterator[Node]:
    many = len(records.meetings)
    yield numbered(ngettext("The Forum met %(num)d time.", "The Forum met %(num)d times.", many))
    rows = [
        (day(each.starts_at.astimezone(BRUSSELS).date()), each.title) for each in records.meetings
    ]
    yield from _rows((_("Day"), _("Meeting")), rows, _("It did not meet."))


def _opinions(records: Records) -> Iterator[Node]:
    rows = [(each.reference_number, each.title, _closed(each)) for each in records.opinions]
    none = _("No opinion was adopted.")
    yield from _rows((_("Reference"), _("Opinion"), _("Adopted")), rows, none)


def _decisions(records: Records) -> Iterator[Node]:
    rows = [
        (each.reference_number, each.title, _closed(each), end_name(each.end or End.LAPSED))
        for each in records.decisions
    ]
    heads = (_("Reference"), _("Subject"), _("Day"), _("Result"))
    yield from _rows(heads, rows, _("Nothing was decided."))


def _closed(decision: Decision) -> str:
    return day(decision.closed_at.astimezone(BRUSSELS).date()) if decision.closed_at else ""


def _contributions(records: Records) -> Iterator[Node]:
    rows = [
        (
            each.topic,
            each.document.title,
            each.group.name if each.group else each.seat_name,
            came_name(each.came),
        )
        for each in records.contributions
    ]
    heads = (_("Topic"), _("Contribution"), _("From"), _("State"))
    yield from _rows(heads, rows, _("Nothing was handed in."))


def _groups(records: Records) -> Iterator[Node]:
    rows = [(each.name, str(each.members)) for each in records.groups]
    yield from _rows((_("Sub-group"), _("Members")), rows, _("There were no sub-groups."))

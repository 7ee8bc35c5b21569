"""What the desk asks of the solver: who could be chosen, and what if?"""

from collections.abc import Collection, Mapping

from commons.membership.models import Person
from commons.selection.candidates import field_of
from commons.selection.models import Call, Selection
from commons.selection.solving import Asked
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.transactions import announce
from rules.access import Permission
from rules.selection.balance import is_figure, with_figures
from rules.words import sentence as _


@action(Permission.RUN_SELECTION)
def ask_selection(
    actor: Person,
    call: Call,
    figures: Mapping[str, str],
    inside: Collection[int] = (),
    outside: Collection[int] = (),
    base: Selection | None = None,
) -> Selection:
    """Have a selection worked out beside the server."""
    refuse_unless(call.is_over(now()), _("The call is open: more may still apply."))
    refuse_unless(not call.appointed_at, _("The members of this call are appointed."))
    known = {each.number for each in field_of(call)}
    refuse_unless(known, _("No application is eligible yet."))
    refuse_unless(known >= {*inside, *outside}, _("Not all of these numbers can be chosen."))
    both = set(inside) & set(outside)
    refuse_unless(not both, _("Somebody cannot be in and out at once."))
    _refuse_odd_figures(call, figures)
    made = Selection(
        call=call,
        by_id=actor.id,
        limits=[limit.kept() for limit in with_figures(call.rules, figures)],
        inside=sorted(set(inside)),
        outside=sorted(set(outside)),
        base_id=base.id if base else None,
    )
    db.session.add(made)
    db.session.flush()
    changed = {
        x.key: figures[x.key] for x in call.rules if figures.get(x.key, x.figure) != x.figure
    }
    witness(selection=made.id, changed=changed, inside=made.inside, outside=made.outside)
    announce(Asked())
    return made


def _refuse_odd_figures(call: Call, figures: Mapping[str, str]) -> None:
    for limit in call.rules:
        figure = figures.get(limit.key, limit.figure)
        odd = _("This is no figure for a rule: %(figure)s.")
        refuse_unless(is_figure(limit.balance.measure, figure), odd, figure=figure)

"""From whom is a meeting, or an item of it, kept?"""

from rules.cases import Case, Grants, Standing, Verdict, granted
from rules.permissions import Permission
from rules.words import sentence as _

ABOUT_A_MEETING = frozenset(
    {
        Permission.READ_MEETING,
        Permission.ANSWER_MEETING,
        Permission.RUN_MEETING,
        Permission.CALL_MEETING,
    }
)


def withheld(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    """Whoever takes no part in a thing does nothing with it, nor with what belongs to it."""
    if case.recused:
        return Verdict(
            False,
            _("You take no part in this, so it is closed to you. Under Independence you see why."),
        )
    if permission not in ABOUT_A_MEETING:
        return None
    if case.preparing and not granted(standing, Permission.RUN_MEETING, grants):
        return Verdict(False, _("This meeting has not been called yet."))
    if case.members_only and not granted(standing, Permission.CONFER, grants):
        return Verdict(False, _("This item is closed to observers."))
    return None

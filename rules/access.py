"""Who may do what in a body: one table, one question, one answer with its reason."""

from rules.cases import Case as Case  # noqa: PLC0414 asked for here by all
from rules.cases import Grants as Grants  # noqa: PLC0414 likewise
from rules.cases import Standing as Standing  # noqa: PLC0414 likewise
from rules.cases import Verdict as Verdict  # noqa: PLC0414 likewise
from rules.cases import granted as granted  # noqa: PLC0414 likewise
from rules.consulting import kept_round
from rules.documents import kept_from, settled
from rules.independence import sign_first
from rules.meetings import withheld
from rules.permissions import Permission as Permission  # noqa: PLC0414 likewise
from rules.permissions import Role as Role  # noqa: PLC0414 likewise
from rules.premoderation import concerns
from rules.words import sentence as _

WRITES_IN_A_THREAD = frozenset(
    {
        Permission.POST,
        Permission.SUBMIT_POST,
        Permission.EDIT_POST,
        Permission.DELETE_POST,
        Permission.REACT,
    }
)
ON_A_POST = frozenset(
    {
        Permission.EDIT_POST,
        Permission.DELETE_POST,
        Permission.REACT,
        Permission.REPORT_POST,
        Permission.CONCLUDE,
        Permission.ASK,
    }
)
READ_FIRST = frozenset({Permission.POST, Permission.EDIT_POST, Permission.START_THREAD})
"""What one does not do at once where the moderators read first what one writes."""
READS = frozenset(
    {
        Permission.READ_WORKSPACE,
        Permission.READ_SEATS,
        Permission.READ_RECORD,
        Permission.READ_STATISTICS,
        Permission.READ_THREAD,
        Permission.READ_DOCUMENT,
        Permission.READ_DECISION,
        Permission.READ_MEETING,
        Permission.READ_CONSULTATION,
        Permission.READ_REFERRAL,
        Permission.READ_SELECTION,
        Permission.READ_WORK,
        Permission.CONFER,
        Permission.DESK,
        Permission.KEEP_OWN_LIST,
        Permission.DECLARE,
    }
)
"""What somebody may who sees but does not sit: a newcomer reading in, a leaver clearing up."""
ABOUT_A_THREAD = WRITES_IN_A_THREAD | {
    Permission.READ_THREAD,
    Permission.MODERATE,
    Permission.RESOLVE,
    Permission.CONCLUDE,
    Permission.OBJECT,
    Permission.ASK,
    Permission.ANSWER,
    Permission.REPORT_POST,
    Permission.KEEP_OWN_LIST,
    Permission.SEE_TOLD,
}
ABOUT_A_DECISION = frozenset(
    {
        Permission.READ_DECISION,
        Permission.PROPOSE_DECISION,
        Permission.ANSWER_DECISION,
        Permission.ENTER_ANSWER,
        Permission.CLOSE_DECISION,
    }
)

CONCLUDED = _("This post holds a conclusion: it stays as long as the conclusion stands.")
ITS_AUTHORS = {
    Permission.DELETE_POST: _("Only its author, the chair or the secretariat may delete a post."),
    Permission.RESOLVE: _("Only whoever started it, the chair or the secretariat may say so."),
    Permission.ASK: _("Only its author, the chair or the secretariat may ask seats about it."),
    Permission.SEE_TOLD: _("Only its author and the secretariat can see who was told."),
    Permission.ARRANGE: _("Only its author, the chair or the secretariat may do this with it."),
    Permission.SHARE: _("Only its author, the chair or the secretariat may share it."),
}
"""What is for whoever made the thing, and for those who can do this; what others read."""


def verdict(
    standing: Standing | None, permission: Permission, grants: Grants, case: Case | None = None
) -> Verdict:
    """May this person do this here?"""
    if standing is None:
        return Verdict(False, _("You do not sit in this body."))
    refusals = (
        _absent(standing, permission),
        _ungranted(standing, permission, grants),
        sign_first(standing, permission),
        withheld(standing, permission, grants, case or Case()),
        _barred(standing, permission, grants, case or Case()),
        kept_from(standing, permission, grants, case or Case()),
        kept_round(standing, permission, grants, case or Case()),
        settled(standing, permission, grants, case or Case()),
        _gone(permission, case or Case()),
        _not_yours(standing, permission, grants, case or Case()),
    )
    first = next((refusal for refusal in refusals if refusal is not None), None)
    return first if first is not None else Verdict(True, _("Your place in this body allows it."))


def _absent(standing: Standing, permission: Permission) -> Verdict | None:
    if standing.ended_on:
        return Verdict(False, _("Your mandate ended on %(date)s."), {"date": standing.ended_on})
    if not standing.sees:
        return Verdict(False, _("Your access to this body is not open today."))
    if not standing.sits and permission not in READS:
        return Verdict(False, _("You may read here, but your mandate does not run today."))
    return None


def _ungranted(standing: Standing, permission: Permission, grants: Grants) -> Verdict | None:
    if granted(standing, permission, grants):
        return None
    roles = ", ".join(sorted(standing.roles))
    return Verdict(False, _("This is not open to your role here (%(roles)s)."), {"roles": roles})


def _barred(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    about_a_thread = permission in ABOUT_A_THREAD
    if about_a_thread and case.members_only and not granted(standing, Permission.CONFER, grants):
        return Verdict(False, _("This discussion is open to members only."))
    confers = granted(standing, Permission.CONFER, grants)
    if permission in ABOUT_A_DECISION and case.members_only and not confers:
        return Verdict(False, _("This decision is open to members only."))
    at_the_desk = case.asker or granted(standing, Permission.DESK, grants)
    if about_a_thread and case.desk_only and not at_the_desk:
        return Verdict(False, _("This is between whoever asked and the secretariat."))
    if permission in WRITES_IN_A_THREAD | {Permission.ASK} and case.closed:
        return Verdict(False, _("This discussion is closed."))
    if permission in READ_FIRST and is_read_first(standing, grants, case.premoderation):
        return Verdict(False, _("The moderators read first what you write here."))
    return None


def _gone(permission: Permission, case: Case) -> Verdict | None:
    if permission in ON_A_POST and case.deleted:
        return Verdict(False, _("This post was deleted."))
    if permission in ON_A_POST and case.hidden:
        return Verdict(False, _("This post is hidden."))
    return None


def is_read_first(standing: Standing, grants: Grants, premoderation: str) -> bool:
    """Do this person's posts wait for the moderators, where such is the rule of the place?"""
    newcomer = standing.new or standing.roles <= {Role.OBSERVER}
    moderates = granted(standing, Permission.MODERATE, grants)
    return not moderates and concerns(premoderation, newcomer=newcomer)


def _not_yours(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    if permission is Permission.DELETE_POST and case.concluded:
        return Verdict(False, CONCLUDED)
    if permission is Permission.REPORT_POST and case.own:
        return Verdict(False, _("This post is yours: change it, or delete it."))
    if permission is Permission.EDIT_POST and not case.own:
        return Verdict(False, _("Only its author may change a post."))
    sees_all = permission is Permission.SEE_TOLD
    need = Permission.MANAGE_SEATS if sees_all else Permission.MODERATE
    if permission in ITS_AUTHORS and not case.own and not granted(standing, need, grants):
        return Verdict(False, ITS_AUTHORS[permission])
    return None

"""What may those of another workspace do with a document that is shared with it, and which
documents are never shared?
"""

from enum import StrEnum

from rules.access import Case, Grants, Permission, Standing, Verdict, verdict
from rules.words import sentence as _


class Right(StrEnum):
    """How far a document is shared."""

    READ = "read"
    COMMENT = "comment"
    SUGGEST = "suggest"
    EDIT = "edit"


_READ = frozenset({Permission.READ_DOCUMENT})
_COMMENT = _READ | {Permission.COMMENT}
_SUGGEST = _COMMENT | {Permission.SUGGEST}
CARRIES = {
    Right.READ: _READ,
    Right.COMMENT: _COMMENT,
    Right.SUGGEST: _SUGGEST,
    Right.EDIT: _SUGGEST | {Permission.WRITE_TEXT, Permission.ADD_DOCUMENT},
}
"""Never more: to describe, settle or share it on is for those where it is at home."""
LESS = _("It is shared with your workspace for less than this.")


def borrowed(
    standing: Standing | None,
    permission: Permission,
    grants: Grants,
    case: Case,
    carries: frozenset[Permission],
) -> Verdict:
    """May somebody of the workspace that received it? What their part there carries and the
    sharing does too; so whoever only reads there reads.
    """
    if permission not in carries:
        return Verdict(False, LESS)
    both = {role: held & (carries | {Permission.CONFER}) for role, held in grants.items()}
    return verdict(standing, permission, both, case)


def why_kept(*, named_only: bool, noted: bool, members_only: bool, same_body: bool) -> str:
    """Why does a document handled like this not leave its workspace? Nothing where it may."""
    if named_only:
        return _("It is only for the people named for it: it is never shared.")
    if noted:
        return _("It is handled as sensitive: it is never shared.")
    if members_only and not same_body:
        return _(
            "It is for members of this body only: it can be shared inside the body, no further."
        )
    return ""

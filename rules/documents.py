"""For whom is a document, and are its words still open?"""

from rules.cases import Case, Grants, Standing, Verdict, granted
from rules.permissions import Permission
from rules.words import sentence as _

IN_A_TEXT = frozenset({Permission.WRITE_TEXT, Permission.SUGGEST})
"""What changes the words of a text, or would."""
ABOUT_A_DOCUMENT = IN_A_TEXT | {
    Permission.READ_DOCUMENT,
    Permission.ADD_DOCUMENT,
    Permission.COMMENT,
    Permission.ARRANGE,
    Permission.SHARE,
    Permission.SETTLE_TEXT,
}
IN_THE_BIN = frozenset({Permission.READ_DOCUMENT, Permission.ARRANGE})
"""What its author and its keepers may still do with a document that lies there."""


def kept_from(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    """For whom is a document?"""
    if permission not in ABOUT_A_DOCUMENT:
        return None
    if case.members_only and not granted(standing, Permission.CONFER, grants):
        return Verdict(False, _("This document is open to members only."))
    if case.named_only and not case.named:
        return Verdict(False, _("This document is open only to the people named for it."))
    keeps = case.own or granted(standing, Permission.SETTLE_TEXT, grants)
    if case.binned and not (keeps and permission in IN_THE_BIN):
        return Verdict(False, _("This document is in the bin."))
    return None


def settled(
    standing: Standing, permission: Permission, grants: Grants, case: Case
) -> Verdict | None:
    """Are the words of a text still open, and to whom?"""
    if permission in IN_A_TEXT and case.locked:
        return Verdict(False, _("This text is locked: its words stay as they are."))
    if permission is Permission.ADD_DOCUMENT and case.locked:
        return Verdict(False, _("This document is locked: no new version is taken."))
    keeps = case.own or granted(standing, Permission.SETTLE_TEXT, grants)
    if permission is Permission.WRITE_TEXT and case.suggestions_only and not keeps:
        return Verdict(False, _("In this text members suggest; they do not write."))
    return None

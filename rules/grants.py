"""What does each part in a body usually carry? The charters put these sets beside the roles."""

from rules.access import WRITES_IN_A_THREAD, Permission

Permissions = frozenset[Permission]

READS: Permissions = frozenset(
    {
        Permission.READ_WORKSPACE,
        Permission.READ_SEATS,
        Permission.READ_THREAD,
        Permission.READ_DOCUMENT,
        Permission.READ_DECISION,
        Permission.READ_MEETING,
        Permission.READ_CONSULTATION,
        Permission.READ_REFERRAL,
        Permission.KEEP_OWN_LIST,
    }
)
TAKES_PART = (
    READS
    | WRITES_IN_A_THREAD
    | {Permission.REPORT_POST, Permission.SEE_TOLD, Permission.COMMENT, Permission.SUGGEST}
    | {Permission.ANSWER_MEETING, Permission.ANSWER_CONSULTATION}
)
TALKS = TAKES_PART | {Permission.START_THREAD, Permission.RESOLVE, Permission.ANSWER}
"""An observer takes part, but not where members confer among themselves."""
ADVISES = TAKES_PART | {Permission.CONFER}
"""An adviser comes with a member: answers everywhere, opens nothing."""
WRITES = frozenset(
    {Permission.ADD_DOCUMENT, Permission.WRITE_TEXT, Permission.ARRANGE, Permission.SHARE}
)
"""Brings documents into the library, shares them, and writes in texts."""
CONFERS = TALKS | WRITES | {Permission.CONFER, Permission.ASK, Permission.READ_WORK}
SITS = CONFERS | {Permission.OBJECT, Permission.ANSWER_DECISION}
SITS |= {Permission.DECLARE, Permission.DO_WORK}
"""Whoever fills a seat, or stands beside who does: votes when it is theirs to vote, and may stop
what would count as agreed.
"""
PRESIDES = CONFERS | {
    Permission.MODERATE,
    Permission.READ_RECORD,
    Permission.CONCLUDE,
    Permission.SETTLE_TEXT,
    Permission.PROPOSE_DECISION,
    Permission.CLOSE_DECISION,
    Permission.RUN_MEETING,
    Permission.LEAD_WORK,
    Permission.GUARD,
    Permission.RUN_CONSULTATION,
    Permission.RUN_REFERRAL,
}
KEEPS = PRESIDES | {
    Permission.MANAGE_SEATS,
    Permission.SET_FIGURES,
    Permission.MANAGE_HOOKS,
    Permission.READ_STATISTICS,
    Permission.EXPORT,
    Permission.DESK,
    Permission.ENTER_ANSWER,
    Permission.CALL_MEETING,
    Permission.READ_SELECTION,
    Permission.RUN_SELECTION,
    Permission.HANDLE_WORK,
}
"""The secretariat keeps the seats; who sits there is decided elsewhere."""

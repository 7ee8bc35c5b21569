"""What does each part in a body usually carry? The charters put these sets beside the roles."""

from rules.access import WRITES_IN_A_THREAD, Permission

Permissions = frozenset[Permission]

READS: Permissions = frozenset(
    {
        Permission.READ_WORKSPACE,
        Permission.READ_SEATS,
        Permission.READ_THREAD,
        Permission.READ_DOCUMENT,
        Permission.KEEP_OWN_LIST,
    }
)
TAKES_PART = (
    READS
    | WRITES_IN_A_THREAD
    | {Permission.REPORT_POST, Permission.SEE_TOLD, Permission.COMMENT, Permission.SUGGEST}
)
TALKS = TAKES_PART | {Permission.START_THREAD, Permission.RESOLVE, Permission.ANSWER}
"""An observer takes part, but not where members confer among themselves."""
ADVISES = TAKES_PART | {Permission.CONFER}
"""An adviser comes with a member: answers everywhere, opens nothing."""
WRITES = frozenset({Permission.ADD_DOCUMENT, Permission.WRITE_TEXT, Permission.ARRANGE})
"""Brings documents into the library, and writes in texts."""
CONFERS = TALKS | WRITES | {Permission.CONFER, Permission.ASK}
SITS = CONFERS | {Permission.OBJECT}
"""Whoever fills a seat, or stands beside who does: may stop what would count as agreed."""
PRESIDES = CONFERS | {
    Permission.MODERATE,
    Permission.READ_RECORD,
    Permission.CONCLUDE,
    Permission.SETTLE_TEXT,
}
KEEPS = PRESIDES | {
    Permission.MANAGE_SEATS,
    Permission.MANAGE_HOOKS,
    Permission.READ_STATISTICS,
    Permission.EXPORT,
    Permission.DESK,
}
"""The secretariat keeps the seats; who sits there is decided elsewhere."""

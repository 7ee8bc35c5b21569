"""Which figures of the Pact's network and pledges can be set, and why do they begin as they do?"""

from rules.sources import chosen
from rules.words import sentence as _

REMIND_FIRST, REMIND_LAST = "report.remind_first_days", "report.remind_last_days"
REMIND_OVERDUE = "report.overdue_days"
SMALLEST_CELL = "statement.smallest_cell"
PEERS = "pledge.fewest_peers"
CONTACT_KEPT = "joining.kept_months"
FIGURES = (
    chosen(
        CONTACT_KEPT,
        _("Months for which is kept who asked for an organisation, once that is settled"),
        "6",
        "free choice; Regulation (EU) 2018/1725 asks that a time is set",
    ),
    chosen(
        REMIND_FIRST,
        _("Calendar days before the report on a pledge is due on which it is first asked for"),
        "30",
        "free choice",
    ),
    chosen(
        REMIND_LAST,
        _("Calendar days before the report on a pledge is due on which it is asked for again"),
        "7",
        "free choice",
    ),
    chosen(
        REMIND_OVERDUE,
        _("Calendar days after which a missing report on a pledge is told to the AI Office too"),
        "14",
        "free choice",
    ),
    chosen(
        SMALLEST_CELL,
        _("Fewest organisations that a count of the yearly statement may stand for"),
        "5",
        "free choice: fewer could tell who is meant; Regulation (EU) 2018/1725 asks for care",
    ),
    chosen(
        PEERS,
        _("Fewest organisations whose median a pledge is compared with"),
        "5",
        "free choice: of fewer one could be worked out",
    ),
)

"""Which figures of the Alliance's own work may its secretariat set?"""

from rules.charter import Rule
from rules.sources import chosen
from rules.words import sentence as _

ADDRESS_KEPT = "catalogue.kept_months"
WORK: tuple[Rule, ...] = (
    chosen(
        ADDRESS_KEPT,
        _("Months for which the address of a newcomer is kept, once its entry was refused"),
        "6",
        "free choice; Regulation (EU) 2018/1725 asks that a time is set",
    ),
    chosen(
        "initiatives.soon",
        _("Days before a milestone at which it counts as due soon"),
        "30",
        "free choice",
    ),
    chosen(
        "matches.warn_days",
        _("Days before an offer or a need ends at which its owner is told"),
        "7",
        "free choice",
    ),
    chosen(
        "matches.longest_days",
        _("Days for which an offer or a need may stand"),
        "180",
        "free choice",
    ),
)

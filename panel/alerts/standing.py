"""On whose behalf does somebody act on an alert: of those who signed it, or of the Panel?"""

from commons.membership.models import Person
from kernel.access import may
from panel.alerts.models import Alert
from panel.refusals import refuse_unless
from rules.access import Permission
from rules.words import sentence as _

NOT_YOURS = _("Only those who signed the alert and the chair may do this with it.")
NOT_THE_PANEL = _("An adopted alert is the Panel's: only its chair does this (SPR 18(3)).")


def signed(person_id: int, alert: Alert) -> bool:
    return any(each.person_id == person_id for each in alert.sponsors)


def presides(person: Person, alert: Alert) -> bool:
    return bool(may(person, Permission.LEAD_WORK, alert))


def for_the_file(person: Person, alert: Alert) -> None:
    """Go on only for those who signed it, or lead."""
    refuse_unless(signed(person.id, alert) or presides(person, alert), NOT_YOURS)


def for_the_panel(person: Person, alert: Alert) -> None:
    refuse_unless(presides(person, alert), NOT_THE_PANEL)

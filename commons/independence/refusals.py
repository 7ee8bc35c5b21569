"""Why not? A sentence for whoever is refused."""

from kernel.access import Refused
from rules.access import Verdict
from rules.charter import Charter
from rules.independence import declares
from rules.words import sentence as _


def refuse_unless(holds: object, because: str, **facts: object) -> None:
    if not holds:
        raise Refused(Verdict(False, because, facts))


def refuse_unless_declared(charter: Charter) -> None:
    refuse_unless(declares(charter), _("In this body nobody declares interests."))

"""Which things about their interests is somebody told? Neutral words: what is closed stays so."""

from commons.independence.live import find_conflict, find_declaration
from commons.independence.models import Conflict, Declaration
from kernel.happenings import Kind, Shown
from kernel.words import gettext as _
from rules.access import Permission
from rules.notices import Event

SEATS = Permission.READ_SEATS


def show(conflict: Conflict, _number: int) -> Shown:
    path = f"/{conflict.workspace.slug}/independence"
    return Shown(_("Independence, no. %(number)s", number=conflict.id), path, "", "")


def show_declaration(declaration: Declaration, _number: int) -> Shown:
    path = f"/{declaration.workspace.slug}/independence/declare"
    return Shown(_("Your declaration of interests"), path, "", "")


for what in ("proposed", "closed", "lifted"):
    Kind(f"independence.{what}", "conflict", SEATS, find_conflict, show, None, Event.ASKED)
Kind("independence.renew", "declaration", SEATS, find_declaration, show_declaration, None,
     Event.ASKED)  # fmt: skip

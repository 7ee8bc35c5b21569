"""How are contributions spoken of?"""

from forum.contributions.models import Came
from kernel.words import gettext as _


def came_name(came: str) -> str:
    return {Came.IN: _("Handed in"), Came.NOTED: _("Noted"), Came.ADOPTED: _("Adopted")}[Came(came)]


def came_look(came: str) -> str:
    return {Came.ADOPTED: "ok", Came.NOTED: "brand"}.get(Came(came), "")


def themes() -> list[str]:
    """What the call for members names (secondary source); others may be written."""
    return [
        _("AI literacy"),
        _("General-purpose AI models"),
        _("Sectors under the AI Act"),
        _("Standardisation"),
        _("Implementation challenges"),
    ]


SAID = (came_look, came_name)

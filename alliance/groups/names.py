"""Which groups across the sectors are usually wanted?"""

from kernel.words import gettext as _


def usual_groups() -> list[str]:
    """No official list is known; each is founded by the desk when it is wanted."""
    return [_("Skills"), _("Data"), _("Compute"), _("Regulation"), _("Small and medium firms")]

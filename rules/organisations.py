"""How large is an organisation, and what is it to AI systems? Named once, for the network and the
library of the Pact and for the catalogue of the Alliance.

By number of people: Recommendation 2003/361/EC; small mid-caps: Recommendation (EU) 2025/1099. The
size classes of statistics are others: `alliance/sectors/codes.py`.
"""

from enum import StrEnum

from rules.words import sentence as _


class Role(StrEnum):
    """What an organisation is to AI systems: AIA 3(3) and 3(4)."""

    PROVIDER = "provider"
    DEPLOYER = "deployer"
    BOTH = "both"
    OTHER = "other"


SIZES = {
    "micro": _("Micro, fewer than 10 people"),
    "small": _("Small, fewer than 50"),
    "medium": _("Medium, fewer than 250"),
    "mid-cap": _("Small mid-cap, fewer than 750"),
    "large": _("Large"),
    "public": _("Public body"),
    "non-profit": _("Non-profit"),
}
ROLES: dict[str, str] = {
    Role.PROVIDER: _("Provider"),
    Role.DEPLOYER: _("Deployer"),
    Role.BOTH: _("Provider and deployer"),
    Role.OTHER: _("Neither of the two"),
}

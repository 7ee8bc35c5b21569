"""How are support structures spoken of?"""

from decimal import Decimal

from flask_babel import format_decimal

from kernel.words import gettext as _
from rules.structures import Kind


def kinds_of_support() -> dict[str, str]:
    return {
        Kind.AI_FACTORY: _("AI Factory"),
        Kind.TESTING: _("Testing and experimentation facility"),
        Kind.HUB: _("European Digital Innovation Hub"),
        Kind.SANDBOX: _("Regulatory sandbox"),
        Kind.SKILLS: _("Skills and training"),
    }


def support_name(kind: str) -> str:
    return kinds_of_support().get(kind, kind)


def share_words(share: Decimal | None) -> str:
    if share is None:
        return _("not said")
    if not share:
        return _("free of charge")
    return _("%(share)s %% of the price", share=format_decimal(share, "0.##"))


SAID = (share_words, support_name)

"""What must a qualified alert say? AIA 90(1) and 90(3), SPR 18(2)."""

from collections.abc import Mapping

from rules.elements import Element, lacking
from rules.words import sentence as _

ELEMENTS = (
    Element("ground", _("what the Panel suspects"), "AIA 90(1)"),
    Element("provider", _("the provider"), "AIA 90(3)(a)"),
    Element("model", _("the general-purpose AI model"), "AIA 90(1)"),
    Element("contact", _("the point of contact of the provider"), "AIA 90(3)(a)"),
    Element("facts", _("the description of the relevant facts"), "AIA 90(3)(b)"),
    Element("reasons", _("the reasons for the alert"), "AIA 90(3)(b); SPR 18(2)"),
    Element("other", _("other relevant information, or that there is none"), "AIA 90(3)(c)"),
)
GROUNDS = {
    "risk": _("The model poses a concrete identifiable risk at Union level (AIA 90(1)(a))"),
    "conditions": _(
        "The model meets the conditions of Article 51, of a systemic risk (AIA 90(1)(b))"
    ),
}


def missing(content: Mapping[str, object]) -> tuple[Element, ...]:
    """Which of the elements has the alert not?"""
    return lacking(ELEMENTS, content)

"""In which branch does an organisation work? NACE Rev. 2.1, sections and divisions: Delegated
Regulation (EU) 2023/137.
"""

from rules.words import sentence as _

SECTIONS: dict[str, str] = {
    "A": _("Agriculture, forestry and fishing"),
    "B": _("Mining and quarrying"),
    "C": _("Manufacturing"),
    "D": _("Electricity, gas, steam and air conditioning supply"),
    "E": _("Water supply, sewerage, waste management and remediation"),
    "F": _("Construction"),
    "G": _("Wholesale and retail trade"),
    "H": _("Transportation and storage"),
    "I": _("Accommodation and food service activities"),
    "J": _("Publishing, broadcasting, and content production and distribution"),
    "K": _("Telecommunication, computer programming, consulting and computing infrastructure"),
    "L": _("Financial and insurance activities"),
    "M": _("Real estate activities"),
    "N": _("Professional, scientific and technical activities"),
    "O": _("Administrative and support service activities"),
    "P": _("Public administration and defence"),
    "Q": _("Education"),
    "R": _("Human health and social work activities"),
    "S": _("Arts, sports and recreation"),
    "T": _("Other service activities"),
    "U": _("Activities of households"),
    "V": _("Activities of extraterritorial organisations and bodies"),
}
_SPANS = {
    "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43),
    "G": (46, 47), "H": (49, 53), "I": (55, 56), "J": (58, 60), "K": (61, 63), "L": (64, 66),
    "M": (68, 68), "N": (69, 75), "O": (77, 82), "P": (84, 84), "Q": (85, 85), "R": (86, 88),
    "S": (90, 93), "T": (94, 96), "U": (97, 98), "V": (99, 99),
}  # fmt: skip
UNUSED = {4, 34, 40, 44, 45, 48, 54, 57, 67, 76, 83, 89}


def section_of(code: str) -> str:
    """The section of a section's letter or of a division's two digits; nothing for any other."""
    said = code.strip().upper()
    if said in SECTIONS:
        return said
    number = int(said) if len(said) == 2 and said.isascii() and said.isdecimal() else 0  # noqa: PLR2004 a division
    inside = (letter for letter, (first, last) in _SPANS.items() if first <= number <= last)
    return next(inside, "") if number not in UNUSED else ""

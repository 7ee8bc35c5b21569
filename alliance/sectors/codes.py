"""What are the codes of the files called, and which of them does a sector begin with?

Statistics of today come by NACE Rev. 2, whose letters are not those of Rev. 2.1 (`rules/nace.py`),
and by size classes of their own. Neither is a list of the sectors of COM(2025) 723: with which
codes one of these begins is chosen, and the desk says otherwise on its page.
"""

from collections.abc import Mapping

from kernel.countries import countries
from kernel.words import gettext
from rules.words import sentence as _

TOGETHER = {
    "EU27_2020": _("European Union"),
    "EU": _("European Union"),
    "EA": _("Euro area"),
    "EA20": _("Euro area (20 countries)"),
    "EA21": _("Euro area (21 countries)"),
    "EFTA": _("EFTA"),
    "EEA": _("European Economic Area"),
}
SIZES = {
    "TOTAL": _("All sizes"),
    "GE10": _("10 or more employed"),
    "0-9": _("0 to 9 employed"),
    "10-49": _("10 to 49 employed"),
    "10-249": _("10 to 249 employed"),
    "50-249": _("50 to 249 employed"),
    "GE250": _("250 or more employed"),
}
NACE = {
    "TOTAL": _("All sectors"),
    "C10-S951_X_K": _("All sectors but finance"),
    "A": _("Agriculture, forestry and fishing"),
    "B": _("Mining and quarrying"),
    "C": _("Manufacturing"),
    "C10-C12": _("Food, beverages and tobacco"),
    "C21": _("Pharmaceutical products"),
    "C26": _("Computers, electronics and optics"),
    "C28": _("Machinery and equipment"),
    "C29_C30": _("Motor vehicles and other transport equipment"),
    "D": _("Electricity and gas"),
    "D_E": _("Electricity, gas, water and waste"),
    "E": _("Water supply and waste"),
    "F": _("Construction"),
    "G": _("Wholesale and retail trade"),
    "H": _("Transport and storage"),
    "I": _("Accommodation and food service"),
    "J": _("Information and communication"),
    "J58-J60": _("Publishing, film and broadcasting"),
    "J61": _("Telecommunications"),
    "K": _("Finance and insurance"),
    "L": _("Real estate"),
    "M": _("Professional, scientific and technical work"),
    "N": _("Administrative and support service"),
    "O": _("Public administration and defence"),
    "P": _("Education"),
    "Q": _("Health and social work"),
    "R": _("Arts, entertainment and recreation"),
    "ICT": _("Information and communication technology"),
}
WORDS = {"geo": TOGETHER, "size": SIZES, "sector": NACE}
BEGINS_WITH: Mapping[str, str] = {
    "healthcare": "Q, C21",
    "mobility": "H, C29_C30",
    "robotics": "C28",
    "manufacturing": "C, F",
    "climate": "E",
    "energy": "D, D_E",
    "agri-food": "A, C10-C12",
    "defence": "O",
    "communications": "J61, J",
    "culture": "R, J58-J60",
    "public-sector": "O",
}


def code_name(of: str, code: str) -> str:
    """Of a country, a sector or a size class; a code that nobody knows stands for itself."""
    if code in WORDS[of]:
        return gettext(WORDS[of][code])
    return countries().get(code, code) if of == "geo" else code

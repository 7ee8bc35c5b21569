"""From which lists is chosen what a record says of itself? None of them stands in the Act.

Sectors and sizes are named with those of organisations; target groups are chosen, and so is which
provisions are offered.
"""

from rules.organisations import ROLES, SIZES
from rules.sectors import RECORDED
from rules.states import LANGUAGES
from rules.words import sentence as _

STATUS = {
    "fully": _("Fully implemented"),
    "partially": _("Partially rolled out"),
    "planned": _("Planned"),
}
"""The grouping of the living repository."""
MATURITY = {
    "idea": _("Idea"),
    "pilot": _("Pilot"),
    "in-use": _("In use"),
    "scaled": _("In use at many places"),
}
ARTICLE = {
    "4": _("AI literacy, Art. 4"),
    "5": _("Prohibited practices, Art. 5"),
    "9": _("Risk management, Art. 9"),
    "10": _("Data governance, Art. 10"),
    "12": _("Record-keeping, Art. 12"),
    "13": _("Information for deployers, Art. 13"),
    "14": _("Human oversight, Art. 14"),
    "15": _("Accuracy and cybersecurity, Art. 15"),
    "17": _("Quality management, Art. 17"),
    "26": _("Obligations of deployers, Art. 26"),
    "27": _("Fundamental rights impact, Art. 27"),
    "50": _("Transparency, Art. 50"),
    "53": _("General-purpose AI models, Art. 53"),
    "57": _("Regulatory sandboxes, Art. 57"),
    "72": _("Post-market monitoring, Art. 72"),
}
TARGET = {
    "everybody": _("All staff"),
    "management": _("Management"),
    "builders": _("Those who build AI"),
    "users": _("Those who work with AI"),
    "oversight": _("Those who oversee it"),
    "compliance": _("Legal and compliance"),
    "people": _("Human resources"),
    "customers": _("Customers and those affected"),
    "suppliers": _("Suppliers and contractors"),
}
FORMAT = {
    "online": _("Online course"),
    "class": _("Classroom"),
    "workshop": _("Workshop"),
    "on-the-job": _("On the job"),
    "guide": _("Guide or checklist"),
    "community": _("Community of practice"),
}
LANGUAGE = {each.code: each.native for each in LANGUAGES}
COUNTRY: dict[str, str] = {}
"""Named by the house in the language of the reader, by their codes."""
LISTS = {
    "status": STATUS,
    "maturity": MATURITY,
    "sector": RECORDED,
    "size": SIZES,
    "role": ROLES,
    "article": ARTICLE,
    "target": TARGET,
    "format": FORMAT,
    "language": LANGUAGE,
    "country": COUNTRY,
}

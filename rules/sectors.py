"""Which sectors are spoken of, and by which codes? Every list stands here, once.

The sectors of the Apply AI Strategy and the branches by which the page of the AI Pact counts its
pledgers are no list of one another; what an organisation said in one is not turned into the other.
NACE is a third: Rev. 2.1 in `rules/nace.py`, and Rev. 2, in which statistics come, in
`alliance/sectors/codes.py`.
"""

from typing import NamedTuple

from rules.words import sentence as _


class Sector(NamedTuple):
    slug: str
    """As the address of its group says it."""
    code: str
    """As records say it."""
    name: str


STRATEGY = (
    Sector("healthcare", "hlt", _("Healthcare and pharmaceuticals")),
    Sector("mobility", "mob", _("Mobility, transport and automotive")),
    Sector("robotics", "rob", _("Robotics")),
    Sector("manufacturing", "man", _("Manufacturing, engineering and construction")),
    Sector("climate", "cli", _("Climate and environment")),
    Sector("energy", "ene", _("Energy")),
    Sector("agri-food", "agr", _("Agri-food")),
    Sector("defence", "def", _("Defence, security and space")),
    Sector("communications", "com", _("Electronic communications")),
    Sector("culture", "cul", _("Cultural and creative sectors, media")),
    Sector("public-sector", "pub", _("Public sector")),
)
"""COM(2025) 723: ten of industry, and the public sector."""
RECORDED = {
    **{each.code: each.name for each in STRATEGY},
    "dig": _("Software and IT services"),
    "fin": _("Finance and insurance"),
    "oth": _("Another sector"),
}
"""Of which a record is; the last three are ours."""
RECORDED_AS = {each.slug: each.code for each in STRATEGY}
PACT = {
    "software": _("Software and software as a service"),
    "it": _("IT services"),
    "cloud": _("Cloud and telecommunications"),
    "industry": _("Industry and energy"),
    "finance": _("Finance and insurance"),
    "health": _("Health"),
    "mobility": _("Transport and logistics"),
    "trade": _("Trade and tourism"),
    "food": _("Agriculture and food"),
    "media": _("Media and culture"),
    "education": _("Education and research"),
    "advice": _("Law and consulting"),
    "public": _("Public services"),
    "society": _("Civil society"),
    "other": _("Other sectors"),
}
"""The branches of the Pact; the first four are those its page counts (December 2025)."""

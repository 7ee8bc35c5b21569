"""Who is who in the demonstration world, where do they sit, and who presides?"""

from demo import companies, delegations, experts, groups, office, sectors, stakeholders
from demo.shapes import Holds

ORGANISATIONS = (
    *office.ORGANISATIONS,
    *delegations.ORGANISATIONS,
    *experts.ORGANISATIONS,
    *stakeholders.ORGANISATIONS,
    *companies.ORGANISATIONS,
    *sectors.ORGANISATIONS,
)
PEOPLE = (
    *delegations.PEOPLE,
    *office.PEOPLE,
    *experts.PEOPLE,
    *stakeholders.PEOPLE,
    *companies.PEOPLE,
    *sectors.PEOPLE,
)
GROUPS = (
    groups.MARKET,
    groups.NOTIFYING,
    groups.SANDBOXES,
    "alliance-healthcare",
    "alliance-manufacturing",
)
"""The sub-groups that have a workspace here: the body's slug, then the group's."""

SEATS = (
    *groups.SEATS,
    *stakeholders.SEATS,
    *stakeholders.GROUP_SEATS,
    *companies.SEATS,
    *sectors.SEATS,
)
"""Seats beside those the charters set out."""

SITS = (
    *office.SITS,
    *delegations.SITS,
    *groups.SITS,
    *experts.SITS,
    *stakeholders.SITS,
    *stakeholders.GROUP_SITS,
    *companies.SITS,
    *sectors.SITS,
)
OFFICES = (
    Holds("rui-sarmento", "board", "Chair", -140, 225),
    Holds("anneliese-thorwald", "panel", "Chair", -150),
    Holds("tuomas-rantakari", "panel", "Vice-Chair", -150),
    Holds("miriam-eberstaller", "forum", "Co-chair", -130, 599),
    Holds("jonas-wiedemeyer", "forum", "Co-chair", -130, 599),
    *groups.OFFICES,
    *sectors.OFFICES,
)

"""Which of the records' sectors is that of which group? COM(2025) 723 names eleven."""

RECORDED_AS = {
    "healthcare": "hlt",
    "mobility": "mob",
    "robotics": "rob",
    "manufacturing": "man",
    "climate": "cli",
    "energy": "ene",
    "agri-food": "agr",
    "defence": "def",
    "communications": "com",
    "culture": "cul",
    "public-sector": "pub",
}
"""By the group, as its address calls it."""

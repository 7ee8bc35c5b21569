"""Which bodies stand in this house? Filled once by the factory, by slug, in order."""

from rules.charter import Charter

charters: dict[str, Charter] = {}

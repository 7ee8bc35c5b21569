"""Which tests stay with one process? Those of a file; those of a folder that shares its houses."""

from xdist.scheduler import LoadFileScheduling

SHARED = ("tests/house/", "tests/live/")
"""Folders whose houses take seconds to furnish, once in each process that visits them."""


class Together(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        folder = next((each for each in SHARED if nodeid.startswith(each)), None)
        return folder or super()._split_scope(nodeid)

"""Which tests stay with one process, and which run beside each other?

Those of a file stay together; those of a folder that shares its houses too. What needs a browser
or several servers at once takes whole cores: only so many of these run at a time, beside tests
that take less, so that nobody waits for a page longer than a person would.
"""

from typing import Any

from xdist.scheduler import LoadFileScheduling

SHARED = ("tests/house/test_permission_pages.py", "tests/house/", "tests/live/")
"""Whose houses take seconds to furnish, once in each process that visits them. The pages alone take
as long as all the rest of their folder: nobody waits for one process that does both.
"""
HEAVY = ("tests/journeys/", "tests/chaos/", "tests/browser_unit/")
AT_ONCE = 2


class Together(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        folder = next((each for each in SHARED if nodeid.startswith(each)), None)
        return folder or super()._split_scope(nodeid)

    def _assign_work_unit(self, node: Any) -> None:
        lighter = next((scope for scope in self.workqueue if not _is_heavy(scope)), None)
        if self._heavy_under_way() >= AT_ONCE and lighter:
            self.workqueue.move_to_end(lighter, last=False)
        super()._assign_work_unit(node)

    def _heavy_under_way(self) -> int:
        """How many heavy files are there of which something is still to be done?"""
        return sum(
            _is_heavy(scope) and not all(done.values())
            for work in self.assigned_work.values()
            for scope, done in work.items()
        )


def _is_heavy(scope: str) -> bool:
    return scope.startswith(HEAVY)

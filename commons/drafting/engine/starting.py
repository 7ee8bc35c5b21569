"""Where does the engine begin? Run by path: the packages above it are taken as mere folders, so
that nothing of the house is loaded for it.
"""

import runpy
import sys
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent


def stand_alone() -> None:
    for name, folder in (("commons", HERE.parents[1]), ("commons.drafting", HERE.parent)):
        package = ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


if __name__ == "__main__":
    stand_alone()
    runpy.run_module("commons.drafting.engine.serving", run_name="__main__")

"""How does a drawing become a picture of points? Run in a process of its own, in a folder where it
lies as chart.svg; the picture goes to the standard output.

    python rastering.py

The typesetter draws SVG with the same library that others call resvg, and brings letters of its own
where the machine has none.
"""

import resource
import sys
from pathlib import Path

import typst

SHEET = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("chart.svg")'
POINTS = 144.0
"""Points to the inch: twice what a plain screen shows."""


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
    here, nowhere = Path.cwd(), Path.cwd() / "none"
    compiler = typst.Compiler(root=here, package_path=nowhere, package_cache_path=nowhere)
    made = compiler.compile(SHEET, format="png", ppi=POINTS)
    if isinstance(made, bytes):
        sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()

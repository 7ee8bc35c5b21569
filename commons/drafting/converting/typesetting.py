"""How does a text become a PDF that screen readers follow? Run in a process of its own, in a folder
where the text lies as data beside its pictures.

    python typesetting.py MOMENT

The typesetter itself refuses what is not PDF/UA-1. Where that cannot be had, as for a sign that no
font here shows, the PDF is tagged all the same and claims nothing; then a line says why.
"""

import resource
import sys
from pathlib import Path

import typst

SHEET = Path(__file__).with_name("sheet.typ")


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
    nowhere, sheet, moment = Path.cwd() / "none", SHEET.read_bytes(), int(sys.argv[1])
    compiler = typst.Compiler(root=Path.cwd(), package_path=nowhere, package_cache_path=nowhere)
    try:
        made = compiler.compile(sheet, format="pdf", pdf_standards="ua-1", timestamp=moment)
    except RuntimeError as fault:
        print(fault, file=sys.stderr)  # noqa: T201
        made = compiler.compile(sheet, format="pdf", timestamp=moment)
    if isinstance(made, bytes):
        sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()

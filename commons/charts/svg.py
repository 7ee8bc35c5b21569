"""How is a drawing written as SVG? On a page with the names of looks, which the style sheet
colours; in a file of its own with the colours written out, since it stands alone there.
"""

from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from commons.charts.marks import Drawing, Mark, moved, short, words
from commons.charts.placing import split

FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif"
INK, INK_2, INK_3, LINE, BAR = "#121a2b", "#394255", "#555e6f", "#dce0e7", "#006488"
SERIES = {"c1": "#1d44a3", "c2": "#00767e", "c3": "#a94620", "c4": "#7b358b", "c5": "#3a732c",
          "c6": "#745500"}  # fmt: skip
DASHES = {"c2": "7 4", "c3": "2 4", "c4": "10 3 2 3", "c5": "12 6", "c6": "1 5"}
GROUNDS = {"q0": "#ffffff", "q1": "#def3fb", "q2": "#a9def1", "q3": "#70bdde", "q4": "#0573aa",
           "q5": "#004085"}  # fmt: skip
LIGHT = {"q4", "q5"}
"""Grounds on which words are white."""
PLAIN: dict[str, dict[str, str]] = {
    "c-grid": {"stroke": LINE},
    "c-zero": {"stroke": INK_3},
    "c-axis": {"fill": INK_3, "font-size": "12"},
    "c-name": {"fill": INK_2, "font-size": "13"},
    "c-value": {"fill": INK, "font-size": "13", "font-weight": "600"},
    "c-bar": {"fill": BAR},
    "c-title": {"fill": INK, "font-size": "17", "font-weight": "650"},
    "c-source": {"fill": INK_3, "font-size": "11.5"},
}
EDGE, FOOT_LINE, TITLE_LINE = 20, 16, 22


def inside(drawing: Drawing, look: str, says: str) -> Markup:
    """For a page: what it says is the sentence that bears this id."""
    size = f"0 0 {short(drawing.width)} {short(drawing.height)}"
    head = (
        f'<svg class="chart {look}" viewBox="{size}" role="img" aria-labelledby={quoteattr(says)}>'
    )
    body = "".join(_written(mark, f' class="{mark.look}"') for mark in drawing.marks)
    return Markup(f"{head}{body}</svg>")  # noqa: S704 every word is escaped below


def alone(drawing: Drawing, title: str, finding: str, foot: list[str]) -> str:
    """A file that can be put anywhere: its title, what it says, and where the numbers are from."""
    width = max(drawing.width, 380) + 2 * EDGE
    titles = split(title, int(width / 9.5), 3)
    feet = [part for each in foot for part in split(each, int(width / 6.2), 3)]
    top = EDGE + TITLE_LINE * len(titles) + 8
    height = top + drawing.height + FOOT_LINE * len(feet) + EDGE + 8
    marks = [
        *(words("c-title", (EDGE, EDGE + 14 + TITLE_LINE * n), t) for n, t in enumerate(titles)),
        *(moved(mark, (width - drawing.width) / 2, top) for mark in drawing.marks),
        *(words("c-source", (EDGE, top + drawing.height + 18 + FOOT_LINE * n), text)
          for n, text in enumerate(feet)),
    ]  # fmt: skip
    wide, high = short(width), short(height)
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    body = "".join(_written(mark, _colours(mark.look)) for mark in marks)
    said = f"<title>{escape(title)}</title><desc>{escape(finding)}</desc>"
    ground = f'<rect width="{wide}" height="{high}" fill="#ffffff"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} font-family="{FONTS}">'
    return f"{head}{said}{ground}{body}</svg>\n"


def _written(mark: Mark, look: str) -> str:
    at = "".join(
        f" {name}={quoteattr(value if isinstance(value, str) else short(value))}"
        for name, value in mark.at
    )
    if mark.tag == "text":
        return f"<text{look}{at}>{escape(mark.text)}</text>"
    return f"<{mark.tag}{look}{at}/>"


def _colours(look: str) -> str:
    named = _named(*look.split())
    return "".join(f" {name}={quoteattr(value)}" for name, value in named.items())


def _named(kind: str, which: str = "") -> dict[str, str]:
    if which in SERIES:
        return _of_series(kind, which)
    if which in GROUNDS:
        return _of_ground(kind, which)
    return {**PLAIN[kind], "fill": INK} if which == "strong" else PLAIN[kind]


def _of_series(kind: str, which: str) -> dict[str, str]:
    colour = SERIES[which]
    if kind == "c-label":
        return {"fill": colour, "font-size": "12.5", "font-weight": "620"}
    if kind == "c-dot":
        return {"fill": colour}
    if kind in {"c-hollow", "c-break"}:
        return {"fill": "#ffffff", "stroke": colour, "stroke-width": "2"}
    drawn = {"fill": "none", "stroke": colour, "stroke-width": "2.5", "stroke-linejoin": "round"}
    return drawn | ({"stroke-dasharray": DASHES[which]} if which in DASHES else {})


def _of_ground(kind: str, which: str) -> dict[str, str]:
    if kind == "c-cell":
        edge = {"stroke": "#bec4cf"} if which == "q0" else {}
        return {"fill": GROUNDS[which], **edge}
    ink = "#ffffff" if which in LIGHT else INK
    size = {"font-size": "13", "font-weight": "620" if kind == "c-code" else "500"}
    return {"fill": ink, **size}

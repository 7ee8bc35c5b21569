"""Of what is a drawing made? Lines, boxes and words, each with a place and the name of a look."""

from dataclasses import dataclass
from typing import NamedTuple


class Mark(NamedTuple):
    """One thing on the paper; the look is what the style sheet, or a file, gives a colour to."""

    tag: str
    look: str
    at: tuple[tuple[str, float | str], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    marks: tuple[Mark, ...]


def line(look: str, start: tuple[float, float], end: tuple[float, float]) -> Mark:
    return Mark("line", look, (("x1", start[0]), ("y1", start[1]), ("x2", end[0]), ("y2", end[1])))


def box(
    look: str, corner: tuple[float, float], size: tuple[float, float], round_: float = 0
) -> Mark:
    at = (("x", corner[0]), ("y", corner[1]), ("width", size[0]), ("height", size[1]))
    return Mark("rect", look, (*at, ("rx", round_)) if round_ else at)


def dot(look: str, place: tuple[float, float], radius: float) -> Mark:
    return Mark("circle", look, (("cx", place[0]), ("cy", place[1]), ("r", radius)))


def run(look: str, points: list[tuple[float, float]]) -> Mark:
    said = " ".join(f"{short(x)},{short(y)}" for x, y in points)
    return Mark("polyline", look, (("points", said),))


def words(look: str, place: tuple[float, float], text: str, anchor: str = "start") -> Mark:
    at = (("x", place[0]), ("y", place[1]))
    return Mark("text", look, at if anchor == "start" else (*at, ("text-anchor", anchor)), text)


def short(number: float) -> str:
    """A tenth of a pixel is enough for anybody."""
    return f"{number:.1f}".removesuffix(".0")


def moved(mark: Mark, across: float, down: float) -> Mark:
    """The same mark, elsewhere on the paper."""
    if mark.tag == "polyline":
        pairs = [each.split(",") for each in str(mark.at[0][1]).split()]
        return run(mark.look, [(float(x) + across, float(y) + down) for x, y in pairs])
    by = {"x": across, "x1": across, "x2": across, "cx": across}
    by |= {"y": down, "y1": down, "y2": down, "cy": down}
    at = tuple((k, v + by.get(k, 0) if isinstance(v, float | int) else v) for k, v in mark.at)
    return mark._replace(at=at)

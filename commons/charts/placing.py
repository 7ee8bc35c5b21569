"""Where do labels stand so that none covers another, and where is a long name broken?"""

from collections.abc import Sequence

WIDE = 0.56
"""Of the size of the type: what a letter takes on average; capitals take a little more."""


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """As near as can be to what is wanted, at least a gap apart, in the same order, inside."""
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
    placed = _upwards([wanted[n] for n in order], gap, low)
    placed = [-each for each in reversed(_upwards([-e for e in reversed(placed)], gap, -high))]
    found = dict(zip(order, placed, strict=True))
    return [found[n] for n in range(len(wanted))]


def _upwards(values: Sequence[float], gap: float, low: float) -> list[float]:
    placed: list[float] = []
    for each in values:
        placed.append(max(each, placed[-1] + gap if placed else low))
    return placed


def width_of(text: str, size: float) -> float:
    return len(text) * size * WIDE


def shortened(text: str, size: float, room: float) -> str:
    """What fits; the table has the whole name."""
    most = max(2, int(room / (size * WIDE)))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def split(text: str, most: int, lines: int = 2) -> list[str]:
    """A name on a few lines, broken between words; what is left over ends in dots."""
    found: list[str] = [""]
    for word in text.split():
        longer = f"{found[-1]} {word}".strip()
        if len(longer) <= most or not found[-1]:
            found[-1] = longer
        else:
            found.append(word)
    kept = [each if len(each) <= most else each[: most - 1] + "…" for each in found[:lines]]
    if len(found) > lines:
        kept[-1] = kept[-1].rstrip("…")[: most - 1] + "…"
    return kept

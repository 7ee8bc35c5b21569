"""Which round numbers stand at an axis, and where does a number lie on it?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

NICE = (1, 2, 2.5, 5, 10)
ABOUT = 5
FLAT = 0.6
"""Where the smallest is more than this part of the largest, an axis for lines may leave zero."""
NARROW = 1e-9


@dataclass(frozen=True, slots=True)
class Axis:
    """From one end to the other, in numbers and on the paper."""

    ticks: tuple[float, ...]
    start: float
    end: float

    @property
    def low(self) -> float:
        return self.ticks[0]

    @property
    def high(self) -> float:
        return self.ticks[-1]

    def at(self, value: float) -> float:
        """Never outside, whatever the value is."""
        part = (value - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * min(1.0, max(0.0, part))

    @property
    def zero(self) -> float:
        return self.at(0.0)


def axis(values: Sequence[float], start: float, end: float, *, from_zero: bool) -> Axis:
    """Bars begin at zero always; lines do unless they would then lie flat at the top."""
    low, high = bounds(values, from_zero=from_zero)
    return Axis(ticks(low, high), start, end)


def bounds(values: Sequence[float], *, from_zero: bool) -> tuple[float, float]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    if from_zero or not _flat(low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    return low, high


def _flat(low: float, high: float) -> bool:
    return (low > 0 and low > high * FLAT) or (high < 0 and high < low * FLAT)


def ticks(low: float, high: float, about: int = ABOUT) -> tuple[float, ...]:
    """Round numbers at equal distances that hold both ends between them."""
    if high - low <= NARROW * max(abs(low), abs(high), NARROW):
        room = abs(low) * 0.1 or 1.0
        low, high = (low - room, high + room) if low else (0.0, room)
    step = _step((high - low) / (about - 1))
    first, last = math.floor(low / step + NARROW), math.ceil(high / step - NARROW)
    first -= _clean(first * step, step) > _dusted(low)
    last += _clean(last * step, step) < _dusted(high)
    return tuple(_clean(number * step, step) for number in range(first, last + 1))


def _step(wanted: float) -> float:
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(nice * power for nice in NICE if nice * power >= wanted * (1 - NARROW))


def _clean(value: float, step: float) -> float:
    """Without the dust that counting in steps leaves behind."""
    return round(value, max(0, 2 - math.floor(math.log10(step))))


def _dusted(value: float) -> float:
    """The same of an end: twelve digits are the number, what follows is how it was reckoned."""
    return float(f"{value:.12g}")


def places(step_of: Sequence[float]) -> int:
    """How many digits after the point the numbers at an axis need."""
    step = step_of[1] - step_of[0]
    return next((n for n in range(9) if math.isclose(step, round(step, n), rel_tol=1e-6)), 9)

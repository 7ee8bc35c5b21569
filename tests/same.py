"""Cases that leave the house as they found it, tried one after the other in the same house."""

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import Parameter, signature
from typing import Any

import pytest


def in_one_house(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """As `pytest.mark.parametrize`, with one house for all cases: what is refused changes nothing,
    and to furnish a house takes longer than to be refused in it. Each case fails by itself.
    """
    found = list(cases)
    single = isinstance(names, str)
    named = (names,) if isinstance(names, str) else names

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        asked = signature(test)

        @wraps(test)
        def one_by_one(subtests: pytest.Subtests, **fixtures: Any) -> None:
            for case in found:
                given = dict(zip(named, [case] if single else case, strict=True))
                with subtests.test(**{name: repr(value)[:60] for name, value in given.items()}):
                    test(**fixtures, **given)

        others = [each for name, each in asked.parameters.items() if name not in named]
        wanted = [*others, Parameter("subtests", Parameter.POSITIONAL_OR_KEYWORD)]
        one_by_one.__signature__ = asked.replace(parameters=wanted)  # type: ignore[attr-defined]
        return one_by_one

    return decorate

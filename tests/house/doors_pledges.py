"""The addresses of the network and its pledges: what each asks, and a form that is taken."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

PLEDGE_DOORS: dict[tuple[str, str], _Door] = {}

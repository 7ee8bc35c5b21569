"""What becomes of a list that is kept?"""

from typing import NamedTuple


class Outcome(NamedTuple):
    added: int = 0
    changed: int = 0
    same: int = 0

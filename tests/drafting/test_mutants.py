"""Does anything that the gate takes end the native reader? Asked of a child, which may die.

PLENARY_MUTANTS=1000000 asks for as many; as a matter of course a few thousand are tried.
"""

import os
import subprocess
import sys
from pathlib import Path

from commons.drafting.gate import Unfit, packed, scan
from tests.drafting.mutants import Maker

ROOT = Path(__file__).parents[2]
AT_ONCE = 4000


def let_in(seed):
    maker = Maker(seed)
    for _ in range(AT_ONCE):
        made = maker.update()
        try:
            scan(made)
        except Unfit:
            continue
        yield made


def test_what_is_let_in_ends_nobody():
    for seed in range(int(os.environ.get("PLENARY_MUTANTS", AT_ONCE)) // AT_ONCE):
        fit = list(let_in(seed))
        asked = [sys.executable, "-m", "tests.drafting.mutants"]
        ran = subprocess.run(
            asked, input=packed(fit), capture_output=True, check=False, cwd=ROOT, timeout=100
        )

        assert ran.returncode == 0, (seed, ran.stderr[-2000:])
        assert len(fit) > AT_ONCE // 8
        assert int(ran.stdout) > len(fit) // 4

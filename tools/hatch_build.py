"""Builds the assets before a wheel is packed, so that whoever installs it needs no Node.js."""

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltAssets(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- the signature is hatchling's
        if version != "editable":
            subprocess.run([sys.executable, "-m", "tools.assets"], cwd=self.root, check=True)

"""Templates are compiled once, not by every app and every server of the tests."""

from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache

CACHE = Path(__file__).parents[1] / ".cache" / "templates"


def keep_compiled() -> None:
    """Every app made after this finds what others compiled, while a template is what it was."""
    CACHE.mkdir(parents=True, exist_ok=True)
    Flask.jinja_options = {"bytecode_cache": FileSystemBytecodeCache(str(CACHE))}

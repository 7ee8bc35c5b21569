"""Conversations brought in from elsewhere: mailing lists and folders of threads."""

from flask import Flask


def install(_app: Flask) -> None:
    """The commands come with the importers."""

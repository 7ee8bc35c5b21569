"""Files people add to what they say: taken in with care, kept once, given out through the door."""

from flask import Flask

from commons.files import sweeping as sweeping
from commons.files.kinds import SPELLINGS, allowed_kinds


def install(app: Flask) -> None:
    """Nothing stands at an address of its own: a file is reached through what it belongs to."""
    app.add_template_global(file_endings)


def file_endings() -> str:
    """For the field that chooses files: .pdf,.docx and so on."""
    return ",".join(f".{name}" for name in [*allowed_kinds(), *SPELLINGS])

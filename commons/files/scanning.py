"""Does a scanner object to a file? Without one nothing is claimed; a silent one lets nothing in."""

import shlex
import socket
import struct
import subprocess
from pathlib import Path

from flask import current_app

from commons.files.models import Scan
from commons.files.refusals import NotNow, NotTaken
from kernel.words import gettext as _

PATIENCE = 60.0
CHUNK = 64 * 1024


def scan(path: Path) -> Scan:
    """Ask the scanner of the setting: the address of a clamd, or a command that takes a file."""
    scanner = str(current_app.config["SCANNER"]).strip()
    if not scanner:
        return Scan.NOT_SCANNED
    try:
        clean = _clamd(scanner, path) if _is_address(scanner) else _command(scanner, path)
    except (OSError, ValueError, subprocess.SubprocessError) as fault:
        raise NotNow(_("Files cannot be checked at the moment, so none is taken.")) from fault
    if not clean:
        raise NotTaken(_("The scanner found something malicious in this file."))
    return Scan.CLEAN


def _is_address(scanner: str) -> bool:
    host, colon, port = scanner.rpartition(":")
    return scanner.startswith("unix:") or bool(host and colon and port.isdecimal())


def _command(scanner: str, path: Path) -> bool:
    """0: clean, 1: infected, as clamdscan says it; anything else is a fault."""
    ran = subprocess.run(  # noqa: S603 the command is a setting
        [*shlex.split(scanner), str(path)], capture_output=True, timeout=PATIENCE, check=False
    )
    if ran.returncode not in {0, 1}:
        raise ValueError(ran.returncode)
    return ran.returncode == 0


def _clamd(scanner: str, path: Path) -> bool:
    """The INSTREAM command of clamd: pieces with their lengths, then nothing."""
    with _opened(scanner) as line, path.open("rb") as source:
        line.sendall(b"zINSTREAM\0")
        while chunk := source.read(CHUNK):
            line.sendall(struct.pack("!L", len(chunk)) + chunk)
        line.sendall(struct.pack("!L", 0))
        said = line.recv(4096).rstrip(b"\0\n")
    if said.endswith(b"FOUND"):
        return False
    if said != b"stream: OK":
        raise ValueError(said)
    return True


def _opened(scanner: str) -> socket.socket:
    if not scanner.startswith("unix:"):
        host, _colon, port = scanner.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=PATIENCE)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(PATIENCE)
    line.connect(scanner.removeprefix("unix:"))
    return line

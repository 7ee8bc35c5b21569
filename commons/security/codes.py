"""Does this code come from somebody's authenticator, at this half-minute?"""

import base64
import hashlib
import hmac
import secrets

import pyotp
import segno
from cryptography.fernet import Fernet, InvalidToken
from flask import current_app
from markupsafe import Markup

from kernel.clock import now
from kernel.tickets import hash_of

STEP = 30
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
RECOVERY_CODES = 10


def fresh_secret() -> str:
    return pyotp.random_base32()


def sealed(secret: str) -> str:
    return _box().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """The secret again; nothing fits where the installation's own secret was changed."""
    try:
        return _box().decrypt(kept.encode()).decode()
    except InvalidToken:
        return fresh_secret()


def _box() -> Fernet:
    own = f"authenticators:{current_app.config['SECRET_KEY']}".encode()
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(own).digest()))


def step_of(secret: str, code: str, after: int = 0) -> int | None:
    """The half-minute this code belongs to, now or next to it, later than the last one taken."""
    digits = "".join(code.split())
    present, maker = int(now().timestamp()) // STEP, pyotp.TOTP(secret)
    for step in (present - 1, present, present + 1):
        fits = hmac.compare_digest(maker.at(step * STEP).encode(), digits.encode())
        if fits and step > after:
            return step
    return None


def picture(secret: str, email: str) -> Markup:
    """What the app's camera reads, drawn as SVG, in black on white whatever the look."""
    address = pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name="Plenary")
    drawn = segno.make(address, error="m").svg_inline(scale=5, dark="#000", light="#fff")
    return Markup(drawn)  # noqa: S704 made of an address of ours, drawn as paths


def fresh_recovery_codes() -> list[str]:
    def group() -> str:
        return "".join(secrets.choice(LETTERS) for _ in range(5))

    return [f"{group()}-{group()}-{group()}" for _ in range(RECOVERY_CODES)]


def recovery_hash(code: str) -> str:
    """Seventy bits of chance need no slow hash."""
    return hash_of("".join(sign for sign in code.upper() if sign in LETTERS))

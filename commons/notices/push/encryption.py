"""How is a message encrypted for one browser alone, and signed so that it is known as ours?

RFC 8291 (what is sent) and RFC 8292 (who sends it). Libraries encrypt and sign; here
stands only what they are handed.
"""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from urllib.parse import urlsplit

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from joserfc import jwt
from joserfc.jwk import ECKey

CURVE = ec.SECP256R1()
SECRET_BYTES = 16
KEY_BYTES = 32
VALID = 12 * 3600
"""Seconds for which one signature stands; a push service takes a day at most."""
LONGEST_NAME = 255


def unpacked(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def packed(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def encrypted(message: bytes, key: str, secret: str) -> bytes:
    """The message as only the browser with this key can read it; our own key serves once."""
    done: bytes = http_ece.encrypt(
        message,
        private_key=ec.generate_private_key(CURVE),
        dh=ec.EllipticCurvePublicKey.from_encoded_point(CURVE, unpacked(key)),
        auth_secret=unpacked(secret),
    )
    return done


def private_key(text: str) -> ec.EllipticCurvePrivateKey:
    raw = unpacked(text)
    if len(raw) != KEY_BYTES:
        raise ValueError("not a key of this curve")
    return ec.derive_private_key(int.from_bytes(raw), CURVE)


def new_private_key() -> str:
    made = ec.generate_private_key(CURVE)
    return packed(made.private_numbers().private_value.to_bytes(32))


def signature(endpoint: str, key: str, contact: str) -> str:
    """What a push service asks to see: who sends, until when, and to whom it was said."""
    where, own = urlsplit(endpoint), private_key(key)
    claims = {
        "aud": f"{where.scheme}://{where.netloc}",
        "exp": int(time.time()) + VALID,
        "sub": contact,
    }
    pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    token = jwt.encode({"typ": "JWT", "alg": "ES256"}, claims, ECKey.import_key(pem))
    return f"vapid t={token}, k={packed(point(own.public_key()))}"


def is_usable(key: str, secret: str) -> bool:
    """Can a message be encrypted for a browser that says this of itself?"""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, unpacked(key))
        return len(unpacked(secret)) == SECRET_BYTES
    except ValueError:
        return False


def service_of(endpoint: str) -> str:
    """The push service behind an address: the part of it that many browsers share."""
    return urlsplit(endpoint).netloc.lower()


def may_be_asked(endpoint: str, *, private: bool) -> bool:
    """Does this look like a push service? Where its name leads is asked when something is sent."""
    try:
        where = urlsplit(endpoint)
        is_open = where.port != 0 and not where.username and not where.password
    except ValueError:
        return False
    plain = endpoint.isascii() and endpoint.isprintable() and not set(endpoint) & set(" \\#")
    schemes = {"https", "http"} if private else {"https"}
    named = bool(where.hostname) and len(where.netloc) <= LONGEST_NAME
    return where.scheme in schemes and named and is_open and plain

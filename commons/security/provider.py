"""Who does another house say somebody is? OpenID Connect: code flow with PKCE, nonce and state.

Nothing the other house says is believed before its signature, issuer, audience, nonce and time fit.
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from flask import current_app, session
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from kernel.clock import now
from kernel.outgoing import Unanswered, fetch
from kernel.paths import public

VISIT = "oidc"
LASTS = 600.0
"""Seconds somebody may take at the other house."""
KEPT, FRESHEST = 3600.0, 60.0
"""Seconds for which what the other house publishes is believed, and between two looks for a key."""
ALGORITHMS = ["RS256", "PS256", "ES256"]
BACK = "/sign-in/oidc/back"


class Untrue(Exception):
    """What came back does not fit what was asked."""


class Told(NamedTuple):
    """What the other house says of somebody."""

    issuer: str
    subject: str
    email: str
    verified: bool


def way_out(then: str) -> str:
    """Where to send somebody to say who they are; what they bring back is kept to compare."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    session[VISIT] = {"state": state, "nonce": nonce, "verifier": verifier, "then": then,
                      "at": time.time()}  # fmt: skip
    challenge = hashlib.sha256(verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": current_app.config["OIDC_CLIENT_ID"],
        "redirect_uri": public(BACK),
        "scope": "openid email",
        "state": state,
        "nonce": nonce,
        "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    start = str(_published()["authorization_endpoint"])
    return f"{start}{'&' if '?' in start else '?'}{urlencode(asked)}"


def way_back(brought: Mapping[str, str]) -> tuple[Told, str]:
    """Who came back, and where they wanted to go. Each visit is good once."""
    visit = session.pop(VISIT, None) or {}
    fresh = time.time() - visit.get("at", 0.0) < LASTS
    state = brought.get("state", "").encode()
    if not fresh or not hmac.compare_digest(str(visit["state"]).encode(), state):
        raise Untrue("state")
    if brought.get("iss", _issuer()) != _issuer() or "code" not in brought:
        raise Untrue("answer")
    token = _exchanged(brought["code"], str(visit["verifier"]))
    return _told(token, str(visit["nonce"])), str(visit["then"])


def _exchanged(code: str, verifier: str) -> str:
    config = current_app.config
    body = {"grant_type": "authorization_code", "code": code, "code_verifier": verifier,
            "redirect_uri": public(BACK), "client_id": config["OIDC_CLIENT_ID"]}  # fmt: skip
    names = (quote(str(config[key]), safe="") for key in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"))
    secret = base64.b64encode(":".join(names).encode()).decode()
    headers = {"Content-Type": "application/x-www-form-urlencoded",
               "Authorization": f"Basic {secret}"}  # fmt: skip
    answer = _asked(str(_published()["token_endpoint"]), urlencode(body).encode(), headers)
    if not isinstance(answer.get("id_token"), str):
        raise Untrue("no id token")
    return str(answer["id_token"])


def _told(token: str, nonce: str) -> Told:
    claims = _signed(token)
    client = str(current_app.config["OIDC_CLIENT_ID"])
    rules = jwt.JWTClaimsRegistry(
        now=lambda: int(now().timestamp()),
        leeway=60,
        iss={"essential": True, "value": _issuer()},
        aud={"essential": True, "value": client},
        exp={"essential": True},
        iat={"essential": True},
        sub={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        rules.validate(claims)
    except JoseError as fault:
        raise Untrue(str(fault)) from fault
    if claims.get("azp", client) != client:
        raise Untrue("azp")
    email = str(claims.get("email") or "").strip().lower()
    return Told(_issuer(), str(claims["sub"])[:255], email, claims.get("email_verified") is True)


def _signed(token: str) -> dict[str, Any]:
    """The claims, if a key of the other house signed them; a key that is new is looked for once."""
    for newer in (False, True):
        try:
            return dict(jwt.decode(token, _keys(newer=newer), algorithms=ALGORITHMS).claims)
        except (JoseError, ValueError, KeyError, TypeError) as fault:
            if newer:
                raise Untrue("signature") from fault
    raise AssertionError("unreachable")


def _keys(*, newer: bool) -> KeySet:
    return KeySet.import_key_set(_cached(str(_published()["jwks_uri"]), newer=newer))  # type: ignore[arg-type]


def _published() -> dict[str, Any]:
    found = _cached(f"{_issuer().rstrip('/')}/.well-known/openid-configuration")
    if found.get("issuer") != _issuer():
        raise Untrue("issuer")
    return found


def _cached(url: str, *, newer: bool = False) -> dict[str, Any]:
    known: dict[str, tuple[float, dict[str, Any]]]
    known = current_app.extensions.setdefault("plenary.provider", {})
    age = time.monotonic() - known[url][0] if url in known else KEPT
    if age >= (FRESHEST if newer else KEPT):
        known[url] = (time.monotonic(), _asked(url))
    return known[url][1]


def _asked(url: str, body: bytes | None = None, headers: Mapping[str, str] = {}) -> dict[str, Any]:
    private = bool(current_app.config["OIDC_PRIVATE_NETWORK"])
    try:
        found = json.loads(fetch(url, body, headers, private=private))
    except (ValueError, RecursionError) as fault:
        raise Unanswered("not JSON") from fault
    if not isinstance(found, dict):
        raise Unanswered("not an object")
    return found


def _issuer() -> str:
    return str(current_app.config["OIDC_ISSUER"])

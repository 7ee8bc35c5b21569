"""Another house for the tests: a small, real OpenID provider on loopback; it can be made to lie."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "plenary", "a secret of the tests"


@dataclass
class OtherHouse:
    url: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    claims: dict[str, Any] = field(default_factory=dict)
    """What it says besides, or instead of, the truth."""
    header: dict[str, Any] = field(default_factory=dict)
    signs_with: Any = None
    publishes: dict[str, Any] = field(default_factory=dict)
    visits: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def lets_in(self, query: dict[str, list[str]]) -> str:
        """What it would do once somebody has signed in there: a code for this visit."""
        code = f"code-{len(self.visits)}"
        self.visits[code] = {name: values[0] for name, values in query.items()}
        return code

    def configuration(self) -> dict[str, Any]:
        paths = ("authorization", "token")
        ends = {f"{path}_endpoint": f"{self.url}/{path}" for path in paths}
        return {"issuer": self.url, "jwks_uri": f"{self.url}/keys", **ends, **self.publishes}

    def exchange(self, form: dict[str, str], authorization: str) -> dict[str, str] | None:
        visit = self.visits.pop(form["code"], None)
        challenge = hashlib.sha256(form["code_verifier"].encode()).digest()
        known = base64.b64encode(f"{CLIENT}:{SECRET.replace(' ', '%20')}".encode()).decode()
        fits = (
            visit is not None
            and visit["code_challenge"] == base64.urlsafe_b64encode(challenge).rstrip(b"=").decode()
            and authorization == f"Basic {known}"
            and form["redirect_uri"] == visit["redirect_uri"]
        )
        return {"id_token": self.token(visit or {})} if fits else None

    def token(self, visit: dict[str, str]) -> str:
        moment = int(time.time())
        truth = {"iss": self.url, "aud": CLIENT, "sub": "s-1", "iat": moment, "exp": moment + 60,
                 "nonce": visit.get("nonce"), "email": "ines@plenary.example",
                 "email_verified": True}  # fmt: skip
        claims = {k: v for k, v in {**truth, **self.claims}.items() if v is not None}
        header = {"alg": "RS256", "kid": self.key.kid, **self.header}
        return jwt.encode(header, claims, self.signs_with or self.key, [header["alg"]])


@contextmanager
def open_house() -> Iterator[OtherHouse]:
    house = OtherHouse()

    class Desk(BaseHTTPRequestHandler):
        def log_message(self, *_args: object) -> None: ...

        def answer(self, found: object) -> None:
            body = json.dumps(found).encode()
            self.send_response(200 if found is not None else 400)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            house.asked.append(self.path)
            keys = {"keys": [house.key.as_dict(private=False)]}
            pages = {"/keys": keys, "/.well-known/openid-configuration": house.configuration()}
            self.answer(pages.get(self.path))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self.answer(house.exchange(form, self.headers.get("Authorization", "")))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    house.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def forged(key: RSAKey, token: str) -> str:
    """The oldest trick: the public key, used as if it were a shared secret."""
    _header, claims, _signature = token.split(".")
    header = _plain(json.dumps({"alg": "HS256", "kid": "one"}).encode())
    signed = f"{header}.{claims}"
    secret = key.as_pem(private=False)
    return f"{signed}.{_plain(hmac.digest(secret, signed.encode(), 'sha256'))}"


def _plain(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()

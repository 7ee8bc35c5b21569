"""A push service here that is as exacting as a real one, and a browser that opens what it gets."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from sqlalchemy import func, select

from commons.notices.push.encryption import new_private_key, packed, point, unpacked
from commons.notices.push.models import Push, Subscription
from commons.notices.push.sending import push_due
from commons.notices.telling import tell_all
from kernel.database import db

HOUSE_KEY = new_private_key()
AUTH = b"sixteen bytes it"
LARGEST = 4096
"""Bytes every push service must take (RFC 8030, section 7.2), and many take no more."""
A_DAY = 86400


class Receiver:
    """A browser's side of RFC 8291, written for itself: it opens what was closed for it."""

    def __init__(self, key=None, auth=AUTH):
        self.key, self.auth = key or ec.generate_private_key(ec.SECP256R1()), auth

    def opened(self, body):
        salt, sender, sealed = body[:16], body[21 : 21 + body[20]], body[21 + body[20] :]
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(self.key.curve, sender)
        shared, own = self.key.exchange(ec.ECDH(), theirs), point(self.key.public_key())
        secret = HKDF(SHA256(), 32, self.auth, b"WebPush: info\0" + own + sender).derive(shared)
        key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(secret)
        nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(secret)
        opened = AESGCM(key).decrypt(nonce, sealed, None)
        assert opened.endswith(b"\x02")
        return opened[:-1]


class PushService(Receiver):
    def __init__(self):
        super().__init__()
        self.got, self.status, self.url = [], 201, ""
        self.meanwhile = lambda: None
        """What happens in the world while it is asked."""

    def form(self, name="one"):
        public = packed(point(self.key.public_key()))
        return {"endpoint": f"{self.url}/{name}", "key": public, "auth": packed(AUTH)}

    def refusal(self, heads, body):
        """What a real one answers to what it need not deliver; 0: nothing is wrong with it."""
        if heads.get("Content-Encoding") != "aes128gcm" or not heads.get("TTL", "").isdigit():
            return 400  # RFC 8291, section 4; RFC 8030, section 5.2
        if len(body) > LARGEST:
            return 413
        token, _, public = heads["Authorization"].removeprefix("vapid t=").partition(", k=")
        raw = unpacked(public)
        own = {"kty": "EC", "crv": "P-256", "x": packed(raw[1:33]), "y": packed(raw[33:])}
        try:
            claims = jwt.decode(token, ECKey.import_key(own), algorithms=["ES256"]).claims
        except JoseError:
            return 401
        lasts = 0 < claims["exp"] - time.time() <= A_DAY  # RFC 8292, section 2
        known = claims["aud"] == self.url and claims["sub"].startswith(("mailto:", "https:"))
        return 0 if lasts and known else 403

    def said(self):
        return [json.loads(self.opened(body)) for _path, _heads, body in self.got]


@contextmanager
def push_service():
    service = PushService()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            service.got.append((self.path, dict(self.headers), body))
            service.meanwhile()
            self.send_response(service.refusal(self.headers, body) or service.status)
            self.send_header("Location", f"{service.url}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_said):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Taking) as server:
        service.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()


def add(client, form):
    sent = {**form, "csrf_token": client.csrf}
    heads = {"Accept": "application/json"}
    return client.post("/account/notices/push", data=sent, headers=heads)


def named(cast):
    thread = cast.thread(cast.ines, title="Lamps")
    cast.said(thread, cast.ines, f"A secret for @{cast.otto.handle}")
    return thread


def tick(app):
    with app.app_context():
        tell_all()
        push_due()


def fates(app):
    with app.app_context():
        return list(db.session.scalars(select(Push.fate).order_by(Push.id)))


def kept(app):
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(Subscription))

"""A push service on this machine, and a browser that opens what it is handed."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import func, select

from commons.notices.push.encryption import new_private_key, packed, point
from commons.notices.push.models import Push, Subscription
from commons.notices.push.sending import push_due
from commons.notices.telling import tell_all
from kernel.database import db

HOUSE_KEY = new_private_key()
AUTH = b"sixteen bytes it"


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
            self.send_response(service.status)
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

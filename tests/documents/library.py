"""What tests of libraries do again and again: begin texts, bring files, look them up."""

import io
from uuid import uuid4

from commons.documents.models import Document, Folder
from kernel.database import db

BASE = "/board/documents"
TEXT = b"A paper on lamps"


def sent(client, **fields):
    return {"csrf_token": client.csrf, "key": str(uuid4()), "language": "en", "folder": "",
            "level": "limited", **fields}  # fmt: skip


def begin(client, title="On lamps", **fields):
    return client.post(f"{BASE}/new", data=sent(client, title=title, **fields))


def file(name="paper.txt", content=TEXT):
    return (io.BytesIO(content), name)


def bring(client, *files, **fields):
    return client.post(f"{BASE}/upload", data=sent(client, file=list(files or [file()]), **fields))


def again(client, base, version, content=b"Another paper on lamps", **fields):
    """Bring a new version, made from the one of this number."""
    return client.post(
        f"{base}/file", data=sent(client, base=version, file=file(content=content), **fields)
    )


def folder(client, name, inside=""):
    return client.post(f"{BASE}/folders/new", data=sent(client, name=name, folder=inside)).location


def act(client, path, **fields):
    return client.post(path, data=sent(client, **fields))


def documents(app):
    with app.app_context():
        return db.session.scalars(db.select(Document).order_by(Document.id)).all()


def folders(app):
    with app.app_context():
        return db.session.scalars(db.select(Folder).order_by(Folder.id)).all()

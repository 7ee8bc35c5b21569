"""A browser's side of a text, in Python: an editor that writes, sends, and takes in what comes."""

import base64

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from commons.documents.models import Document, Kind
from commons.drafting.gate import unpacked
from commons.workspaces.models import Workspace
from kernel import house
from kernel.database import db

JSON = {"Accept": "application/json"}


def begun(app, author, title="Guidance on high-risk systems", **facts):
    """A text that nobody has written in yet."""
    with app.app_context():
        place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "board")).one()
        made = Document(
            workspace=place, kind=Kind.TEXT, title=title, author_id=author.id,
            author_name=author.name, key=f"key-{title}"[:60], **facts,
        )  # fmt: skip
        db.session.add(made)
        db.session.commit()
        db.session.refresh(made)
        assert made.workspace.slug
        assert made.eyes == []
        db.session.expunge_all()
        return made


def change(app, document, **facts):
    with app.app_context():
        found = db.session.get_one(Document, document.id)
        for name, value in facts.items():
            setattr(found, name, value)
        db.session.commit()


class Writer:
    """Somebody's open editor, with a number of its own."""

    def __init__(self, client, document, number=None):
        self.client, self.base = client, f"/board/documents/{document.id}"
        self.stream = f"document:{document.id}"
        self.number = number or self.post("client").json["client"]
        self.doc = Doc(client_id=self.number)
        self.text = self.doc.get("prosemirror", type=XmlFragment)
        self.cursor = self.load()

    def post(self, path, data=None, **form):
        return self.client.post(
            f"{self.base}/{path}",
            data=form if data is None else data,
            headers={**JSON, "X-CSRF-Token": self.client.csrf},
            **({} if data is None else {"content_type": "application/octet-stream"}),
        )

    def load(self):
        """Take in what the server has and we have not."""
        answer = self.client.get(f"{self.base}/state")
        for update in unpacked(answer.data):
            self.doc.apply_update(update)
        return int(answer.headers["X-Cursor"])

    def make(self, edit):
        """Change our own copy. Returns the change, which nobody else has yet."""
        before = self.doc.get_state()
        with self.doc.transaction():
            edit(self.text)
        return self.doc.get_update(before)

    def write(self, edit):
        """Change our copy and send it. Returns the answer."""
        return self.send(self.make(edit))

    def send(self, update):
        return self.post("updates", update).json

    def says(self):
        return str(self.text)

    def watch(self, app, socket):
        """Watch over a socket from where we are."""
        with app.app_context():
            asked = {"stream": self.stream, "since": self.cursor, "epoch": house.epoch()}
        return socket.emit("watch", asked, callback=True)

    def hear(self, socket):
        """Take in what the socket brought. Returns the messages by name."""
        heard = {}
        for message in socket.get_received():
            body = message["args"][0] if message["args"] else {}
            heard.setdefault(message["name"], []).append(body)
            if message["name"] == "events" and body["stream"] == self.stream:
                for update in body["updates"]:
                    self.doc.apply_update(base64.b64decode(update))
        return heard


def paragraph(words, **marks):
    """An edit: one more paragraph at the end."""

    def edit(text):
        block = XmlElement("paragraph", {})
        text.children.append(block)
        inner = XmlText()
        block.children.append(inner)
        inner.insert(0, words, marks or None)

    return edit


def words_at(index, at, words, **marks):
    """An edit: words in a paragraph that is there."""
    return lambda text: text.children[index].children[0].insert(at, words, marks or None)


def suggestion(person, name="abc"):
    return {"id": f"{person.id}-tmwyk0-{name}"}

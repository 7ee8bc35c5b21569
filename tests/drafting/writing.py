"""Somebody with an editor open, as the tests play it, and where their text stands written."""

from pycrdt import Doc, XmlElement, XmlFragment, XmlText


class Writer:
    """An open editor: what it writes, it sends."""

    def __init__(self, client=7, knows=b"\x00\x00"):
        self.doc = Doc(client_id=client)
        self.doc.apply_update(knows)
        self.root = self.doc.get("prosemirror", type=XmlFragment)
        self.sent = []
        self.watching = self.doc.observe(lambda event: self.sent.append(event.update))

    def block(self, name="paragraph", words="", parent=None, **attributes):
        made, inner = XmlElement(name, attributes), (XmlText(words) if words else XmlText())
        (parent or self.root).children.append(made)
        made.children.append(inner)
        return inner

    def words(self, block=0):
        return self.root.children[block].children[0]


def a_text(*words, client=7):
    writer = Writer(client)
    for each in words:
        writer.block(words=each)
    return writer


class Written:
    """The log of a text; from `gathered` on it is updates, before that one state."""

    def __init__(self, updates=(), gathered=0):
        self.updates, self.gathered, self.asked = list(updates), gathered, []

    @property
    def head(self):
        return len(self.updates)

    def since(self, seq):
        self.asked.append(seq)
        if seq >= self.gathered:
            return None, self.updates[seq:]
        whole = Doc()
        for update in self.updates[: self.gathered]:
            whole.apply_update(update)
        return whole.get_update(), self.updates[self.gathered :]


def paragraph(words, *marks, **attrs):
    return node("paragraph", text(words, *marks), **attrs)


def text(words, *marks):
    made = {"type": "text", "text": words}
    return {**made, "marks": list(marks)} if marks else made


def mark(name, **attrs):
    return {"type": name, "attrs": attrs} if attrs else {"type": name}


def node(kind, *content, marks=(), **attrs):
    made = {"type": kind}
    if attrs:
        made["attrs"] = attrs
    if marks:
        made["marks"] = list(marks)
    return {**made, "content": list(content)} if content else made


def doc(*content):
    return {"type": "doc", "content": list(content)}

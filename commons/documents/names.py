"""What are the kinds, states and levels of documents called, in words for everybody?"""

from commons.documents.models import Kind, Level, Status
from kernel.words import gettext as _
from rules.lending import Right
from rules.states import LANGUAGES

NATIVE = {language.code.lower(): language.native for language in LANGUAGES}
KINDS = {
    "text": frozenset[str](),
    "pdf": frozenset({"pdf"}),
    "words": frozenset({"docx", "odt", "txt", "md"}),
    "sheets": frozenset({"xlsx", "ods", "csv"}),
    "slides": frozenset({"pptx", "odp"}),
    "pictures": frozenset({"jpg", "png", "webp", "gif"}),
}
"""By which kinds a library is narrowed, and which files each holds; a text is no file."""


def status_name(status: Status) -> str:
    return {
        Status.DRAFT: _("Draft"),
        Status.DISCUSSION: _("Under discussion"),
        Status.ADOPTED: _("Adopted"),
        Status.ARCHIVED: _("Archived"),
    }[Status(status)]


def level_name(level: Level) -> str:
    return {
        Level.PUBLIC: _("Public"),
        Level.LIMITED: _("This workspace"),
        Level.BODY: _("Members only"),
        Level.SENSITIVE: _("Sensitive"),
        Level.EYES_ONLY: _("Named people only"),
    }[Level(level)]


def level_words(level: Level) -> str:
    """What a level means for whoever reads it."""
    return {
        Level.PUBLIC: _("Everyone in this workspace; its content may be passed on."),
        Level.LIMITED: _("Everyone in this workspace, and nobody else."),
        Level.BODY: _("Members of the body, where they confer among themselves; no observers."),
        Level.SENSITIVE: _("As for members only. Who opens it is noted, with the time."),
        Level.EYES_ONLY: _("Only whoever brings it and the people named. Who opens it is noted."),
    }[Level(level)]


def right_name(right: Right) -> str:
    return {
        Right.READ: _("Read"),
        Right.COMMENT: _("Comment"),
        Right.SUGGEST: _("Suggest"),
        Right.EDIT: _("Edit"),
    }[Right(right)]


def right_words(right: Right, kind: Kind) -> str:
    """What a right means; the part somebody has in the workspace that received it may say less."""
    if kind == Kind.FILE and right == Right.EDIT:
        return _("Read it and bring new versions.")
    return {
        Right.READ: _("Read it, and nothing else."),
        Right.COMMENT: _("Read it and comment on passages."),
        Right.SUGGEST: _("Comment, and mark what they would change."),
        Right.EDIT: _("Change its words."),
    }[Right(right)]


def document_kind(kind: str) -> str:
    return {
        "text": _("Texts written here"),
        "pdf": _("PDF"),
        "words": _("Word processing"),
        "sheets": _("Spreadsheets"),
        "slides": _("Slides"),
        "pictures": _("Pictures"),
    }[kind]


def language_name(code: str) -> str:
    """The name of a language in itself."""
    return NATIVE.get(code, code)

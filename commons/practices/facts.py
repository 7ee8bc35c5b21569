"""What does somebody say in a record, and what of it is it found by?"""

from dataclasses import dataclass, field
from typing import Any

from commons.practices.models import Practice, PracticeVersion
from rules.records import FACETS, Form, RecordKind

PLAIN = frozenset({Form.LINE, Form.TEXT, Form.LONG})


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    summary: str
    language: str = "en"
    said: dict[str, Any] = field(default_factory=dict)


def facets_of(kind: RecordKind, said: dict[str, Any]) -> dict[str, list[str]]:
    """The values by which it is narrowed."""
    found = {}
    for each in kind.fields:
        value = said.get(each.key)
        if each.key in FACETS and value:
            found[each.key] = list(value) if isinstance(value, list) else [str(value)]
    return found


def words_of(practice: Practice, version: PracticeVersion) -> str:
    """All that it says in words, but for what is private."""
    plain = [each for each in practice.sort.fields if each.form in PLAIN and not each.private]
    said = [str(version.said.get(each.key) or "") for each in plain]
    return "\n".join(filter(None, (version.summary, practice.organisation, *said)))


def written(version: PracticeVersion) -> Content:
    return Content(version.title, version.summary, version.language, dict(version.said))

"""What does an alert say? As it comes from the form, and as it is kept."""

import hashlib
import json
from dataclasses import asdict, dataclass

from panel.alerts.models import Alert


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The elements of AIA 90(1) and (3)."""

    title: str
    provider: str = ""
    model: str = ""
    ground: str = ""
    contact: str = ""
    facts: str = ""
    reasons: str = ""
    other: str = ""

    @property
    def kept(self) -> dict[str, str]:
        return asdict(self)

    @property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self.kept, sort_keys=True).encode()).hexdigest()


NAMES = tuple(Content.__dataclass_fields__)


def content_of(alert: Alert) -> Content:
    return Content(**{name: getattr(alert, name) for name in NAMES})


def fill(alert: Alert, content: Content) -> None:
    for name, value in content.kept.items():
        setattr(alert, name, value.strip())

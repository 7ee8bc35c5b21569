"""What does a body let its members hand in to be published, and what is said in each of them?

The fields of a practice are those of the living repository of AI literacy practices (AIA 4), the
Commission's page naming organisation, systems, target groups, format, adaptation, impact and
challenges; the rest, and the lists to choose from, are chosen.
"""

from dataclasses import dataclass
from enum import StrEnum

from rules.charter import Source
from rules.record_lists import LISTS
from rules.sources import official, secondary
from rules.words import sentence as _

REPOSITORY = "AI Office, living repository of AI literacy practices, 31.1.2025"
DISCLAIMERS = {
    "practice": _(
        "Doing the same gives no presumption of compliance with Article 4 or any other provision "
        "of the AI Act. Publication is neither an endorsement nor an evaluation by the "
        "Commission or the AI Office."
    ),
    "member": _(
        "This gives the view of its author, never that of the Commission. Publication is neither "
        "an endorsement nor an evaluation, and doing the same gives no presumption of compliance "
        "with the AI Act."
    ),
}


class Form(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    LONG = "long"
    ONE = "one"
    SEVERAL = "several"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    name: str
    form: Form = Form.TEXT
    choices: str = ""
    """The list it is chosen from; records can be narrowed by it."""
    required: bool = False
    private: bool = False
    """For whoever is in the workspace: it never stands on a public page."""
    hint: str = ""

    def __post_init__(self) -> None:
        if self.form in {Form.ONE, Form.SEVERAL} and self.choices not in LISTS:
            raise ValueError(f"{self.key}: there is no list called {self.choices}")


@dataclass(frozen=True, slots=True)
class RecordKind:
    slug: str
    name: str
    many: str
    about: str
    fields: tuple[Field, ...]
    disclaimer: str
    source: Source

    def field(self, key: str) -> Field | None:
        return next((each for each in self.fields if each.key == key), None)


FACETS = ("kind", "status", "maturity", "sector", "size", "country", "article", "target")
"""By what records are narrowed, in the order in which it is offered."""


def _one(key: str, name: str, *, required: bool = False, hint: str = "") -> Field:
    return Field(key, name, Form.ONE, key, required=required, hint=hint)


SECTOR = _one("sector", _("Sector"), required=True)
SIZE = _one("size", _("Size of the organisation"), required=True)
COUNTRY = _one("country", _("Country"), required=True)
ARTICLES = Field("article", _("Provisions of the AI Act it is about"), Form.SEVERAL, "article")
SYSTEMS = Field("systems", _("AI systems in use"), required=True)
CONTACT = Field(
    "contact",
    _("Contact"),
    Form.LINE,
    private=True,
    hint=_("Members of this workspace see it; the public page never does."),
)

PRACTICE = RecordKind(
    slug="practice",
    name=_("Practice"),
    many=_("Practices"),
    about=_("What an organisation does so that its people understand the AI they work with."),
    disclaimer=DISCLAIMERS["practice"],
    source=official(REPOSITORY),
    fields=(
        _one("status", _("How far it is"), required=True),
        SECTOR,
        SIZE,
        COUNTRY,
        _one("role", _("Role under the AI Act")),
        ARTICLES,
        Field("started", _("In use since"), Form.DAY),
        SYSTEMS,
        Field("target", _("Target groups"), Form.SEVERAL, "target", required=True),
        Field("knowledge", _("How it differs by what people know already")),
        Field("format", _("Format"), Form.SEVERAL, "format"),
        Field("hours", _("Hours a person spends on it"), Form.NUMBER),
        Field("languages", _("Languages it is offered in"), Form.SEVERAL, "language"),
        Field("context", _("How it fits the context of use")),
        Field("affected", _("How those affected by the systems are considered")),
        Field("impact", _("What is measured, and what came of it"), required=True),
        Field("challenges", _("What is hard")),
        Field("next", _("Next steps")),
        CONTACT,
    ),
)
USE_CASE = RecordKind(
    slug="use-case",
    name=_("Use case"),
    many=_("Use cases"),
    about=_("Where AI does something useful in a sector, and what came of it."),
    disclaimer=DISCLAIMERS["member"],
    source=secondary("Futurium, community content"),
    fields=(
        SECTOR,
        _one("maturity", _("Maturity"), required=True),
        SIZE,
        COUNTRY,
        ARTICLES,
        SYSTEMS,
        Field("outcome", _("Outcome"), required=True),
        Field("challenges", _("What is hard")),
        CONTACT,
    ),
)
ARTICLE = RecordKind(
    slug="article",
    name=_("Article"),
    many=_("Articles"),
    about=_("What a member has to say, as plain text."),
    disclaimer=DISCLAIMERS["member"],
    source=secondary("Futurium, community content"),
    fields=(
        _one("sector", _("Sector")),
        _one("country", _("Country")),
        ARTICLES,
        Field("text", _("Text"), Form.LONG, required=True),
    ),
)
KINDS = {each.slug: each for each in (PRACTICE, USE_CASE, ARTICLE)}

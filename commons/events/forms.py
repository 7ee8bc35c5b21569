"""What people send about events: the event itself, a question, a code, a reason."""

from typing import Any
from urllib.parse import urlsplit

from wtforms import (
    BooleanField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from commons.events.facts import OccasionFacts
from commons.events.names import occasion_kind, promotes_name
from commons.meetings.forms import When, line_field
from kernel.forms import KEY, HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.charter import Charter
from rules.events import ARTICLES, Kind
from rules.habits import PROMOTES
from rules.places import MOST_PLACES, Promotes
from rules.states import LANGUAGES

LONG = 10_000
TOO_LONG = _("This is too long: %(max)d characters at most.")


def _text(label: str, most: int, *checks: Any, **named: Any) -> TextAreaField:
    return TextAreaField(label, [*checks, Length(max=most, message=TOO_LONG)], **named)


def is_address(written: str) -> bool:
    """Is it an address on the web that browsers open safely?"""
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and " " not in written


class OccasionForm(HouseForm):
    key = StringField("", [KEY])
    kind = RadioField(_("What it is"), coerce=Kind)
    title = line_field(_("Title"), 200, InputRequired(_("Say what it is called.")))
    text = _text(_("What it is about"), LONG, InputRequired(_("Say what it is about.")))
    article = SelectField(_("Article of the AI Act"), default="")
    language = SelectField(_("Language"), default="en")
    starts = When(_("Begins (Brussels time)"))
    ends = When(_("Ends (Brussels time)"))
    opens = When(_("Registration opens (Brussels time)"))
    closes = When(_("Registration closes (Brussels time)"))
    capacity = IntegerField(
        _("Places"),
        [
            InputRequired(_("Say how many places there are.")),
            NumberRange(1, MOST_PLACES, _("From 1 to 100,000.")),
        ],
        render_kw={"min": 1, "max": MOST_PLACES},
    )
    promotes = RadioField(_("How the waiting list is called"), coerce=Promotes)
    public = BooleanField(
        _("Announce it to everybody"),
        description=_("On the page of public events. Registering takes an account here."),
    )
    room = line_field(_("Where"), 160, description=_("Empty: online."))
    link = line_field(
        _("Link to join"), 500, description=_("Shown to those who have a place, to nobody else.")
    )

    def offer(self, charter: Charter) -> "OccasionForm":
        self.kind.choices = [SelectChoice(str(k), occasion_kind(k)) for k in charter.events]
        self.promotes.choices = [SelectChoice(str(p), promotes_name(p)) for p in Promotes]
        self.language.choices = [SelectChoice(each.code, each.native) for each in LANGUAGES]
        of = ((str(n), gettext("Article %(number)s", number=n)) for n in ARTICLES)
        none = SelectChoice("", gettext("none in particular"))
        self.article.choices = [none, *(SelectChoice(*each) for each in of)]
        return self

    def validate_link(self, field: StringField) -> None:
        if field.data and not is_address(field.data):
            raise ValidationError(gettext("A link begins with https://."))

    def validate_closes(self, _field: When) -> None:
        """Moments stand together or not at all."""
        if all(each.data for each in (self.starts, self.ends, self.opens, self.closes)):
            fault = self.facts.dates.fault()
            if fault:
                raise ValidationError(gettext(fault))

    @property
    def facts(self) -> OccasionFacts:
        plain = ("title", "text", "room", "link", "language")
        return OccasionFacts(
            **{name: str(self[name].data or "").strip() for name in plain},
            kind=self.kind.data,
            article=int(self.article.data) if self.article.data else None,
            starts_at=self.starts.at,
            ends_at=self.ends.at,
            opens_at=self.opens.at,
            closes_at=self.closes.at,
            capacity=self.capacity.data or 0,
            promotes=self.promotes.data,
            public=bool(self.public.data),
        )


def begun_with(charter: Charter) -> dict[str, Any]:
    """What a new event begins as."""
    return {"kind": charter.events[0], "promotes": Promotes(charter.rule(PROMOTES).value)}


class QuestionForm(HouseForm):
    key = StringField("", [KEY])
    text = _text(_("Your question"), 1_000, InputRequired(_("Write your question.")))


class CodeForm(HouseForm):
    code = line_field(_("Code"), 20, InputRequired(_("Type the code you heard.")))


class BecauseForm(HouseForm):
    because = line_field(_("Why"), 300, InputRequired(_("Say why.")))


class RecordingForm(HouseForm):
    recording = line_field(_("Link to the recording"), 500)

    def validate_recording(self, field: StringField) -> None:
        if field.data and not is_address(field.data):
            raise ValidationError(gettext("A link begins with https://."))


class FaqForm(HouseForm):
    """A question with its answer, as they stand on the page."""

    question = _text(_("Question"), 1_000, Optional())
    answer = _text(_("Answer"), LONG, Optional())
    on = BooleanField(_("Show it on the page"))

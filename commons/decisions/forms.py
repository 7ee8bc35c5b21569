"""What people send to put a question to the seats, to answer it, and to end it."""

from datetime import datetime, timedelta

from wtforms import (
    BooleanField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from commons.decisions.models import Ballot, Options, Procedure, Shown
from kernel.clock import BRUSSELS, now
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.silence import on_the_clock

LONGEST = 4_000
LATEST = timedelta(days=366)
TOO_LONG = _("This is too long: %(max)d characters at most.")
MOST_LINES = 40


def lines(words: str | None) -> tuple[str, ...]:
    """What was written one to a line, each once."""
    every = (" ".join(line.split()) for line in (words or "").splitlines())
    return tuple(dict.fromkeys(line for line in every if line))


class EndsForm(HouseForm):
    closes = DateTimeLocalField(
        _("Closes (Brussels time)"),
        [Optional()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        description=_(
            "Left empty, you close it yourself; a written procedure needs a last moment."
        ),
    )
    key = StringField("", [InputRequired(), KEY])

    @property
    def until(self) -> datetime:
        return on_the_clock(self.closes.data, BRUSSELS)

    @property
    def closes_at(self) -> datetime | None:
        return self.until if self.closes.data else None

    def validate_closes(self, field: DateTimeLocalField) -> None:
        if field.data is None:
            return
        shown = field.data.replace(tzinfo=None)
        if not 1 < shown.year < 9999 or on_the_clock(shown, BRUSSELS) > now() + LATEST:  # noqa: PLR2004 the ends of the calendar
            raise ValidationError(gettext("This date is too far away."))
        if on_the_clock(shown, BRUSSELS) <= now():
            raise ValidationError(gettext("This moment has passed."))


class TitledForm(EndsForm):
    title = StringField(
        _("Title"),
        [InputRequired(_("Say what it is about.")), Length(min=3, max=200, message=TOO_LONG)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )


class ProposeForm(TitledForm):
    question = TextAreaField(_("What is put to the seats"), [Length(max=LONGEST, message=TOO_LONG)])
    document = SelectField(
        _("The text decided on"),
        description=_("A text appears here once a version of it is frozen; a file, as it is."),
    )
    procedure = RadioField(
        _("How they are asked"),
        coerce=Procedure,
        default=Procedure.VOTE,
        choices=[
            SelectChoice(str(Procedure.VOTE), _("A vote")),
            SelectChoice(str(Procedure.WRITTEN), _("A written procedure, with a last moment")),
            SelectChoice(str(Procedure.POSITIONS), _("Positions round the table")),
        ],
    )
    matter = SelectField(_("The rule that counts"))
    ballot = RadioField(
        _("Named or secret"),
        coerce=Ballot,
        default=Ballot.NAMED,
        choices=[
            SelectChoice(str(Ballot.NAMED), _("Named: everybody sees which seat said what")),
            SelectChoice(str(Ballot.SECRET), _("Secret: nobody can find out, not even later")),
        ],
    )
    options = RadioField(
        _("What can be answered"),
        coerce=Options,
        default=Options.PROPOSAL,
        choices=[
            SelectChoice(str(Options.PROPOSAL), _("In favour, against, abstain")),
            SelectChoice(str(Options.SINGLE), _("An election: one of those who stand")),
            SelectChoice(str(Options.RANKED), _("An election: those who stand, the best first")),
        ],
    )
    candidates = TextAreaField(_("Who stands, one to a line"), [Length(max=LONGEST)])
    places = IntegerField(_("How many are elected"), [Optional(), NumberRange(1, 20)], default=1)
    provisions = TextAreaField(
        _("Parts of the text on which seats take a position, one to a line"),
        [Length(max=LONGEST)],
    )
    shown = RadioField(
        _("When the count is seen"),
        coerce=Shown,
        choices=[
            SelectChoice(str(Shown.LIVE), _("While the vote goes on")),
            SelectChoice(str(Shown.AT_CLOSE), _("Once it is closed")),
        ],
    )
    apart = SelectMultipleField(
        _("Seats that take no part"),
        description=_("Such as those with an interest in it. They can be let in again later."),
    )
    apart_because = TextAreaField(
        _("Why these seats take no part"), [Length(max=300, message=TOO_LONG)]
    )
    members_only = BooleanField(_("Only members see it, observers do not"))

    def validate_closes(self, field: DateTimeLocalField) -> None:
        if self.procedure.data == Procedure.WRITTEN and field.data is None:
            raise ValidationError(gettext("A written procedure has a last moment."))
        super().validate_closes(field)

    def validate_candidates(self, field: TextAreaField) -> None:
        names = lines(field.data)
        if self.options.data != Options.PROPOSAL and not names:
            raise ValidationError(gettext("An election needs somebody who stands."))
        _few_and_short(names)

    def validate_apart_because(self, field: TextAreaField) -> None:
        if self.apart.data and not (field.data or "").strip():
            raise ValidationError(gettext("Say why these seats take no part."))

    def validate_provisions(self, field: TextAreaField) -> None:
        if lines(field.data) and self.procedure.data != Procedure.POSITIONS:
            raise ValidationError(
                gettext("Only positions are taken part by part: a vote answers to the whole.")
            )
        _few_and_short(lines(field.data))


def _few_and_short(names: tuple[str, ...]) -> None:
    if len(names) > MOST_LINES or any(len(name) > 120 for name in names):  # noqa: PLR2004 of the column
        raise ValidationError(gettext("At most 40 lines of 120 characters."))


class AnswerForm(HouseForm):
    seat = StringField("", [InputRequired(), Length(max=20)])
    choice = StringField("", [Length(max=120)])
    reason = TextAreaField(_("Statement for the minutes"), [Length(max=LONGEST, message=TOO_LONG)])
    provision = IntegerField("", [Optional(), NumberRange(0, MOST_LINES)], default=0)
    text = StringField("", [Length(max=64)])


class BallotForm(HouseForm):
    paper = StringField(_("Your ballot paper"), [Length(max=80)])
    choice = StringField("", [Length(max=120)])


class ConfirmForm(HouseForm):
    seat = StringField("", [InputRequired(), Length(max=20)])
    number = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    provision = IntegerField("", [Optional(), NumberRange(0, MOST_LINES)], default=0)


class SeatForm(HouseForm):
    seat = StringField("", [InputRequired(), Length(max=20)])


class BecauseForm(HouseForm):
    because = TextAreaField(
        _("Why"),
        [InputRequired(_("Say why: everyone reads it.")), Length(max=LONGEST, message=TOO_LONG)],
    )

    def validate_because(self, field: TextAreaField) -> None:
        if not (field.data or "").strip():
            raise ValidationError(gettext("Say why: everyone reads it."))


class SeatBecauseForm(BecauseForm, SeatForm):
    """Why a seat wants something."""

"""What people send to conclude, to object, and to ask seats."""

from datetime import date, datetime, timedelta

from wtforms import (
    DateField,
    IntegerField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import CheckboxInput

from commons.agreements.models import Wish
from kernel.clock import BRUSSELS, now, today
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.pages import moment
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.habits import Shows
from rules.silence import earliest, on_the_clock

LONGEST = 4_000
LATEST = timedelta(days=366)


class ConcludeForm(HouseForm):
    how = RadioField(
        _("How it becomes a conclusion"),
        default="silence",
        choices=[
            SelectChoice("silence", _("It counts as agreed, unless somebody objects in time")),
            SelectChoice("now", _("It stands at once: it says what is settled already")),
        ],
    )
    until = DateTimeLocalField(
        _("Objections until (Brussels time)"),
        [Optional()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )
    days = 0

    @property
    def ends(self) -> datetime | None:
        """When silence ends; None for what stands at once."""
        if self.how.data == "now" or self.until.data is None:
            return None
        return on_the_clock(self.until.data, BRUSSELS)

    @property
    def first(self) -> datetime:
        return earliest(now(), self.days, BRUSSELS)

    @property
    def shortest(self) -> str:
        """The first moment that fits, as the field of a browser takes it."""
        return self.first.astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")

    def validate_how(self, field: RadioField) -> None:
        if field.data == "silence" and not any(self.until.raw_data or []):
            raise ValidationError(gettext("Say until when one may object."))

    def validate_until(self, field: DateTimeLocalField) -> None:
        if self.how.data == "now" or field.data is None:
            return
        shown = field.data.replace(tzinfo=None)
        if not 1 < shown.year < 9999 or on_the_clock(shown, BRUSSELS) > now() + LATEST:  # noqa: PLR2004 the ends of the calendar
            raise ValidationError(gettext("This date is too far away."))
        if on_the_clock(shown, BRUSSELS) < self.first.replace(second=0, microsecond=0):
            words = gettext("This is too soon: not before %(first)s.", first=moment(self.first))
            raise ValidationError(words)


class ObjectForm(HouseForm):
    text = TextAreaField(
        _("Why do you object?"),
        [
            InputRequired(_("Say why: everyone reads it.")),
            Length(max=LONGEST, message=_("This is too long: %(max)d characters at most.")),
        ],
    )

    def validate_text(self, field: TextAreaField) -> None:
        if not (field.data or "").strip():
            raise ValidationError(gettext("Say why: everyone reads it."))


class AskForm(HouseForm):
    wish = RadioField(
        _("What they are asked for"),
        coerce=Wish,
        default=Wish.ANSWER,
        choices=[
            SelectChoice(str(Wish.ANSWER), _("An answer, in a post of this discussion")),
            SelectChoice(str(Wish.ACKNOWLEDGE), _("A click that says they took note")),
        ],
    )
    question = StringField(_("The question, in one line"), [Length(max=300)], filters=[one_line])
    until = DateField(_("By (last day, in Brussels)"), [InputRequired()])
    kinds = SelectMultipleField(_("Everyone of a kind"), option_widget=CheckboxInput())
    seats = SelectMultipleField(_("Single seats"), option_widget=CheckboxInput())

    def validate_until(self, field: DateField) -> None:
        if field.data and field.data < today():
            raise ValidationError(gettext("This day has passed."))
        if field.data and field.data > min(today() + LATEST, date.max):
            raise ValidationError(gettext("This date is too far away."))

    def validate_seats(self, field: SelectMultipleField) -> None:
        if not field.data and not self.kinds.data:
            raise ValidationError(gettext("Choose whom you ask."))


class AnswerForm(HouseForm):
    answer = IntegerField(
        _("Your answer"), [InputRequired(_("Choose a post.")), NumberRange(1, LARGEST)]
    )


class WishForm(HouseForm):
    wish = RadioField("", coerce=Wish, choices=[SelectChoice(str(wish), "") for wish in Wish])


class ShowsForm(HouseForm):
    shows = RadioField(
        "",
        choices=[
            SelectChoice("", _("As the workspace does")),
            SelectChoice(str(Shows.NOTHING), _("Nothing is shown")),
            SelectChoice(str(Shows.NUMBERS), _("How many seats have read, but not which")),
            SelectChoice(str(Shows.SEATS), _("Which seats have read; never which person")),
        ],
    )

    @property
    def wanted(self) -> Shows | None:
        return Shows(self.shows.data) if self.shows.data else None

"""What people send about meetings and their agendas."""

from datetime import datetime, timedelta
from typing import Any

from wtforms import (
    BooleanField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.meetings.models import Comes, Form, ItemKind
from commons.meetings.names import comes_name, form_name, item_kind_name
from kernel.clock import BRUSSELS, now
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.charter import Charter
from rules.silence import on_the_clock

FURTHEST = timedelta(days=3 * 366)
LONGEST_DAY = timedelta(days=7)
WHEN = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
TOO_LONG = _("This is too long: %(max)d characters at most.")


def number(sent: Any) -> int | None:
    """Of what is chosen in a list that also offers nothing."""
    return int(sent) if sent and str(sent) != "None" else None


def instant(shown: datetime) -> datetime:
    """The moment at which the clock in Brussels shows this."""
    return on_the_clock(shown.replace(tzinfo=None), BRUSSELS)


class When(DateTimeLocalField):
    """A moment by the clock of Brussels, within reason."""

    def __init__(self, label: str = "", *args: Any, **named: Any) -> None:
        super().__init__(label, [InputRequired(_("Choose a day and a time."))], *args,
                         format=WHEN, **named)  # fmt: skip

    def pre_validate(self, form: Any) -> None:
        super().pre_validate(form)
        if self.data and not 1970 < self.data.year <= (now() + FURTHEST).year:  # noqa: PLR2004 as calendars begin
            raise ValidationError(gettext("This date is too far away."))

    @property
    def at(self) -> datetime:
        found: datetime = self.data
        return instant(found)


def line_field(label: str, most: int, *more: Any, **named: Any) -> StringField:
    checks = [*more, Length(max=most, message=TOO_LONG)]
    return StringField(label, checks, filters=[one_line], **named)


def _title() -> StringField:
    asked = InputRequired(_("Say what it is called."))
    return line_field(_("Title"), 200, asked, render_kw={"autocomplete": "off"})


class MeetingForm(HouseForm):
    title = _title()
    starts_at = When(_("Begins (Brussels time)"))
    ends_at = When(_("Ends (Brussels time)"))
    form = RadioField(_("How one meets"), coerce=Form, default=Form.BOTH)
    room = line_field(_("Where"), 200)
    link = line_field(_("Link to join online"), 500, description=_("For those who confer here."))
    guest_link = line_field(
        _("Link for observers"), 500, description=_("Left empty, observers see no link.")
    )
    urgent = line_field(
        _("Why it is urgent"),
        300,
        description=_("Only where the short notice is used; everybody reads it."),
    )
    requested_by = line_field(_("Requested by"), 120)
    about = TextAreaField(_("What it is about"), [Length(max=2000, message=TOO_LONG)])

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.form.choices = [SelectChoice(str(one), form_name(one)) for one in Form]

    def validate_ends_at(self, field: When) -> None:
        if not (self.starts_at.data and field.data):
            return
        if not timedelta() < field.data - self.starts_at.data <= LONGEST_DAY:
            raise ValidationError(gettext("It ends after it begins, within a week."))

    def validate_link(self, field: StringField) -> None:
        _safe(field)

    def validate_guest_link(self, field: StringField) -> None:
        _safe(field)

    @property
    def facts(self) -> MeetingFacts:
        plain = ("title", "room", "link", "guest_link", "urgent", "requested_by", "about")
        said = {name: self[name].data or "" for name in plain}
        return MeetingFacts(
            **said, form=self.form.data, starts_at=self.starts_at.at, ends_at=self.ends_at.at
        )


def _safe(field: StringField) -> None:
    if field.data and not field.data.startswith("https://"):
        raise ValidationError(gettext("A link begins with https://."))


class ItemForm(HouseForm):
    title = _title()
    kind = SelectField(_("Kind"), coerce=ItemKind, default=ItemKind.DISCUSSION)
    minutes = IntegerField(
        _("Minutes"), [Optional(), NumberRange(0, 24 * 60)], render_kw={"min": 0, "max": 1440}
    )
    duty = SelectField(_("Task of the body"), default="")
    about = TextAreaField(_("What it is about"), [Length(max=2000, message=TOO_LONG)])

    def __init__(self, *args: Any, charter: Charter, **named: Any) -> None:
        super().__init__(*args, **named)
        self.kind.choices = [SelectChoice(str(one), item_kind_name(one)) for one in ItemKind]
        none = SelectChoice("", gettext("None"))
        duties = [
            SelectChoice(one.code, f"{one.code} {gettext(one.words)}") for one in charter.duties
        ]
        self.duty.choices = [none, *duties]

    @property
    def facts(self) -> ItemFacts:
        return ItemFacts(
            title=self.title.data,
            kind=self.kind.data,
            minutes=self.minutes.data or 0,
            duty=self.duty.data or "",
            about=self.about.data or "",
        )


class ListForm(HouseForm):
    text = TextAreaField(
        _("The agenda, one item on a line"),
        [Length(max=50_000, message=TOO_LONG)],
        description=_("Title; kind; minutes; task. Only the title is needed."),
    )


class AnswerForm(HouseForm):
    seat = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    comes = SelectField(_("How you come"), coerce=Comes)
    note = line_field(_("Note"), 200)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.comes.choices = [SelectChoice(str(one), comes_name(one)) for one in Comes]


class BecauseForm(HouseForm):
    because = line_field(_("Why"), 300)


class RecusalForm(BecauseForm):
    person = SelectField(_("Who withdraws"), coerce=int)


class OneForm(HouseForm):
    """One thing, named by its number."""

    id = IntegerField("", [InputRequired(_("Choose one.")), NumberRange(1, LARGEST)])


class ThreadForm(HouseForm):
    id = SelectField("", coerce=number, validate_choice=False)


class PresentForm(HouseForm):
    seat = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    person = IntegerField("", [Optional(), NumberRange(1, LARGEST)])
    online = BooleanField("")

"""What people send about records: their fields as their kind says, reasons, notes."""

from datetime import date
from functools import lru_cache
from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    IntegerField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional
from wtforms.widgets import CheckboxInput

from commons.practices.facts import Content
from commons.practices.models import PracticeVersion
from commons.practices.names import record_value
from kernel.countries import countries
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from rules.practices import SHORTEST_REASON
from rules.record_lists import LANGUAGE, LISTS
from rules.records import Field, Form, RecordKind

LINE, TEXT, LONG = 200, 4_000, 40_000
SUMMARY = 400
MOST_HOURS = 10_000
NEEDED = _("This is needed.")
TOO_LONG = _("This is too long: %(max)d characters at most.")


class RecordForm(HouseForm):
    """What every record has; the fields of its kind are added by `form_of`."""

    key = StringField("", [Optional(), KEY])
    seen = IntegerField("", [Optional(), NumberRange(1, LARGEST)])
    title = StringField(
        _("Title"),
        [InputRequired(_("Give it a title.")), Length(max=LINE, message=TOO_LONG)],
        filters=[one_line],
    )
    summary = TextAreaField(
        _("In two sentences"),
        [InputRequired(_("Say in two sentences what it is.")), Length(max=SUMMARY)],
        description=_("It stands in the library, under the title."),
    )
    language = SelectField(_("Language it is written in"), default="en")
    kind: RecordKind

    def offer(self) -> None:
        """The lists to choose from, in the language of the reader."""
        self.language.choices = [SelectChoice(*each) for each in LANGUAGE.items()]
        for each in self.kind.fields:
            if each.form in {Form.ONE, Form.SEVERAL}:
                self[each.key].choices = _choices(each)

    def fill(self, version: PracticeVersion, head: int) -> None:
        self.title.data, self.summary.data = version.title, version.summary
        self.language.data, self.seen.data = version.language, head
        for each in self.kind.fields:
            value = version.said.get(each.key)
            day = each.form is Form.DAY and value
            self[each.key].data = date.fromisoformat(str(value)) if day else value

    @property
    def content(self) -> Content:
        said = {each.key: _kept(self[each.key].data) for each in self.kind.fields}
        return Content(
            title=self.title.data,
            summary=self.summary.data.strip(),
            language=self.language.data,
            said={key: value for key, value in said.items() if value not in ("", [], None)},
        )

    @property
    def own(self) -> list[Any]:
        """The fields of its kind, in their order."""
        return [self[each.key] for each in self.kind.fields]


def _kept(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.strip() if isinstance(value, str) else value


def _choices(field: Field) -> list[SelectChoice]:
    codes = countries() if field.choices == "country" else LISTS[field.choices]
    named = [(code, record_value(field.choices, code)) for code in codes]
    if field.choices == "country":
        named.sort(key=lambda each: each[1])
    blank = [("", _("Choose"))] if field.form is Form.ONE else []
    return [SelectChoice(*each) for each in (*blank, *named)]


@lru_cache
def form_of(kind: RecordKind) -> type[RecordForm]:
    """The form in which a kind of record is written."""
    own = {each.key: _field(each) for each in kind.fields}
    return type("KindForm", (RecordForm,), {"kind": kind, **own})


def _field(field: Field) -> Any:
    needs = [InputRequired(NEEDED)] if field.required else [Optional()]
    said = {"label": _(field.name), "description": _(field.hint) if field.hint else ""}
    match field.form:
        case Form.ONE:
            return SelectField(validators=needs, **said)
        case Form.SEVERAL:
            return SelectMultipleField(validators=needs, option_widget=CheckboxInput(), **said)
        case Form.NUMBER:
            return IntegerField(validators=[*needs, NumberRange(1, MOST_HOURS)], **said)
        case Form.DAY:
            return DateField(validators=needs, **said)
        case Form.LINE:
            bounds = [*needs, Length(max=LINE, message=TOO_LONG)]
            return StringField(validators=bounds, filters=[one_line], **said)
    longest = LONG if field.form is Form.LONG else TEXT
    return TextAreaField(validators=[*needs, Length(max=longest, message=TOO_LONG)], **said)


class ReasonForm(HouseForm):
    because = TextAreaField(
        _("Why"),
        [
            InputRequired(_("Say why: whoever handed it in reads it.")),
            Length(SHORTEST_REASON, TEXT),
        ],
    )


class RemarkForm(HouseForm):
    because = TextAreaField(_("A remark"), [Optional(), Length(max=TEXT)])


class NoteForm(HouseForm):
    note = TextAreaField(
        _("How you do it"),
        [InputRequired(_("Say in a sentence how you do it.")), Length(max=1000, message=TOO_LONG)],
    )


class TalkForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])
    text = TextAreaField(
        _("Your question or comment"),
        [InputRequired(_("Write something first.")), Length(max=TEXT, message=TOO_LONG)],
    )


class YesForm(HouseForm):
    yes = BooleanField("")

"""What people send: a call, an application, an eligibility, a day."""

from typing import Any, ClassVar

from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    Field,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Email, InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import CheckboxInput

from commons.selection.facts import CallFacts, Said
from kernel.clock import BRUSSELS
from kernel.countries import countries
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.charter import Charter
from rules.selection.balance import MOST_SEATS, Measure, is_figure
from rules.selection.scoring import Criterion
from rules.selection.selecting import Selecting
from rules.silence import on_the_clock
from rules.states import LANGUAGES

LONG = 20_000
WHEN = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
TOO_LONG = _("This is too long: %(max)d characters at most.")
MOST_POINTS = 100


def boxes(label: str) -> SelectMultipleField:
    return SelectMultipleField(label, option_widget=CheckboxInput())


class CallForm(HouseForm):
    key = StringField("", [KEY])
    title = StringField(
        _("Title"), [InputRequired(_("Give it a title.")), Length(max=200)], filters=[one_line]
    )
    text = TextAreaField(_("What is sought"), [InputRequired(), Length(max=LONG, message=TOO_LONG)])
    seats = IntegerField(_("Seats"), [InputRequired(), NumberRange(1, MOST_SEATS)])
    opens = DateTimeLocalField(_("Opens (Brussels time)"), [InputRequired()], format=WHEN)
    closes = DateTimeLocalField(_("Closes (Brussels time)"), [InputRequired()], format=WHEN)
    criteria = TextAreaField(
        _("Criteria"),
        [InputRequired()],
        description=_("One a line: the criterion; its weight; the most points."),
    )
    documents = boxes(_("What is asked for"))
    languages = boxes(_("Languages in which one may apply"))
    selecting: Selecting

    def offer(self, charter: Charter, selecting: Selecting) -> None:
        """What the charter lets a call ask."""
        self.charter, self.selecting = charter, selecting
        self.documents.choices = [
            SelectChoice(each.code, gettext(each.name)) for each in selecting.documents
        ]
        self.languages.choices = [SelectChoice(each.code, each.native) for each in LANGUAGES]

    def validate_criteria(self, field: TextAreaField) -> None:
        if not criteria_in(field.data or ""):
            raise ValidationError(gettext("Write for each: the criterion; its weight; the points."))

    def validate_closes(self, field: DateTimeLocalField) -> None:
        if field.data and self.opens.data and field.data <= self.opens.data:
            raise ValidationError(gettext("A call closes after it opens."))

    def facts(self, figures: dict[str, str]) -> CallFacts:
        return CallFacts(
            title=self.title.data,
            text=self.text.data,
            seats=self.seats.data,
            criteria=criteria_in(self.criteria.data),
            documents=tuple(self.documents.data or ()),
            languages=tuple(self.languages.data or ()),
            opens_at=on_the_clock(self.opens.data, BRUSSELS),
            closes_at=on_the_clock(self.closes.data, BRUSSELS),
            figures=figures,
        )


def criteria_in(text: str) -> tuple[Criterion, ...]:
    """The criteria as they are written in lines; none where one line is not right."""
    lines = [
        [cell.strip() for cell in line.split(";")] for line in text.splitlines() if line.strip()
    ]
    if not all(map(_is_right, lines)):
        return ()
    return tuple(
        Criterion(f"c{n}", name, int(weight), int(most))
        for n, (name, weight, most) in enumerate(lines, 1)
    )


def _is_right(cells: list[str]) -> bool:
    if len(cells) != 3 or not cells[0]:  # noqa: PLR2004 name, weight, points
        return False
    return all(cell.isdecimal() and 0 < int(cell[:4]) <= MOST_POINTS for cell in cells[1:])


def lines_of(criteria: tuple[Criterion, ...]) -> str:
    return "\n".join(f"{gettext(c.name)}; {c.weight}; {c.most}" for c in criteria)


def odd_figures(selecting: Selecting, figures: dict[str, str]) -> list[str]:
    """The keys of the figures that can be none."""
    kinds: dict[str, Measure] = {each.key: each.measure for each in selecting.balances}
    return [key for key, figure in figures.items() if not is_figure(kinds[key], figure)]


class Asked:
    """A draft may lack it; what is sent in may not."""

    field_flags: ClassVar = {"asked": True}

    def __call__(self, _form: HouseForm, _field: Field) -> None:
        """Whether it is there is asked when the application is sent in."""


class ApplicationForm(HouseForm):
    country = SelectField(_("Country"), [Optional()])
    gender = RadioField(
        _("Gender"),
        [Optional()],
        choices=[
            SelectChoice("woman", _("Woman")),
            SelectChoice("man", _("Man")),
            SelectChoice("", _("I do not say")),
        ],
        default="",
    )
    category = SelectField(_("Category"), [Optional()])
    organisation = StringField(_("Organisation"), [Asked(), Length(max=200)], filters=[one_line])
    areas = boxes(_("Fields"))
    motivation = TextAreaField(_("Why you apply"), [Asked(), Length(max=LONG, message=TOO_LONG)])
    experience = TextAreaField(
        _("Experience and publications"), [Length(max=LONG, message=TOO_LONG)]
    )
    interests = TextAreaField(
        _("Interests to declare"),
        [Length(max=LONG, message=TOO_LONG)],
        description=_("Of yourself and of close family; leave it empty if there are none."),
    )
    declares = BooleanField(_("This declaration of interests is complete and true"))

    def offer(self, selecting: Selecting) -> None:
        named = sorted(countries().items(), key=lambda each: each[1])
        self.country.choices = [("", _("Choose")), *named]
        if not selecting.for_organisations:
            self.country.label.text = _("Nationality")
            self.country.description = _(
                "If you have several, the one under which you are counted."
            )
        self.category.choices = [
            ("", _("Choose")),
            *((each.code, gettext(each.name)) for each in selecting.categories),
        ]
        self.areas.choices = [
            SelectChoice(each.code, gettext(each.name)) for each in selecting.areas
        ]

    def said(self) -> Said:
        plain: dict[str, Any] = {
            name: (self[name].data or "").strip()
            for name in ("country", "category", "organisation", "motivation", "experience",
                         "interests")
        }  # fmt: skip
        areas = tuple(self.areas.data or ())
        gender = self.gender.data or ""
        return Said(**plain, gender=gender, areas=areas, declares=self.declares.data)


class LinkForm(HouseForm):
    name = StringField(
        _("Your name"), [InputRequired(_("Write your name.")), Length(max=120)], filters=[one_line]
    )
    email = EmailField(
        _("E-mail"),
        [InputRequired(_("Write an e-mail address.")), Email(_("This is no e-mail address."))],
        filters=[lambda sent: (sent or "").strip().lower()],
    )


class StartForm(HouseForm):
    starts_on = DateField(_("First day of the mandates"), [InputRequired()])

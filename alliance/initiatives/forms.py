"""What is sent about initiatives."""

from wtforms import IntegerField, SelectField, StringField, TextAreaField, URLField
from wtforms.validators import (
    InputRequired,
    Length,
    NumberRange,
    Optional,
    Regexp,
    ValidationError,
)

from alliance.choosing import offer_names
from alliance.initiatives.facts import Said, Step
from alliance.initiatives.names import milestone_states
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.milestones import Due, State, due_in
from rules.structures import ADDRESS


class InitiativeForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])
    name = StringField(
        _("Name"), [InputRequired(_("Give it a name.")), Length(max=200)], filters=[one_line]
    )
    basis = StringField(_("Where it stands"), [Length(max=200)], filters=[one_line])
    link = URLField(
        _("Address of the text"),
        [Optional(), Length(max=300), Regexp(ADDRESS, message=_("It begins with https://."))],
    )
    about = TextAreaField(_("What it is about"), [Length(max=2000)])
    owner = StringField(_("Unit of the AI Office"), [Length(max=200)], filters=[one_line])
    state = StringField(_("How it stands"), [Length(max=300)], filters=[one_line])

    def said(self) -> Said:
        names = ("name", "basis", "link", "about", "owner", "state")
        return Said(**{name: (self[name].data or "").strip() for name in names})


class MilestoneForm(HouseForm):
    number = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    title = StringField(
        _("Milestone"), [InputRequired(_("Say what is due.")), Length(max=200)], filters=[one_line]
    )
    due = StringField(
        _("Due"),
        [InputRequired(_("Say when it is due.")), Length(max=12)],
        description=_("A day as 2027-06-30, or a quarter as 2027 Q2."),
    )
    state = SelectField(_("State"))
    source = StringField(_("Source"), [Length(max=300)], filters=[one_line])

    def offer(self) -> "MilestoneForm":
        offer_names(self.state, milestone_states())
        return self

    def validate_due(self, field: StringField) -> None:
        if due_in(field.data or "") is None:
            raise ValidationError(gettext("Write a day as 2027-06-30, or a quarter as 2027 Q2."))

    def said(self) -> Step:
        due = due_in(self.due.data)
        assert isinstance(due, Due)  # noqa: S101 the form was found right
        return Step(self.title.data, due, State(self.state.data), self.source.data or "")

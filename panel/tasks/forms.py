"""What people send about a task: a call, an answer to it, a team, a document."""

from collections.abc import Iterable
from typing import Any

from wtforms import (
    DateField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput

from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from panel.saying import TO, SaidForm
from panel.tasks.facts import TaskFacts, Team
from panel.tasks.queries import Candidate
from rules.panel_tasks import TASKS


class TaskForm(HouseForm):
    key = StringField("", [KEY])
    code = SelectField(_("Which task of the Act"), [InputRequired()])
    title = StringField(
        _("Title"), [InputRequired(_("Give it a title.")), Length(max=200)], filters=[one_line]
    )
    what = TextAreaField(_("What is to be done"), [InputRequired(_("Say what is to be done.")), TO])
    provider = StringField(
        _("Provider it concerns"),
        [Length(max=120)],
        filters=[one_line],
        description=_("Whoever declared an interest in it is not given the task."),
    )
    model = StringField(_("Model it concerns"), [Length(max=120)], filters=[one_line])
    asked_by = StringField(_("Asked for by"), [Length(max=200)], filters=[one_line])
    due_on = DateField(_("Due"), [Optional()])

    def offer(self) -> None:
        self.code.choices = [
            SelectChoice(code, f"{code} · {gettext(name)} ({cite})")
            for code, (name, cite) in TASKS.items()
        ]

    @property
    def facts(self) -> TaskFacts:
        names = ("code", "title", "what", "provider", "model", "asked_by")
        said: dict[str, Any] = {name: str(self[name].data or "") for name in names}
        return TaskFacts(**said, due_on=self.due_on.data)


class AnswerForm(HouseForm):
    willing = RadioField(
        _("Would you do it?"),
        [InputRequired()],
        choices=[SelectChoice("yes", _("I would do it")), SelectChoice("no", _("I cannot"))],
    )
    says = TextAreaField(_("What you would add"), [TO])


def _free(candidates: Iterable[Candidate]) -> list[SelectChoice]:
    """Whoever is in conflict is not there."""
    free = (each.person for each in candidates if not each.conflicted)
    return [SelectChoice(person.id, person.name) for person in free]


class TeamForm(HouseForm):
    rapporteur = SelectField(
        _("Rapporteur"), [InputRequired(_("Choose the rapporteur."))], coerce=int
    )
    contributors = SelectMultipleField(_("Contributors"), coerce=int, option_widget=CheckboxInput())

    def offer(self, candidates: list[Candidate]) -> None:
        self.rapporteur.choices = self.contributors.choices = _free(candidates)

    @property
    def team(self) -> Team:
        return Team(self.rapporteur.data, tuple(self.contributors.data or ()))


class SubstituteForm(SaidForm):
    number = IntegerField("", [InputRequired()])
    person = SelectField(_("Instead"), [InputRequired()], coerce=int)

    def offer(self, candidates: list[Candidate]) -> None:
        self.person.choices = _free(candidates)


class NumberForm(HouseForm):
    """Which document, or which decision."""

    number = IntegerField("", [InputRequired()])

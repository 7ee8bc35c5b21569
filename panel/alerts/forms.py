"""What people send about an alert: what it says, why it changes, what the AI Office answers."""

from datetime import datetime

from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import CheckboxInput

from kernel.clock import BRUSSELS, now
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from panel.alerts.facts import NAMES, Content
from panel.alerts.models import Alert
from panel.saying import TO, SaidForm
from rules.alert_content import ELEMENTS, GROUNDS
from rules.alerts import Measure
from rules.silence import on_the_clock

WHEN = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]


class ContentForm(HouseForm):
    """What is not there yet can be added later: a draft may be incomplete."""

    key = StringField("", [KEY])
    seen = StringField("")
    title = StringField(
        _("Title"), [InputRequired(_("Give it a title.")), Length(max=200)], filters=[one_line]
    )
    provider = StringField(_("Provider"), [Length(max=120)], filters=[one_line])
    model = StringField(_("General-purpose AI model"), [Length(max=120)], filters=[one_line])
    ground = RadioField(_("What the Panel suspects"), [Optional()])
    contact = TextAreaField(
        _("Point of contact of the provider"), [TO], description=_("AIA 90(3)(a)")
    )
    facts = TextAreaField(
        _("Description of the relevant facts"), [TO], description=_("AIA 90(3)(b)")
    )
    reasons = TextAreaField(
        _("Reasons for the alert"), [TO], description=_("AIA 90(3)(b); SPR 18(2)")
    )
    other = TextAreaField(
        _("Other relevant information"),
        [TO],
        description=_("AIA 90(3)(c). Where there is none, write that there is none."),
    )

    def offer(self) -> None:
        self.ground.choices = [SelectChoice(k, gettext(v)) for k, v in GROUNDS.items()]

    @property
    def content(self) -> Content:
        return Content(**{name: str(self[name].data or "") for name in NAMES})

    def show(self, alert: Alert) -> None:
        for name in NAMES:
            self[name].data = getattr(alert, name)
        self.seen.data = alert.changed_at.isoformat()


class ChangeForm(ContentForm):
    because = TextAreaField(
        _("Why it changes"), [InputRequired(_("Say why: it stays in the file.")), TO]
    )


class VoteForm(HouseForm):
    closes = DateTimeLocalField(
        _("Closes (Brussels time)"),
        [Optional()],
        format=WHEN,
        description=_("Left empty, it is open until it is closed."),
    )

    def validate_closes(self, _field: DateTimeLocalField) -> None:
        if self.ends and self.ends <= now():
            raise ValidationError(gettext("This moment has passed."))

    @property
    def ends(self) -> datetime | None:
        return on_the_clock(self.closes.data, BRUSSELS) if self.closes.data else None


class LackForm(SaidForm):
    lacking = SelectMultipleField(_("What is missing"), option_widget=CheckboxInput())

    def offer(self) -> None:
        self.lacking.choices = [
            SelectChoice(each.code, f"{gettext(each.name)} ({each.cite})") for each in ELEMENTS
        ]


class MeasureForm(SaidForm):
    measure = RadioField(_("Measure"), [InputRequired(_("Choose a measure."))])

    def offer(self, names: dict[str, str]) -> None:
        self.measure.choices = [SelectChoice(each, names[each]) for each in Measure]

    @property
    def chosen(self) -> Measure:
        return Measure(self.measure.data)

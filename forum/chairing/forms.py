"""What is sent about an election of co-chairs."""

from datetime import datetime

from wtforms import DateField, IntegerField, RadioField, TextAreaField
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, ValidationError

from commons.decisions.forms import EndsForm
from commons.decisions.models import Ballot
from kernel.clock import BRUSSELS, now, today
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.silence import on_the_clock

LONGEST = 1500
FURTHEST = 800
"""Days ahead of which a term is not planned."""


class CallElectionForm(HouseForm):
    starts_on = DateField(_("First day of the terms"), [InputRequired()])
    until = DateTimeLocalField(
        _("Candidacies until (Brussels time)"),
        [InputRequired()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )

    @property
    def stand_until(self) -> datetime:
        return on_the_clock(self.until.data, BRUSSELS)

    def validate_starts_on(self, field: DateField) -> None:
        if field.data and not 0 <= (field.data - today()).days <= FURTHEST:
            raise ValidationError(gettext("A term begins today or later, within two years."))

    def validate_until(self, field: DateTimeLocalField) -> None:
        if field.data and not now().year <= field.data.year <= now().year + 2:
            raise ValidationError(gettext("This date is too far away."))
        if field.data and on_the_clock(field.data, BRUSSELS) <= now():
            raise ValidationError(gettext("This moment has passed."))


class StandForm(HouseForm):
    statement = TextAreaField(
        _("Why you stand"),
        [Length(max=LONGEST)],
        description=_("Every member reads it beside the ballot."),
    )


class VoteForm(EndsForm):
    ballot = RadioField(
        _("Named or secret"),
        coerce=Ballot,
        default=Ballot.SECRET,
        choices=[
            SelectChoice(str(Ballot.SECRET), _("Secret: nobody can find out, not even later")),
            SelectChoice(str(Ballot.NAMED), _("Named: everybody sees which seat said what")),
        ],
    )


class OfficeForm(HouseForm):
    office = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class EndElectionForm(HouseForm):
    because = TextAreaField(_("Why"), [InputRequired(_("Say why.")), Length(max=LONGEST)])

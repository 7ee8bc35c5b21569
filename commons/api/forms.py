"""What people say when they let a program speak for them."""

from collections.abc import Iterable
from typing import Any

from wtforms import RadioField, SelectField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from commons.workspaces.models import Workspace
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import lazy_gettext as _

SPANS = (7, 30, 90, 365)


class TokenForm(HouseForm):
    name = StringField(
        _("Name"),
        [InputRequired(), Length(min=2, max=60)],
        filters=[one_line],
        description=_("What the program does, so that you know it again."),
    )
    scope = RadioField(
        _("What it may do"),
        default="read",
        choices=[
            SelectChoice("read", _("Read what you can read")),
            SelectChoice("write", _("Read, and write in your name")),
        ],
    )
    places = SelectMultipleField(
        _("Where"),
        coerce=int,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
        description=_("Nothing ticked: every workspace that is open to you."),
        validate_choice=True,
    )
    days = SelectField(_("Ends after"), coerce=int, default=90)

    def __init__(self, sent: Any, places: Iterable[Workspace], longest: int) -> None:
        super().__init__(sent)
        self.places.choices = [(place.id, place.name) for place in places]
        spans = [days for days in SPANS if days <= longest] or [longest]
        self.days.choices = [(days, _("%(n)d days", n=days)) for days in spans]

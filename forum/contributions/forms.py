"""What is sent about contributions."""

from typing import Any

from wtforms import BooleanField, IntegerField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange

from commons.documents.forms import NATIVE, TitleForm, number
from forum.contributions.models import Came
from forum.contributions.names import came_name
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _


class HandInForm(TitleForm):
    topic = StringField(
        _("Topic"),
        [InputRequired(_("Say which topic it belongs to.")), Length(max=80)],
        filters=[one_line],
        render_kw={"list": "topics", "autocomplete": "off"},
    )
    language = SelectField(_("Language"), choices=NATIVE, default="en")
    group = SelectField(_("For whom"), coerce=number)
    consents = BooleanField(_("It may be published; I can take that back"))
    key = StringField("", [InputRequired(), KEY])


class OneForm(HouseForm):
    document = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class SettleForm(OneForm):
    came = SelectField(_("What became of it"), coerce=Came)
    note = StringField(_("Where"), [Length(max=300)], filters=[one_line])

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.came.choices = [SelectChoice(str(one), came_name(one)) for one in Came]


class ConsentForm(OneForm):
    yes = BooleanField("")

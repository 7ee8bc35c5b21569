"""What the secretariat sends to have an address told."""

from wtforms import StringField
from wtforms.validators import InputRequired, Length, ValidationError

from commons.webhooks.courier import Undelivered, target
from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _


def _is_told(_form: HouseForm, field: StringField) -> None:
    try:
        target(field.data or "")
    except Undelivered:
        raise ValidationError(
            gettext("An address that begins with https://, without name or password.")
        ) from None


class HookForm(HouseForm):
    url = StringField(_("Address"), [InputRequired(), Length(max=500), _is_told])

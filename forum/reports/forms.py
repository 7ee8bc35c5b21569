"""Which year somebody means."""

from wtforms import IntegerField
from wtforms.validators import InputRequired, ValidationError

from kernel.clock import today
from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _

FIRST = 2026
"""The first members were appointed on 1 June 2026 (secondary source)."""


class YearForm(HouseForm):
    year = IntegerField(_("Year"), [InputRequired()])

    def validate_year(self, field: IntegerField) -> None:
        if field.data is not None and not FIRST <= field.data <= today().year:
            raise ValidationError(gettext("The Forum has no records of this year."))

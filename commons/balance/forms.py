"""What the secretariat sends about a member, for the balance alone."""

from typing import Any

from wtforms import DateField, SelectField, SelectMultipleField
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput

from commons.selection.names import value_name
from kernel.countries import countries
from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.selection.balance import Trait
from rules.selection.selecting import Selecting


class FactsForm(HouseForm):
    country = SelectField(_("Country"))
    gender = SelectField(
        _("Gender"), description=_("Nobody has to say it: then it counts as not stated.")
    )
    category = SelectField(_("Category"))
    areas = SelectMultipleField(_("Fields"), option_widget=CheckboxInput())
    since = DateField(
        _("Since"),
        [InputRequired()],
        description=_("From this day on it counts; the days before keep what was stated."),
    )

    def __init__(self, sent: object, selecting: Selecting, **first: Any) -> None:
        super().__init__(sent, **first)
        none = [("", gettext("not stated"))]
        self.country.choices = none + sorted(countries().items(), key=lambda each: each[1])
        self.gender.choices = none + [
            (kind, value_name(selecting, Trait.GENDER, kind)) for kind in ("woman", "man")
        ]
        self.category.choices = none + _named(
            selecting, [each.code for each in selecting.categories]
        )
        self.areas.choices = _named(selecting, [each.code for each in selecting.areas])


def _named(selecting: Selecting, codes: list[str]) -> list[tuple[str, str]]:
    return [(code, value_name(selecting, Trait.CATEGORY, code)) for code in codes]

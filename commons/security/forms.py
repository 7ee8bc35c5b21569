"""What people send to choose a password."""

from typing import Any

from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from kernel.forms import HouseForm
from kernel.passwords import SHORTEST
from kernel.words import lazy_gettext as _


def new_password() -> Any:
    return PasswordField(
        _("New password"),
        [InputRequired(), Length(min=SHORTEST, max=200)],
        description=_("At least %(n)d characters; use several words.", n=SHORTEST),
    )


class AskForm(HouseForm):
    email = EmailField(_("E-mail"), [InputRequired(), Length(max=254)])


class ChooseForm(HouseForm):
    password = new_password()


class ChangeForm(HouseForm):
    current = PasswordField(_("Current password"), [InputRequired(), Length(max=200)])
    password = new_password()


class CodeForm(HouseForm):
    code = StringField(_("Code"), [InputRequired(), Length(max=40)])

"""What somebody says beside a step: reasons, an answer, a question. One form for all of them."""

from flask import abort, request
from wtforms import TextAreaField
from wtforms.validators import Length

from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _

LONG = 20_000
TO = Length(max=LONG, message=_("This is too long: %(max)d characters at most."))


class SaidForm(HouseForm):
    said = TextAreaField(_("What you say"), [TO])


def said() -> str:
    """As it was sent; too long, it is refused."""
    form = SaidForm(request.form)
    if not form.validate():
        abort(422, gettext("This is too long."))
    return form.said.data or ""

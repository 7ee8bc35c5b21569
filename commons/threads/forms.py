"""What people send to say something."""

from wtforms import IntegerField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp, ValidationError

from commons.threads.models import Audience
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import LONGEST, one_line
from kernel.words import lazy_gettext as _

KEY = Regexp(r"^[A-Za-z0-9-]{8,64}$", message=_("This form is too old. Reload the page."))


def _says_something(_form: HouseForm, field: TextAreaField) -> None:
    if not (field.data or "").strip():
        raise ValidationError(_("Write something first."))


class TextForm(HouseForm):
    text = TextAreaField(
        _("Text"),
        [
            InputRequired(_("Write something first.")),
            Length(max=LONGEST, message=_("This is too long: %(max)d characters at most.")),
            _says_something,
        ],
        render_kw={"maxlength": False},  # a browser would cut what is pasted without a word
    )


class PostForm(TextForm):
    key = StringField("", [InputRequired(), KEY])
    reply_to = IntegerField("", [Optional(), NumberRange(1, LARGEST)])


class EditForm(TextForm):
    rev = IntegerField("", [InputRequired()])


class ThreadForm(PostForm):
    title = StringField(_("Title"), [InputRequired(), Length(min=3, max=200)], filters=[one_line])
    audience = RadioField(
        _("Who can see it"),
        coerce=Audience,
        default=Audience.WORKSPACE,
        choices=[
            SelectChoice(str(Audience.WORKSPACE), _("Everyone in this workspace")),
            SelectChoice(str(Audience.MEMBERS), _("Members only, no observers")),
        ],
    )

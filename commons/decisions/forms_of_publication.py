"""What the secretariat sends to say that a decision is public, or why it is kept back."""

from wtforms import DateField, SelectField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from commons.decisions.forms import TOO_LONG
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.publication import GROUNDS


class PublishedForm(HouseForm):
    place = StringField(
        _("Where"),
        [InputRequired(_("Say where it is public.")), Length(max=160, message=TOO_LONG)],
        filters=[one_line],
        description=_("The page, the register or the issue of the Official Journal."),
    )
    link = StringField(
        _("Link"),
        [InputRequired(_("Say where it can be read.")), Length(max=500, message=TOO_LONG)],
        filters=[one_line],
        render_kw={"type": "url", "placeholder": "https://"},
    )
    public_on = DateField(_("Public since"), [InputRequired(_("Say since when."))])

    def validate_link(self, field: StringField) -> None:
        if not (field.data or "").startswith("https://") or " " in field.data:
            raise ValidationError(gettext("A link begins with https://."))


class KeptBackForm(HouseForm):
    ground = SelectField(_("Ground of Article 4 of Regulation (EC) No 1049/2001"))
    because = StringField(
        _("Why it applies"),
        [InputRequired(_("Say why: everyone reads it.")), Length(max=300, message=TOO_LONG)],
        filters=[one_line],
    )

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)
        self.ground.choices = [
            (part, gettext("Article %(article)s: %(ground)s", article=part, ground=gettext(words)))
            for part, words in GROUNDS.items()
        ]

"""What people say when a post should not stand, or should."""

from wtforms import BooleanField, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from rules.premoderation import Premoderation


class ReasonForm(HouseForm):
    reason = TextAreaField(
        _("Reason"),
        [InputRequired(_("Say why, in a sentence.")), Length(min=3, max=500)],
        filters=[one_line],
    )


class AppealForm(HouseForm):
    text = TextAreaField(
        _("Why it should stand"),
        [InputRequired(_("Write something first.")), Length(min=3, max=4000)],
        description=_("Once only. Somebody else than who hid it decides, where there is one."),
    )


class DecisionForm(HouseForm):
    """A decision with a yes and a no; the no says why."""

    reason = TextAreaField(_("What its author reads"), [Optional(), Length(max=500)],
                           filters=[one_line])  # fmt: skip
    yes = BooleanField("")


class PremoderationForm(HouseForm):
    whose = RadioField(
        _("Who is read before a post appears"),
        coerce=Premoderation,
        choices=[
            SelectChoice(str(Premoderation.NOBODY), _("Nobody: posts appear at once")),
            SelectChoice(str(Premoderation.NEWCOMERS), _("Observers and newcomers")),
            SelectChoice(str(Premoderation.ALL), _("Everybody but the moderators")),
        ],
    )

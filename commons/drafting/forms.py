"""What people send about a text: comments, the names of versions, what they are frozen for."""

import base64
import binascii
import json
import re
from typing import Any

from wtforms import BooleanField, IntegerField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _

TOO_LONG = _("This is too long: %(max)d characters at most.")
LONGEST_COMMENT, LONGEST_QUOTE, LONGEST_END = 5_000, 400, 200
KEY = Regexp(
    re.compile(r"[A-Za-z0-9-]{8,64}\Z"), message=_("This form is too old. Reload the page.")
)


class KeyForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])


class CommentTextForm(HouseForm):
    text = TextAreaField(
        _("Comment"),
        [
            InputRequired(_("Write something first.")),
            Length(max=LONGEST_COMMENT, message=TOO_LONG),
        ],
        filters=[lambda text: (text or "").strip()],
    )


class CommentForm(CommentTextForm):
    key = StringField("", [InputRequired(), KEY])
    quote = StringField("", filters=[lambda text: one_line(text)[:LONGEST_QUOTE]])
    anchor = StringField("", [Length(max=2 * LONGEST_END + 40)])
    answers = IntegerField("", [Optional(), NumberRange(1, LARGEST)])
    within = BooleanField(_("Only for my own delegation"))

    @property
    def ends(self) -> dict[str, str]:
        """Where the passage begins and ends; nothing where it is the whole text, or not said
        properly.
        """
        try:
            sent: Any = json.loads(self.anchor.data or "{}")
            return {end: _checked(sent[end]) for end in ("from", "to")} if sent else {}
        except (ValueError, TypeError, KeyError, binascii.Error):
            return {}


def _checked(sent: str) -> str:
    base64.b64decode(sent, validate=True)
    return sent


class VersionForm(HouseForm):
    name = StringField(
        _("Name of this version"),
        [InputRequired(_("Give it a name.")), Length(max=120, message=TOO_LONG)],
        filters=[one_line],
    )


class ApprovalForm(HouseForm):
    says = RadioField(
        _("Does your seat approve it?"),
        [InputRequired(_("Say yes or no."))],
        choices=[
            SelectChoice("yes", _("It approves")),
            SelectChoice("no", _("It does not approve")),
        ],
    )
    because = StringField(_("Why"), [Length(max=500, message=TOO_LONG)], filters=[one_line])


class FreezeForm(HouseForm):
    purpose = StringField(
        _("Frozen for"),
        [InputRequired(_("Say what it is frozen for.")), Length(max=120, message=TOO_LONG)],
        filters=[one_line],
    )

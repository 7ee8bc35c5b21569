"""What the desk sends for the page of a sector."""

import re

from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _

LONGEST = 8_000
CODES = re.compile(r"[A-Z0-9_.-]{1,40}(, ?[A-Z0-9_.-]{1,40}){0,9}")
TOO_LONG = _("This is too long: %(max)d characters at most.")


def plain(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()


class SectorForm(HouseForm):
    text = TextAreaField(
        _("What is to be said about this sector"),
        [InputRequired(_("Write what is to be said.")), Length(max=LONGEST, message=TOO_LONG)],
        filters=[plain],
        description=_("Everybody reads it, also without signing in. An empty line begins anew."),
    )
    codes = StringField(
        _("Codes of NACE that are shown for it"),
        [Length(max=200, message=TOO_LONG)],
        filters=[one_line],
        description=_(
            "As the files write them, with commas: Q, C21. The first that has figures leads."
        ),
    )

    def validate_text(self, field: TextAreaField) -> None:
        if not field.data:
            raise ValidationError(gettext("Write what is to be said."))

    def validate_codes(self, field: StringField) -> None:
        if field.data and not CODES.fullmatch(field.data):
            raise ValidationError(gettext("Write codes in capitals, with commas: Q, C21."))

"""What people send to put something into a library, and to say what it is."""

from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import CheckboxInput

from commons.documents.models import Kind, Level, Status
from commons.documents.names import level_name, right_name, right_words, status_name
from kernel.clock import today
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from rules.lending import Right
from rules.states import LANGUAGES

TOO_LONG = _("This is too long: %(max)d characters at most.")
NATIVE = [SelectChoice(one.code.lower(), one.native) for one in LANGUAGES]


def number(sent: Any) -> int | None:
    """Of what is chosen in a list that also offers nothing."""
    return int(sent) if sent and str(sent) != "None" else None


class TitleForm(HouseForm):
    title = StringField(
        _("Title"),
        [InputRequired(_("Say what it is called.")), Length(min=3, max=200)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )


class PlaceForm(HouseForm):
    """Where something lies, in which language, and who may see it."""

    folder = SelectField(_("Folder"), coerce=number)
    language = SelectField(_("Language"), choices=NATIVE, default="en")
    level = RadioField(_("Who can see it"), coerce=Level, default=Level.LIMITED)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.level.choices = [SelectChoice(str(one), level_name(one)) for one in Level]


class NewForm(TitleForm, PlaceForm):
    beginning = SelectField(_("Begin with"), default="")
    suggestions_only = BooleanField(
        _("Members suggest; only I, the chair and the secretariat write")
    )
    numbered = BooleanField(_("Give it a reference number"))
    key = StringField("", [InputRequired(), KEY])


class UploadForm(PlaceForm):
    title = StringField(
        _("Title"),
        [Optional(), Length(min=3, max=200)],
        filters=[one_line],
        description=_("Left empty, a document is called as its file."),
        render_kw={"autocomplete": "off"},
    )
    description = TextAreaField(_("Description"), [Length(max=1000, message=TOO_LONG)])
    numbered = BooleanField(_("Give it a reference number"))
    key = StringField("", [InputRequired(), KEY])


class PiecesForm(PlaceForm):
    """What is said of a file that came in pieces."""

    name = StringField("", [InputRequired(), Length(max=255)])
    description = TextAreaField(_("Description"), [Length(max=1000, message=TOO_LONG)])
    numbered = BooleanField(_("Give it a reference number"))
    key = StringField("", [InputRequired(), KEY])


class FactsForm(TitleForm, PlaceForm):
    reference_number = StringField(_("Reference"), [Length(max=60)], filters=[one_line])
    numbered = BooleanField(_("Give it a reference number"))
    description = TextAreaField(_("Description"), [Length(max=1000, message=TOO_LONG)])
    keywords = StringField(
        _("Keywords"),
        [Length(max=300)],
        filters=[one_line],
        description=_("Separated by commas."),
    )
    status = SelectField(_("Status"), coerce=Status)
    dated = DateField(_("Date of the document"), [Optional()])
    kept_until = DateField(
        _("Kept until"),
        [Optional()],
        description=_("When this day has passed, the body's rules say what follows."),
    )
    original = SelectField(_("Language version of"), coerce=number)
    suggestions_only = BooleanField(
        _("Members suggest; only its author, the chair and the secretariat write")
    )
    eyes = SelectMultipleField(
        _("The people named for it"), coerce=int, option_widget=CheckboxInput()
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.status.choices = [SelectChoice(str(one), status_name(one)) for one in Status]


class VersionForm(HouseForm):
    base = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    key = StringField("", [InputRequired(), KEY])


class SelectionForm(HouseForm):
    """What is to be done with what was chosen in a list."""

    do = SelectField("", choices=["move", "copy", "status", "bin", "zip"])
    folder = SelectField(_("Folder"), coerce=number)
    status = SelectField(_("Status"), coerce=Status, default=Status.DRAFT)
    key = StringField("", [InputRequired(), KEY])

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.status.choices = [SelectChoice(str(one), status_name(one)) for one in Status]


class ShareForm(HouseForm):
    place = SelectField(_("Workspace"), coerce=int)
    rights = RadioField(_("What they may do"), coerce=Right, default=Right.READ)
    until = DateField(
        _("Until"), [Optional()], description=_("The last day. Left empty, until somebody ends it.")
    )
    because = StringField(
        _("Why"),
        [InputRequired(_("Say why: those who receive it read that.")), Length(max=500)],
        filters=[one_line],
    )

    def only_what_it_is(self, kind: Kind) -> None:
        """In a file nobody comments or suggests: it is read, or new versions are brought."""
        offered = list(Right) if kind == Kind.TEXT else [Right.READ, Right.EDIT]
        self.rights.choices = [SelectChoice(str(one), right_name(one)) for one in offered]
        self.hints = {one: right_words(one, kind) for one in offered}

    def validate_until(self, field: Any) -> None:
        if field.data < today():
            raise ValidationError(_("This day has passed."))


class FolderForm(HouseForm):
    name = StringField(
        _("Name"),
        [InputRequired(_("Say what it is called.")), Length(max=120)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )


class NewFolderForm(FolderForm):
    folder = SelectField(_("Inside"), coerce=number)

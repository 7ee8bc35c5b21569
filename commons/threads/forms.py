"""What people send to say something."""

import json

from wtforms import DateField, IntegerField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from commons.files.binding import Wanted
from commons.threads.models import Audience
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST, whole_number
from kernel.text import LONGEST, one_line
from kernel.words import lazy_gettext as _

MOST_FILES = 10
TOO_LONG = _("This is too long: %(max)d characters at most.")


def _says_something(_form: HouseForm, field: TextAreaField) -> None:
    if not (field.data or "").strip():
        raise ValidationError(_("Write something first."))


class TextForm(HouseForm):
    text = TextAreaField(
        _("Text"),
        [
            InputRequired(_("Write something first.")),
            Length(max=LONGEST, message=TOO_LONG),
            _says_something,
        ],
        render_kw={"maxlength": False},  # a browser would cut what is pasted without a word
    )


def _says_or_shows(form: "PostForm", field: TextAreaField) -> None:
    if not ((field.data or "").strip() or form.comes_with or form.wanted):
        raise ValidationError(_("Write something first."))


class PostForm(TextForm):
    text = TextAreaField(
        _("Text"),
        [Length(max=LONGEST, message=TOO_LONG), _says_or_shows],
        render_kw={"maxlength": False},
    )
    key = StringField("", [InputRequired(), KEY])
    reply_to = IntegerField("", [Optional(), NumberRange(1, LARGEST)])
    files = StringField("", [Length(max=8000)])
    """What was brought before, as JSON: each with its number and what it shows."""
    draft = StringField("", [Length(max=40)])
    """Which state of a kept draft this post was made of."""
    comes_with = 0
    """How many files come with the form itself."""

    @property
    def wanted(self) -> list[Wanted]:
        """The files the post is to show; what is not asked properly names none."""
        try:
            named = json.loads(self.files.data or "[]")
            return [Wanted(_number(each["id"]), one_line(str(each["alt"]))[:300]) for each in named]
        except (ValueError, TypeError, KeyError):
            return []

    def validate_files(self, _field: StringField) -> None:
        if len(self.wanted) + self.comes_with > MOST_FILES:
            raise ValidationError(_("At most %(max)d files in one post.") % {"max": MOST_FILES})


def _number(sent: object) -> int:
    return whole_number(str(sent))


class DraftForm(HouseForm):
    text = TextAreaField("", [Length(max=LONGEST, message=TOO_LONG)])
    reply_to = IntegerField("", [Optional(), NumberRange(1, LARGEST)])
    device = StringField("", [Length(max=60)], filters=[one_line])


class PlanForm(HouseForm):
    note = StringField(_("Note to myself"), [Length(max=300)], filters=[one_line])
    due_on = DateField(_("To be done by"), [Optional()])
    rests = IntegerField("", [Optional(), NumberRange(0, 60)])
    """For how many days it is not shown."""


class EditForm(TextForm):
    rev = IntegerField("", [InputRequired()])


class QuestionForm(PostForm):
    text = TextForm.text
    title = StringField(_("Title"), [InputRequired(), Length(min=3, max=200)], filters=[one_line])


class ThreadForm(QuestionForm):
    audience = RadioField(
        _("Who can see it"),
        coerce=Audience,
        default=Audience.WORKSPACE,
        choices=[
            SelectChoice(str(Audience.WORKSPACE), _("Everyone in this workspace")),
            SelectChoice(str(Audience.MEMBERS), _("Members only, no observers")),
        ],
    )


class SplitForm(HouseForm):
    title = StringField(
        _("Title of the new discussion"),
        [InputRequired(_("Say what it is about.")), Length(min=3, max=200)],
        filters=[one_line],
    )
    how = RadioField(
        _("What goes there"),
        default="on",
        choices=[
            SelectChoice("on", _("This post and all after it")),
            SelectChoice("only", _("This post only")),
        ],
    )


class MergeForm(HouseForm):
    target = RadioField(_("Go on in"), choices=[], validate_choice=False)

    def validate_target(self, field: RadioField) -> None:
        if field.data not in {value for value, _title in field.choices}:
            raise ValidationError(_("Choose the discussion to go on in."))


class MoveForm(HouseForm):
    target = RadioField(_("Take it to"), choices=[], validate_choice=False)

    def validate_target(self, field: RadioField) -> None:
        if field.data not in {value for value, _name in field.choices}:
            raise ValidationError(_("Choose the workspace to take it to."))

"""What the secretariat sends to change a figure: the field follows what the figure takes."""

from wtforms import (
    Field,
    IntegerField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from commons.figures.queries import Shown
from kernel.forms import HouseForm
from kernel.pages import say
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.profiles import CITE
from rules.settable import Number, OneOf, Several

TOO_LONG = _("This is too long: %(max)d characters at most.")
LONGEST = 1_000


def _plain(_form: HouseForm, field: Field) -> None:
    answer = CITE.takes(str(field.data or ""))
    if not answer:
        raise ValidationError(gettext(answer.because, **answer.facts))


class _Boxes(SelectMultipleField):
    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class FigureForm(HouseForm):
    before = StringField("", [Length(max=300)])
    cite = StringField(
        _("Where this stands"),
        [InputRequired(_("Say where this stands.")), Length(max=200, message=TOO_LONG),
         _plain],
        filters=[one_line],
        description=_("An article of the rules of procedure, or the decision that settled it."),
    )  # fmt: skip
    because = TextAreaField(
        _("Why it is changed"),
        [InputRequired(_("Say why: everyone reads it.")), Length(max=LONGEST, message=TOO_LONG)],
    )

    def validate_because(self, field: TextAreaField) -> None:
        if not (field.data or "").strip():
            raise ValidationError(gettext("Say why: everyone reads it."))

    @property
    def said(self) -> str:
        """The value as the profile writes it."""
        data = self["value"].data
        return ", ".join(data) if isinstance(data, list) else str(data if data is not None else "")


def form_for(shown: Shown) -> type[FigureForm]:
    """The form of one figure."""

    class Form(FigureForm):
        value = _field(shown)

        def validate_value(self, field: Field) -> None:
            if shown.takes is None or field.errors:
                return
            answer = shown.takes.takes(self.said)
            if not answer:
                facts = {name: say(fact) for name, fact in answer.facts.items()}
                raise ValidationError(gettext(answer.because, **facts))

    return Form


def _field(shown: Shown) -> Field:
    label, takes = _("What holds from now on"), shown.takes
    needed = InputRequired(_("Say what holds from now on."))
    if isinstance(takes, Number):
        return IntegerField(label, [needed])
    if isinstance(takes, OneOf):
        return RadioField(label, [needed], choices=[(each, _(each)) for each in takes.wordings])
    if isinstance(takes, Several):
        return _Boxes(label, choices=[(str(each), _(each)) for each in _with_none(takes)])
    return StringField(label, [needed, Length(max=300), _plain], filters=[one_line])


def _with_none(takes: Several) -> tuple[str, ...]:
    return (takes.none, *takes.words) if takes.none else takes.words

"""What people send: a signature, a provider, what concerns it, why it is closed."""

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, IntegerField, SelectField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, ValidationError

from commons.independence.models import Provider
from kernel.countries import countries
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _

TOO_LONG = _("This is too long: %(max)d characters at most.")
LARGE = NumberRange(1, LARGEST)


class SignForm(HouseForm):
    name = StringField(
        _("Your full name, as your signature"),
        [InputRequired(_("Write your name.")), Length(max=120, message=TOO_LONG)],
        filters=[one_line],
    )
    expected = ""

    def validate_name(self, field: StringField) -> None:
        if (field.data or "").casefold() != self.expected.casefold():
            words = _("Write your name as it stands here: %(name)s.", name=self.expected)
            raise ValidationError(str(words))

    read = BooleanField(
        _("I have read both and sign them"), [InputRequired(_("Say that you have read both."))]
    )


class ProviderForm(HouseForm):
    name = StringField(
        _("Name"),
        [InputRequired(_("Give it a name.")), Length(max=120, message=TOO_LONG)],
        filters=[one_line],
    )
    country = SelectField(_("Country"))
    about = StringField(
        _("What it provides"), [Length(max=300, message=TOO_LONG)], filters=[one_line]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country.choices = [("", "-"), *_countries()]


def _countries() -> list[tuple[str, str]]:
    return sorted(countries().items(), key=lambda each: each[1])


class ModelForm(HouseForm):
    provider = IntegerField("", [InputRequired(), LARGE])
    name = StringField(
        _("Name of the model"),
        [InputRequired(_("Give it a name.")), Length(max=120, message=TOO_LONG)],
        filters=[one_line],
    )


class ThingForm(HouseForm):
    """About which thing it is."""

    kind = StringField("", [InputRequired()])
    thing = IntegerField("", [InputRequired(), LARGE])


class UnbindForm(ThingForm):
    provider = IntegerField("", [InputRequired(), LARGE])


class BindForm(ThingForm):
    provider = SelectField(_("Provider"))
    """Of the register, or one of its models, as `3` or `3:7`."""

    def offer(self, providers: Sequence[Provider]) -> None:
        self.provider.choices = [
            choice for each in providers for choice in (_plain(each), *_models(each))
        ]

    @property
    def chosen(self) -> tuple[int, int]:
        provider, _sep, model = str(self.provider.data).partition(":")
        return int(provider), int(model or 0)


def _plain(provider: Provider) -> tuple[str, str]:
    return str(provider.id), provider.name


def _models(provider: Provider) -> list[tuple[str, str]]:
    return [(f"{provider.id}:{one.id}", f"{provider.name}: {one.name}") for one in provider.models]


class RecuseForm(ThingForm):
    person = SelectField(_("Who"), coerce=int)
    because = StringField(
        _("Why"),
        [InputRequired(_("Say why.")), Length(max=300, message=TOO_LONG)],
        filters=[one_line],
    )


class ConflictForm(HouseForm):
    id = IntegerField("", [InputRequired(), LARGE])
    because = StringField(_("Why"), [Length(max=300, message=TOO_LONG)], filters=[one_line])

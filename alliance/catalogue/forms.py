"""What is sent about an entry of the catalogue."""

from wtforms import (
    BooleanField,
    EmailField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
    URLField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Email, InputRequired, Length, NumberRange, Optional, Regexp

from alliance.catalogue.facts import Said
from alliance.catalogue.names import kinds_of_stakeholder, sizes
from alliance.choosing import boxes, offer_countries, offer_names, offer_sectors
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.states import LANGUAGES

WEB = Regexp(r"https?://[^\s<>\"]+\Z", message=_("An address begins with https://."))


class ProfileForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])
    name = StringField(
        _("Organisation"),
        [InputRequired(_("Say who you are.")), Length(max=200)],
        filters=[one_line],
    )
    kind = SelectField(_("What you are"), [InputRequired(_("Choose what you are."))])
    country = SelectField(_("Country"), [InputRequired(_("Choose a country."))])
    size = SelectField(_("People who work for you"), [Optional()])
    sectors = boxes(_("Sectors"))
    languages = boxes(_("Languages in which you can be asked"))
    offers = TextAreaField(
        _("What you offer"), [InputRequired(_("Say what you offer.")), Length(max=2000)]
    )
    link = URLField(_("Website"), [Optional(), Length(max=300), WEB])
    consents = BooleanField(_("Anybody may read this entry; I can take that back"))

    def offer(self) -> None:
        offer_names(self.kind, kinds_of_stakeholder(), gettext("Choose"))
        offer_names(self.size, sizes(), gettext("I do not say"))
        offer_countries(self.country, gettext("Choose"))
        offer_sectors(self.sectors)
        self.languages.choices = [SelectChoice(each.code, each.native) for each in LANGUAGES]

    def said(self) -> Said:
        return Said(
            name=self.name.data,
            kind=self.kind.data,
            country=self.country.data,
            size=self.size.data or "",
            sectors=tuple(self.sectors.data or ()),
            languages=tuple(self.languages.data or ()),
            offers=(self.offers.data or "").strip(),
            link=self.link.data or "",
            consents=self.consents.data,
        )


class NewcomerForm(ProfileForm):
    email = EmailField(
        _("E-mail, for the desk alone"),
        [InputRequired(_("Write an e-mail address.")), Length(max=254),
         Email(_("This is no e-mail address."))],
    )  # fmt: skip


class OneProfileForm(HouseForm):
    profile = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class SettleForm(OneProfileForm):
    enters = BooleanField("")
    because = StringField(_("Why not"), [Length(max=500)], filters=[one_line])

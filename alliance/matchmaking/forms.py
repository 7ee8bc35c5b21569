"""What is sent about offers and needs."""

from wtforms import DateField, IntegerField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange

from alliance.choosing import boxes, offer_countries, offer_names, offer_sectors
from alliance.matchmaking.facts import Said
from alliance.matchmaking.models import End
from alliance.matchmaking.names import ends, sides, subjects
from kernel.forms import KEY, HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.matching import Side, Subject


class ListingForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])
    side = RadioField(_("What it is"), [InputRequired(_("Say whether you offer or need it."))])
    subject = SelectField(_("Of what"), [InputRequired(_("Choose what it is about."))])
    title = StringField(
        _("Title"), [InputRequired(_("Give it a title.")), Length(max=200)], filters=[one_line]
    )
    text = TextAreaField(
        _("More about it"),
        [Length(max=2000)],
        description=_("No address here: whoever is interested writes to you on this platform."),
    )
    sectors = boxes(_("Sectors (none: all)"))
    country = SelectField(_("Where"))
    until = DateField(_("Last day"), [InputRequired(_("Say until when it stands."))])

    def offer(self) -> None:
        self.side.choices = [SelectChoice(value, words) for value, words in sides().items()]
        offer_names(self.subject, subjects(), gettext("Choose"))
        offer_countries(self.country, gettext("Anywhere"))
        offer_sectors(self.sectors)

    def said(self) -> Said:
        return Said(
            side=Side(self.side.data),
            subject=Subject(self.subject.data),
            title=self.title.data,
            until=self.until.data,
            text=(self.text.data or "").strip(),
            sectors=tuple(self.sectors.data or ()),
            country=self.country.data or "",
        )


class LetterForm(HouseForm):
    text = TextAreaField(_("Your letter"), [InputRequired(_("Write something.")), Length(max=4000)])


class OneListingForm(HouseForm):
    listing = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class EndForm(OneListingForm):
    end = SelectField(_("Why"), coerce=End)

    def offer(self) -> "EndForm":
        offer_names(self.end, ends())
        return self


class ProlongForm(OneListingForm):
    until = DateField(_("Last day"), [InputRequired()])

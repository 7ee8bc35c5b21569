"""What people send about a request: what it says, why it is answered so, the days of a report."""

from wtforms import DateField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

from kernel.countries import countries
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from panel.requests.facts import RequestFacts
from panel.saying import TO
from rules.requests import Kind
from rules.states import MEMBER_STATES

STATES = {state.code for state in MEMBER_STATES}


class RequestForm(HouseForm):
    key = StringField("", [KEY])
    asker = StringField(_("Who"), [Length(max=200)], filters=[one_line])
    country = SelectField(_("Member State"), [Optional()])
    purpose = TextAreaField(_("Purpose"), [TO])
    necessity = TextAreaField(_("Necessity"), [TO])
    proportionality = TextAreaField(_("Proportionality"), [TO])
    link = TextAreaField(_("Link to market surveillance"), [TO])

    def offer(self) -> None:
        named = [(code, name) for code, name in sorted(countries().items()) if code in STATES]
        self.country.choices = [SelectChoice("", "-"), *(SelectChoice(*each) for each in named)]

    def facts(self, kind: Kind) -> RequestFacts:
        names = ("asker", "country", "purpose", "necessity", "proportionality", "link")
        said = {name: str(self[name].data or "") for name in names}
        return RequestFacts(kind=kind, **said)


class ReportForm(HouseForm):
    first = DateField(_("From"), [InputRequired()])
    last = DateField(_("To"), [InputRequired()])

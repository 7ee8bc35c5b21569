"""What is sent about groups."""

from wtforms import BooleanField, IntegerField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange

from alliance.groups.actions import Said
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import lazy_gettext as _


class OneGroupForm(HouseForm):
    group = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class CloseForm(OneGroupForm):
    because = StringField(
        _("Why"), [InputRequired(_("Say why.")), Length(max=300)], filters=[one_line]
    )


class GroupForm(HouseForm):
    name = StringField(
        _("Name"), [InputRequired(_("Give it a name.")), Length(max=120)], filters=[one_line]
    )
    mission = TextAreaField(_("What it is for"), [Length(max=600)])
    across = BooleanField(_("For all sectors"))
    joins = BooleanField(_("Members join and leave by themselves"))

    def said(self) -> Said:
        mission = (self.mission.data or "").strip()
        return Said(self.name.data, mission, self.across.data, self.joins.data)


class DescribeForm(OneGroupForm, GroupForm):
    """The same for a group that is there."""

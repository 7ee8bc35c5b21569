"""What are the forms of meeting, kinds of items and answers called, in words for everybody?"""

from datetime import datetime

from flask_babel import format_datetime

from commons.meetings.models import Comes, Form, ItemKind, Suits
from kernel.words import gettext as _


def hour(moment: datetime) -> str:
    """By the clock of Brussels: 09:30."""
    return str(format_datetime(moment, "HH:mm"))


def day_number(moment: datetime) -> str:
    return str(format_datetime(moment, "d"))


def month_name(moment: datetime) -> str:
    return str(format_datetime(moment, "MMM"))


def form_name(form: Form) -> str:
    return {
        Form.ROOM: _("In person"),
        Form.ONLINE: _("Online"),
        Form.BOTH: _("In person and online"),
    }[Form(form)]


def item_kind_name(kind: ItemKind) -> str:
    return {
        ItemKind.INFORMATION: _("For information"),
        ItemKind.DISCUSSION: _("Discussion"),
        ItemKind.DECISION: _("For decision"),
    }[ItemKind(kind)]


def comes_name(comes: Comes) -> str:
    return {
        Comes.ROOM: _("In person"),
        Comes.ONLINE: _("Online"),
        Comes.ALTERNATE: _("The alternate comes"),
        Comes.ABSENT: _("Nobody comes"),
    }[Comes(comes)]


def suits_name(suits: Suits) -> str:
    return {
        Suits.YES: _("Suits"),
        Suits.MAYBE: _("If need be"),
        Suits.NO: _("Does not suit"),
    }[Suits(suits)]


def stage_name(stage: str) -> str:
    return {
        "prepared": _("Being prepared"),
        "called": _("Called"),
        "open": _("Open now"),
        "over": _("Over"),
        "cancelled": _("Called off"),
    }[stage]

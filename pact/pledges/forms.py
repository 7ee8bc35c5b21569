"""What is sent about pledges: their fields are named by the codes of the catalogue."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, DateField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, Regexp

from commons.documents.forms import NATIVE
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from pact.pledges.facts import Entry, Said, Told, Written
from pact.pledges.names import audience_name
from rules.commitments import CORE, Audience
from rules.pledges import Planned, Progress

LONGEST, MOST_PLANS, WHOLE = 4_000, 12, 100
CODE = Regexp(r"[CPDX][0-9]{1,3}\Z", message=_("A code is C, P, D or X with a number."))
Sent = MultiDict[str, str]


class SignForm(HouseForm):
    language = SelectField(_("Language of the pledge"), choices=NATIVE, default="en")
    signatory = StringField(
        _("Who signs"),
        [Length(max=160)],
        description=_("Name and function."),
        filters=[one_line],
    )
    signed_on = DateField(_("Signed on"), [Optional()])


class NoteForm(HouseForm):
    note = StringField(_("Reason"), [Length(max=600)], filters=[one_line])


class CodeForm(HouseForm):
    code = StringField("", [InputRequired(), Length(max=8), CODE])


class ConsentForm(CodeForm):
    item = BooleanField("")
    told = BooleanField("")


class RetireForm(CodeForm):
    source = StringField(
        _("Why, and where it is written"),
        [InputRequired(_("Say where it is written.")), Length(max=200)],
        filters=[one_line],
    )


class EntryForm(RetireForm):
    code = StringField(_("Code"), [InputRequired(), Length(max=8), CODE])
    audience = SelectField(_("For whom"), coerce=Audience)
    text = StringField(
        _("Commitment"),
        [InputRequired(_("Say to what one commits oneself.")), Length(max=400)],
        filters=[one_line],
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.audience.choices = [SelectChoice(str(one), audience_name(one)) for one in Audience]

    def entry(self) -> Entry:
        return Entry(self.code.data, self.audience.data, self.text.data, self.source.data)


class Unreadable(Exception):
    """What was sent cannot be kept as it is; the sentence says why."""


def written(sent: Sent, offered: Iterable[str], form: SignForm) -> Written:
    """What a pledge says; a core commitment is in it without being ticked."""
    taken = [code for code in offered if code in CORE or f"take-{code}" in sent]
    items = [_said(sent, code) for code in taken]
    language, by = form.language.data, form.signatory.data or ""
    return Written(items, language, by, form.signed_on.data)


def _said(sent: Sent, code: str) -> Said:
    planned = tuple(_planned(sent, code))
    return Said(code, _text(sent, f"said-{code}"), planned, f"consents-{code}" in sent)


def _planned(sent: Sent, code: str) -> Iterator[Planned]:
    whats, days = sent.getlist(f"what-{code}"), sent.getlist(f"by-{code}")
    for what, day in list(zip(whats, days, strict=False))[:MOST_PLANS]:
        words = one_line(what)[:300]
        if words or day:
            yield Planned(words or "…", _day(code, day, words))


def _day(code: str, day: str, words: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError as fault:
        said = gettext("%(code)s: say by which day you will do “%(what)s”.", code=code, what=words)
        raise Unreadable(said) from fault


def told(sent: Sent, codes: Iterable[str]) -> list[Told]:
    """What a report says of each commitment."""
    return [_told(sent, code) for code in codes]


def _told(sent: Sent, code: str) -> Told:
    progress = sent.get(f"progress-{code}", "")
    return Told(
        code,
        Progress(progress) if progress in set(Progress) else None,
        _share(sent, code),
        _text(sent, f"evidence-{code}"),
        _text(sent, f"obstacles-{code}"),
        _text(sent, f"feedback-{code}"),
        f"open-{code}" in sent,
    )


def _share(sent: Mapping[str, str], code: str) -> int | None:
    said = sent.get(f"share-{code}", "").strip().removesuffix("%").strip()
    if not said:
        return None
    if not re.fullmatch(r"[0-9]{1,3}", said) or int(said) > WHOLE:
        words = gettext("%(code)s: say how far it is as a whole number from 0 to 100.", code=code)
        raise Unreadable(words)
    return int(said)


def _text(sent: Mapping[str, str], name: str) -> str:
    return sent.get(name, "").replace("\r\n", "\n").strip()[:LONGEST]

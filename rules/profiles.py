"""What is a body's charter once its secretariat has set some of its figures?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from rules.charter import Charter, Decision, Matter, Office, Rule, Source, Trust
from rules.settable import Words, may_change
from rules.settings import settings_of
from rules.sources import setting
from rules.wordings import MAJORITIES, number

CITE = Words()
"""What the source of a figure takes."""


class Figure(NamedTuple):
    """What was set, and where that stands: an article of the rules of procedure, a decision."""

    value: str
    cite: str


def with_figures(charter: Charter, figures: Mapping[str, Figure]) -> Charter:
    """The charter as it holds: of the law nothing moves, and what a rule could not work with is
    left as it was.
    """
    known = settings_of(charter)
    good = {
        rule.key: figure
        for rule in charter.rules
        if (figure := figures.get(rule.key)) and may_change(rule, known)
        and known[rule.key].takes(figure.value)
        and CITE.takes(figure.cite)
    }  # fmt: skip
    rules = tuple(_said(rule, good.get(rule.key)) for rule in charter.rules)
    fresh = replace(charter, rules=rules)
    offices = tuple(_held(fresh, office, good) for office in charter.offices)
    return replace(fresh, offices=offices, decides=_decides(charter, good))


def _said(rule: Rule, figure: Figure | None) -> Rule:
    return replace(rule, value=figure.value, source=setting(figure.cite)) if figure else rule


def _held(fresh: Charter, office: Office, good: Mapping[str, Figure]) -> Office:
    """An office whose term is a setting lasts as long as that says."""
    term = office.term
    if term is None or not _set_here(term.source, good):
        return office
    return replace(office, term=replace(term, months=number(fresh, term.source.cite)))


def _decides(charter: Charter, good: Mapping[str, Figure]) -> dict[Matter, Decision]:
    return {
        matter: replace(one, majority=MAJORITIES[good[one.source.cite].value])
        if not one.locked and _set_here(one.source, good)
        else one
        for matter, one in charter.decides.items()
    }


def _set_here(source: Source, good: Mapping[str, Figure]) -> bool:
    return source.trust is Trust.SETTING and source.cite in good

"""What can be said for a figure of a rules profile, and for which figures at all?

A figure of an act is nobody's to change, and what a page elsewhere reports is changed there. A
setting takes what its rule can work with: a number within bounds, one of the wordings it knows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from rules.access import Verdict
from rules.charter import Rule, Trust
from rules.words import sentence as _

FIXED = _("Fixed by %(cite)s: nobody changes it here.")
REPORTED = _("This is no setting: it is told as it stands in %(cite)s.")
ONLY_WAY = _("The house knows only this one way.")
FREE = _("The secretariat may change it.")
FITS = _("It fits.")
NUMBER = _("A whole number from %(least)s to %(most)s.")
SHARE = _("A share from 0 to 1, such as 2/5.")
KNOWN = _("One of the wordings that are offered.")
SOME = _("One or more of those that are offered; “none” stands alone.")
REFERENCE = _("Letters and digits with {year} and {number} once each, 40 characters at most.")
WORDS = _("A sentence of %(most)s characters at most, without any of these signs: %(signs)s.")
SIGNS = '<>&%"'
"""What no wording and no source holds: pages say both as they say their own sentences."""
MOST_PARTS = 1_000
LONGEST_REFERENCE = 40


@dataclass(frozen=True, slots=True)
class Number:
    least: int
    most: int

    def takes(self, value: str) -> Verdict:
        digits = re.fullmatch(r"[0-9]{1,6}", value)
        fits = bool(digits) and self.least <= int(value) <= self.most
        return Verdict(fits, FITS if fits else NUMBER, {"least": self.least, "most": self.most})


@dataclass(frozen=True, slots=True)
class Share:
    """Part of a whole, as `2/5`."""

    def takes(self, value: str) -> Verdict:
        written = re.fullmatch(r"[0-9]{1,4}(/[1-9][0-9]{0,3})?", value)
        fits = bool(written) and _is_part(Fraction(value))
        return Verdict(fits, FITS if fits else SHARE)


def _is_part(share: Fraction) -> bool:
    return 0 <= share <= 1 and share.denominator <= MOST_PARTS


@dataclass(frozen=True, slots=True)
class OneOf:
    """The wordings that a rule knows."""

    wordings: tuple[str, ...]

    def takes(self, value: str) -> Verdict:
        fits = value in self.wordings
        return Verdict(fits, FITS if fits else KNOWN)


@dataclass(frozen=True, slots=True)
class Several:
    """Some of these words, with commas; `none` where none of them is an answer too."""

    words: tuple[str, ...]
    none: str = ""

    def takes(self, value: str) -> Verdict:
        named = [each.strip() for each in value.split(",")]
        fits = value == self.none if self.none and value == self.none else _each_once(named, self)
        return Verdict(fits, FITS if fits else SOME)


def _each_once(named: list[str], several: Several) -> bool:
    return len(set(named)) == len(named) and set(named) <= set(several.words)


@dataclass(frozen=True, slots=True)
class Reference:
    """How things are numbered: anew each year, so that year and number both stand in it."""

    def takes(self, value: str) -> Verdict:
        bare = value.replace("{mark}", "", 1).replace("{year}", "", 1).replace("{number}", "", 1)
        named = all(value.count(word) == 1 for word in ("{year}", "{number}"))
        plain = re.fullmatch(r"[\w /.\-]*", bare)
        fits = named and bool(plain) and len(value) <= LONGEST_REFERENCE
        return Verdict(fits, FITS if fits else REFERENCE)


@dataclass(frozen=True, slots=True)
class Words:
    """Told to people; no rule works with it."""

    most: int = 200

    def takes(self, value: str) -> Verdict:
        fits = 0 < len(value.strip()) <= self.most and not set(value) & set(SIGNS)
        return Verdict(fits, FITS if fits else WORDS, {"most": self.most, "signs": SIGNS})


Takes = Number | Share | OneOf | Several | Reference | Words


def may_change(rule: Rule, known: Mapping[str, Takes]) -> Verdict:
    """Is it a setting that can be another?"""
    cite = {"cite": rule.source.cite}
    if rule.locked:
        return Verdict(False, FIXED, cite)
    if rule.source.trust is not Trust.SETTING:
        return Verdict(False, REPORTED, cite)
    return Verdict(rule.key in known, FREE if rule.key in known else ONLY_WAY)

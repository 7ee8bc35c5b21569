"""To what can an organisation commit itself in a pledge, in which words, and since when?

AI Pact page, Pillar II: three core commitments; the further ones stand in a list of the AI Office.
The desk adds entries, words them anew and retires them: nothing is deleted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.organisations import Role
from rules.words import sentence as _


class Audience(StrEnum):
    """Whom a commitment is for."""

    CORE = "core"
    PROVIDER = "provider"
    DEPLOYER = "deployer"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One item of the catalogue, in the wording that holds from a day."""

    code: str
    audience: Audience
    text: str
    source: str
    trust: str
    since: date
    retired_on: date | None = None

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.retired_on is None or day < self.retired_on)


FOUND = date(2024, 9, 25)
"""The day of the first signatures; the list is told as it was found."""


def _listed(audience: Audience, trust: str, texts: Mapping[str, str]) -> list[Commitment]:
    source = "AI Pact page" if audience is Audience.CORE else "list of the AI Office"
    return [Commitment(code, audience, text, source, trust, FOUND) for code, text in texts.items()]


CATALOGUE = (
    *_listed(
        Audience.CORE,
        "official page",
        {
            "C1": _(
                "An AI governance strategy that fosters the uptake of AI and works towards "
                "compliance with the AI Act"
            ),
            "C2": _(
                "A map of the AI systems provided or deployed in areas likely to be high-risk, to"
                " the extent feasible"
            ),
            "C3": _(
                "AI literacy and awareness of staff and others, by knowledge, role, context and "
                "persons affected"
            ),
        },
    ),
    *_listed(
        Audience.PROVIDER,
        "unverified",
        {
            "P1": _(
                "A process that identifies known and foreseeable risks to health, safety and "
                "fundamental rights over the life cycle"
            ),
            "P2": _("A policy for the quality of training, validation and test data"),
            "P3": _("Logging for traceability, where feasible"),
            "P4": _("Telling deployers of proper use, capabilities, limits and risks"),
            "P5": _("Policies that mitigate the risks of relevant systems"),
            "P6": _("Measures that make human oversight possible"),
            "P7": _("Design by which people know that they interact with an AI system"),
            "P8": _("Marking generated content in a way that can be detected"),
            "P9": _("Giving deployers the means to label generated image, audio and video"),
            "P10": _(
                "Giving deployers the means to label generated text on matters of public interest"
            ),
        },
    ),
    *_listed(
        Audience.DEPLOYER,
        "unverified",
        {
            "D1": _("A map of the risks to the fundamental rights of persons affected"),
            "D2": _("Concrete measures of human oversight"),
            "D3": _("Labelling deep fakes clearly"),
            "D4": _("Labelling generated text on matters of public interest"),
            "D5": _("Informing people who interact directly with AI"),
            "D6": _("Explaining decisions based on AI that have an adverse impact"),
            "D7": _(
                "Informing workers and their representatives before AI is used at the workplace"
            ),
        },
    ),
)  # fmt: skip
"""What the catalogue begins with: the desk adds to it, words it anew and retires items."""


def catalogue_on(day: date, entries: Iterable[Commitment]) -> dict[str, Commitment]:
    """The wording of each item on a day: the newest entry of a code holds; a retired one is gone.

    Core commitments cannot be retired: every pledge holds them.
    """
    newest: dict[str, Commitment] = {}
    for each in sorted([*CATALOGUE, *entries], key=lambda entry: entry.since):
        if each.since <= day:
            newest[each.code] = each
    order = {audience: place for place, audience in enumerate(Audience)}
    held = (each for each in newest.values() if each.audience is Audience.CORE or each.holds(day))
    return {
        each.code: each
        for each in sorted(held, key=lambda it: (order[it.audience], _number(it.code)))
    }


def _number(code: str) -> tuple[int, str]:
    digits = "".join(c for c in code if c.isdecimal())
    return int(digits or 0), code


CORE = tuple(each.code for each in CATALOGUE if each.audience is Audience.CORE)


def offered_to(role: Role, catalogue: Mapping[str, Commitment]) -> list[Commitment]:
    """What an organisation can choose from, beside the core: by what it is to AI systems."""
    kinds = {
        Role.PROVIDER: {Audience.PROVIDER},
        Role.DEPLOYER: {Audience.DEPLOYER},
    }.get(role, {Audience.PROVIDER, Audience.DEPLOYER})
    return [each for each in catalogue.values() if each.audience in kinds]

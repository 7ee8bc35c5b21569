"""What is said of an indicator, and of a file that is brought for it, as it comes from forms?"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    name: str
    unit: str
    definition: str = ""
    unit_code: str = ""
    picks: str = ""
    sector: str = ""
    size: str = ""
    decimals: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file that lies ready, and where its values come from."""

    name: str
    digest: str
    bytes: int
    key: str
    source: str
    retrieved_on: date
    source_url: str = ""
    licence: str = ""


def picks_of(text: str) -> dict[str, str]:
    """indic_is=E_AI_TANY; freq=A as a mapping; whatever is no such pair is passed over."""
    pairs = (part.partition("=") for part in text.split(";"))
    return {name.strip(): code.strip() for name, _sign, code in pairs if name.strip() and code}

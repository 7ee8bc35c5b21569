"""What does a request say? As it comes from the form."""

from dataclasses import asdict, dataclass

from rules.requests import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """The elements of SPR 14 and 15."""

    kind: Kind
    asker: str = ""
    country: str = ""
    purpose: str = ""
    necessity: str = ""
    proportionality: str = ""
    link: str = ""

    @property
    def content(self) -> dict[str, str]:
        return {name: str(value).strip() for name, value in asdict(self).items() if name != "kind"}

"""What an organisation says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    name: str
    kind: str
    country: str
    size: str = ""
    sectors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    offers: str = ""
    link: str = ""
    consents: bool = False

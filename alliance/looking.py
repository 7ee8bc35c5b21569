"""A list with facets and a map: what is left, how many each choice leaves, and a page of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from alliance.choosing import BESIDE_IT, ON_THE_MAP, country_name, sector_name, sectors
from rules.facets import Chosen, Facets, counted

T = TypeVar("T")
PAGE = 50
MOST_PAGES = 10_000
SHADES = 4
LONGEST = 100


class Choice(NamedTuple):
    """One facet: its name in the address, what it is called, and its values (None: sectors or
    countries, as their name says).
    """

    name: str
    words: str
    values: Mapping[str, str] | None


class Offered(NamedTuple):
    """A facet as it is shown: each value with its name and how many it leaves."""

    name: str
    words: str
    values: list[tuple[str, str, int]]
    chosen: str


class Tile(NamedTuple):
    """A country on the map: how many are there, and how dark it is drawn."""

    code: str
    name: str
    held: int
    shade: int


@dataclass(frozen=True, slots=True)
class Seen(Generic[T]):
    rows: list[T]
    """This page of them."""
    many: int
    """All that are left."""
    words: str
    chosen: dict[str, str]
    facets: list[Offered]
    tiles: list[Tile]
    beside: list[Tile]
    """Countries that have no place on the map."""
    page: int
    pages: int

    def asking(self, **other: object) -> dict[str, str]:
        """What an address asks that changes one thing of what was chosen; the first page again."""
        asked = {"q": self.words, **self.chosen, **{k: str(v) for k, v in other.items()}}
        return {name: value for name, value in asked.items() if value}


def chosen_in(asked: Mapping[str, str], facets: Facets) -> tuple[str, dict[str, str]]:
    words = " ".join(asked.get("q", "")[:LONGEST].split())
    return words, {name: asked[name][:LONGEST] for name in facets if asked.get(name)}


def seen_of(
    left: list[T],
    before: Sequence[T],
    facets: Facets,
    choices: Sequence[Choice],
    words: str,
    chosen: Chosen,
    asked: Mapping[str, str],
) -> Seen[T]:
    """From what is left, and what there was before a facet was chosen."""
    counts = counted(before, facets, chosen)
    pages = max(1, -(-len(left) // PAGE))
    page = min(_page(asked), pages)
    tiles = tiles_of(counts.get("country", {}))
    return Seen(
        rows=left[(page - 1) * PAGE : page * PAGE],
        many=len(left),
        words=words,
        chosen=dict(chosen),
        facets=[_offered(each, counts[each.name], chosen) for each in choices],
        tiles=[each for each in tiles if each.code in ON_THE_MAP],
        beside=[each for each in tiles if each.code not in ON_THE_MAP],
        page=page,
        pages=pages,
    )


def _page(asked: Mapping[str, str]) -> int:
    said = asked.get("page", "1")
    return max(1, min(int(said), MOST_PAGES)) if said.isdecimal() and len(said) < 6 else 1  # noqa: PLR2004 no page has more digits


def _offered(choice: Choice, counts: Mapping[str, int], chosen: Chosen) -> Offered:
    names = choice.values
    if names is None:
        sector = choice.name == "sector"
        codes = list(sectors()) if sector else sorted(counts, key=country_name)
        names = {code: sector_name(code) if sector else country_name(code) for code in codes}
    mine = chosen.get(choice.name, "")
    values = [(v, n, counts.get(v, 0)) for v, n in names.items() if counts.get(v) or v == mine]
    return Offered(choice.name, choice.words, values, mine)


def tiles_of(counts: Mapping[str, int]) -> list[Tile]:
    """Every Member State, whether anything is there or not, and what other countries there are."""
    most = max(counts.values(), default=0)
    codes = [*ON_THE_MAP, *sorted(set(counts) - set(ON_THE_MAP), key=_beside)]
    return [Tile(c, country_name(c), n := counts.get(c, 0), _shade(n, most)) for c in codes]


def _beside(code: str) -> tuple[bool, str]:
    return code not in BESIDE_IT, country_name(code)


def _shade(held: int, most: int) -> int:
    """0 for none; else 1 to 4, the darkest for the country that has most."""
    return -(-held * SHADES // most) if held else 0

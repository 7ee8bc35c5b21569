"""What do the organisations of the Pact pledge in the demonstration world? One batch, invented."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import select

from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from demo.companies import CONTACTS
from demo.filing import workspace_named
from demo.pledgers import PLEDGERS, Pledger
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from pact.network.models import Participant
from pact.pledges.catalogue import catalogue_in
from pact.pledges.finding import FOUND
from pact.pledges.models import Pledge, PledgeItem
from rules.joining import State, folded
from rules.periods import months_on

WHO = {
    "NORDLYS": "medium H mobility deployer",
    "KASTANIE": "large 65 finance deployer",
    "BRISEMER": "mid-cap I trade deployer",
    "VELOCITA": "medium 49 mobility deployer",
    "CIERZO": "large D industry both",
    "HALMSTAR": "large 64 finance both",
    "TULPIA": "small A food deployer",
    "BURSZTYN": "small 62 software provider",
    "DUNAHID": "large 61 cloud both",
    "THALASSIA": "medium 50 mobility deployer",
    "KRKAVEC": "small C industry both",
    "LUZSOL": "large 47 trade both",
    "GLENFARRAN": "mid-cap 62 software both",
    "VIRGINIUS": "large 63 cloud provider",
}
"""Size, branch, sector and role."""
PLEDGED = {
    "LUZSOL": (355, "pt", "D2 D5", (100, 68, 41)),
    "NORDLYS": (120, "da", "D2 D7", (100, 70, 60)),
    "KASTANIE": (290, "de", "D1 D6", (90, 80, 75)),
    "VELOCITA": (80, "it", "D5", (40, 30, 20)),
    "CIERZO": (200, "es", "P1 P6 D2", (82, 61, 57)),
    "HALMSTAR": (310, "sv", "P4 D6", (95, 90, 85)),
    "BURSZTYN": (60, "pl", "P7 P8", (75, 50, 57)),
    "DUNAHID": (150, "hu", "P8 P9 D3", (82, 40, 35)),
    "KRKAVEC": (30, "cs", "P3", (50, 20, 45)),
    "VIRGINIUS": (240, "en", "P1 P2 P4 P8", (100, 85, 70)),
}
"""Published so many days ago, in which language, what beside the core, how far that is."""
SAID = {
    "da": "Bestyrelsen har vedtaget en politik, og hver afdeling har en ansvarlig.",
    "de": "Der Vorstand beschließt die Regeln, die Fachbereiche führen das Verzeichnis.",
    "it": "Un piccolo gruppo esamina ogni sistema prima che entri in deposito.",
    "es": "El comité revisa cada sistema una vez al trimestre y publica un resumen.",
    "sv": "Varje system har en ägare, och varje beslut om kunder kan förklaras.",
    "pl": "Prowadzimy rejestr systemów i szkolimy wszystkich nowych pracowników.",
    "hu": "Minden rendszernek felelőse van, és negyedévente felülvizsgáljuk.",
    "cs": "Každý robot má kartu s tím, co smí a kdo jej zastaví.",
    "pt": "A administração aprovou a estratégia; as lojas ensinam-se umas às outras.",
    "en": "A review board looks at every release, and says in public what it found.",
}
SPOKEN = {
    "CZ": "cs", "DE": "de", "DK": "da", "ES": "es", "HU": "hu", "IT": "it", "PL": "pl", "SE": "sv",
}  # fmt: skip
PLANS = {
    "da": "Alle medarbejdere har gennemført kurset",
    "de": "Alle Beschäftigten sind geschult",
    "it": "Tutti gli addetti formati",
    "es": "Toda la plantilla formada",
    "sv": "Alla medarbetare utbildade",
    "pl": "Wszyscy pracownicy przeszkoleni",
    "hu": "Minden munkatárs képzésben részesült",
    "cs": "Všichni zaměstnanci proškoleni",
    "pt": "Toda a equipa formada",
    "en": "Everybody trained",
}


def pledge_in_the_pact() -> None:
    pact = workspace_named("pact")
    with unit_of_work():
        members = _network(pact)
        made = [_pledge(pact, members[code], *facts) for code, facts in PLEDGED.items()]
        made += _of_others(pact)
        db.session.add_all([*made, *_asking(pact)])
        db.session.flush()
        for pledge in made:
            FOUND.find_again(pledge)


def _of_others(pact: Workspace) -> list[Pledge]:
    """Small ones, one a week, of whom nobody signs in here."""
    return [_other(pact, each, 12 + 7 * number) for number, each in enumerate(PLEDGERS)]


def _other(pact: Workspace, each: Pledger, ago: int) -> Pledge:
    language = SPOKEN.get(each.country, "en")
    made = _pledge(pact, _known_by_name(pact, each), ago, language, each.more, (40, 20))
    for item in made.items:
        item.said = ""
    return made


def _known_by_name(pact: Workspace, each: Pledger) -> Participant:
    made = Participant(workspace=pact, name=each.name, folded=folded(each.name), size=each.size,
                       country=each.country, nace=each.nace, sector=each.sector, role=each.role,
                       state=State.MEMBER, contact_name="The board",
                       asked_at=now() - timedelta(days=400))  # fmt: skip
    db.session.add(made)
    return made


def _network(pact: Workspace) -> dict[str, Participant]:
    mine = select(Seat).where(Seat.workspace_id == pact.id, Seat.code.in_(list(WHO)))
    seats = db.session.scalars(mine).all()
    return {seat.code: _member(pact, seat) for seat in seats}


def _member(pact: Workspace, seat: Seat) -> Participant:
    size, nace, sector, role = WHO[seat.code].split()
    contact = next(each for each in CONTACTS if each.organisation == seat.code)
    made = Participant(workspace=pact, name=seat.name, folded=folded(seat.name), size=size,
                       country=seat.country, nace=nace, sector=sector, role=role, seat=seat,
                       organisation_id=seat.organisation_id, state=State.MEMBER,
                       contact_name=contact.name, contact_email=contact.email,
                       asked_at=now() - timedelta(days=400))  # fmt: skip
    db.session.add(made)
    return made


def _pledge(
    pact: Workspace, one: Participant, ago: int, language: str, more: str, shares: tuple[int, ...]
) -> Pledge:
    since = today() - timedelta(days=ago)
    made = Pledge(workspace=pact, participant=one, state="published", language=language,
                  signatory=one.contact_name, signed_on=since - timedelta(days=9),
                  published_on=since, due_on=months_on(since, 12),
                  began_at=now() - timedelta(days=ago + 20), reminded=["first"],
                  submitted_at=now() - timedelta(days=ago + 8))  # fmt: skip
    made.items = list(_items(pact, language, more, shares))
    return made


def _items(
    pact: Workspace, language: str, more: str, shares: tuple[int, ...]
) -> Iterator[PledgeItem]:
    listed = catalogue_in(pact)
    codes = ["C1", "C2", "C3", *more.split()]
    for place, code in enumerate(codes):
        share = shares[place] if place < len(shares) else None
        progress = "" if share is None else "done" if share == 100 else "in progress"  # noqa: PLR2004 per cent
        by = (today() + timedelta(days=60 + 30 * place)).isoformat()
        yield PledgeItem(code=code, text=listed[code].text, share=share, progress=progress,
                         said=SAID[language] if code == "C1" else "",
                         planned=[{"what": PLANS[language], "by": by}] if code == "C3" else [],
                         consents=code != "C2" or language != "de",
                         report_consents=place != 1)  # fmt: skip


def _asking(pact: Workspace) -> Iterator[Participant]:
    """Two who ask to join, one of whom is perhaps known already."""
    for name, country, contact, house in (
        ("Orgelmakerij Van Reeth bv", "BE", "Tinne Van Reeth", "vanreeth.example"),
        ("Krkavec Robotika s.r.o.", "CZ", "Ilona Sokolíková", "krkavec.example"),
    ):
        yield Participant(workspace=pact, name=name, folded=folded(name), country=country,
                          size="small", nace="C", sector="industry", role="deployer",
                          contact_name=contact, contact_email=f"office@{house}",
                          asked_at=now() - timedelta(days=1))  # fmt: skip

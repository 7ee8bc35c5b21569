"""Who declared which interest in the Scientific Panel, which provider is named where, and who steps
back from what? All providers are invented.
"""

from typing import NamedTuple

from sqlalchemy import select

from commons.documents.models import Document
from commons.independence import actions
from commons.independence.facts import LineFacts
from commons.independence.models import Conflict, Provider
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from demo.experts import EXPERTS
from demo.shapes import DAY
from demo.told import ago, somebody
from kernel.database import db
from rules.independence import Interest, Whose

OFFICE = "nefeli-stamataki"
NOT_SIGNED = "bram-oosterveld"
"""Whoever comes in as him is led to the page on which one signs."""


class Provides(NamedTuple):
    name: str
    country: str
    about: str
    models: tuple[str, ...] = ()


PROVIDERS = (
    Provides("Aurelia Labs", "FR", "General-purpose models", ("Aurelia 3", "Aurelia 3 Mini")),
    Provides("Corvane", "IE", "Models and services for firms", ("Corvane L",)),
    Provides("Nordlys Modeller", "NO", "Open models for the Nordic languages", ("Nordlys 40B",)),
    Provides("Meridian Compute", "US", "General-purpose models", ("Meridian-5",)),
    Provides("Żuraw AI", "PL", "Modele językowe dla administracji", ("Żuraw 2",)),
)


class Interested(NamedTuple):
    by: str
    ago: int
    interest: Interest
    provider: str = ""
    organisation: str = ""
    about: str = ""
    whose: Whose = Whose.OWN
    private: str = ""


INTERESTS = (
    Interested("ingvild-solbakken", 60 * DAY, Interest.RESEARCH, "Nordlys Modeller",
               about="Samarbeid om testdata, uten godtgjørelse"),
    Interested("malgorzata-zawilska", 120 * DAY, Interest.ADVICE, "Żuraw AI",
               about="Umowa o doradztwo do grudnia 2025 r.", private="18 000 EUR"),
    Interested("fergal-mac-suibhne", 90 * DAY, Interest.FINANCIAL, "Corvane",
               about="Shares held in a pension fund", whose=Whose.FAMILY, private="Spouse"),
    Interested("teresa-quintanilha", 100 * DAY, Interest.AFFILIATION,
               organisation="Associação Portuguesa de Linguística Computacional",
               about="Membro da direção"),
    Interested("johanna-sjoholm", 40 * DAY, Interest.GOVERNING,
               organisation="Stiftelsen Öppen Mätning", about="Styrelseledamot"),
)  # fmt: skip
CAREERS = {
    "anneliese-thorwald": "Seit 2014 Professorin für Messmethodik an der TU Ulmenau; Promotion in "
    "Statistik (2006). Arbeitet daran, wie Prüfungen von Sprachmodellen wiederholbar werden.",
    "thibault-garanger": "Maître de conférences à l'université de Saint-Vire depuis 2011. Thèse "
    "sur l'évaluation de la traduction automatique (2009).",
    "johanna-sjoholm": "Docent i datavetenskap vid Vestersunds universitet sedan 2017; leder en "
    "grupp som mäter språkmodeller på små språk.",
    "teresa-quintanilha": "Investigadora na Universidade da Ribalta desde 2010; doutoramento em "
    "linguística computacional. Coordena conjuntos de teste em português.",
    "fergal-mac-suibhne": "Director of evaluation at the Alderwick Institute since 2019; before "
    "that twelve years in the safety of railway signalling.",
}
"""What some of them tell the public of themselves."""
CONCERNS = (("Benchmarks looked at so far", "Aurelia Labs"),
            ("Note sur la contamination des jeux de test", "Nordlys Modeller"),
            ("Medir o que um modelo sabe", "Żuraw AI"))  # fmt: skip


def plant_interests() -> None:
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()
    office = somebody(OFFICE)
    with ago(170 * DAY):
        providers = {each.name: _named(office, place, each) for each in PROVIDERS}
        for expert in EXPERTS:
            _declare(expert.handle, place, (), "appointment")
    for each in sorted(INTERESTS, key=lambda each: -each.ago):
        with ago(each.ago):
            _declare(each.by, place, (_line(each, providers),), "change")
    with ago(2 * DAY):
        for title, name in CONCERNS:
            found = db.session.scalars(select(Document).where(Document.title == title)).one()
            actions.bind(office, providers[name], found)
    with ago(DAY):
        _one_steps_back()


def _declare(who: str, place: Workspace, lines: tuple[LineFacts, ...], occasion: str) -> None:
    actions.declare(somebody(who), place, lines, occasion, CAREERS.get(who, ""))


def _named(office: Person, place: Workspace, each: Provides) -> Provider:
    made = actions.add_provider(office, place, each.name, each.country, each.about)
    for model in each.models:
        actions.add_model(office, made, model)
    return made


def _line(each: Interested, providers: dict[str, Provider]) -> LineFacts:
    named = providers.get(each.provider)
    return LineFacts(each.interest, each.whose, named.id if named else None, each.organisation,
                     each.about, each.private)  # fmt: skip


def _one_steps_back() -> None:
    """One of two who were asked has answered; the other proposal waits."""
    who = somebody("malgorzata-zawilska")
    found = select(Conflict).where(Conflict.person_id == who.id)
    actions.accept(who, db.session.scalars(found).one(), "Umowa o doradztwo dla Żuraw AI")


def sign_commitments() -> None:
    """All experts have signed before their first document, but for one."""
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()
    with ago(170 * DAY):
        for expert in EXPERTS:
            if expert.handle != NOT_SIGNED:
                actions.sign(somebody(expert.handle), place, expert.name)

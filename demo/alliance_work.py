"""How does the Alliance of the demonstration world work? Groups, catalogue, directory, trackers,
offers and needs. Organisations and structures are invented; dates of the strategy are its own.
"""

from datetime import timedelta

from alliance.catalogue import actions as catalogue
from alliance.catalogue.coming_in import take
from alliance.catalogue.facts import Said as Entry
from alliance.directory.actions import bring_list, keep_list
from alliance.directory.lines import read_list
from alliance.groups import actions as groups
from alliance.initiatives import actions as initiatives
from alliance.initiatives.facts import Said as Initiative
from alliance.initiatives.facts import Step
from alliance.matchmaking import actions as matches
from alliance.matchmaking.facts import Said as Listing
from commons.workspaces.models import Workspace
from demo.filing import workspace_named
from demo.shapes import DAY, HOUR
from demo.texts.offered import ENTRIES, LISTINGS, NEWCOMER, STRUCTURES, TRACKED
from demo.told import ago, keeper, somebody
from kernel.clock import today
from kernel.transactions import unit_of_work
from rules.matching import Side, Subject
from rules.milestones import State, due_in

ACROSS = (
    ("Skills", "What people at work need to know, and who teaches it.", "darragh-mulvanny"),
    ("Data", "Sharing data across sectors and borders.", "desislava-venkova"),
    ("Compute", "Access to AI Factories and to computing time.", "siim-rebasoo"),
    ("Regulation", "What the AI Act asks of users, in practice.", "willemijn-kosterland"),
    ("Small and medium firms", "First steps for firms without a data team.", "ornella-tessarolo"),
)


def work_in_the_alliance() -> None:
    alliance = workspace_named("alliance")
    with unit_of_work():
        _found(alliance)
        _enter(alliance)
        _bring(alliance)
        _follow(alliance)
        _list(alliance)


def _found(alliance: Workspace) -> None:
    for name, mission, first in ACROSS:
        said = groups.Said(name, mission, across=True)
        with ago(40 * DAY):
            made = groups.found_group(keeper(alliance), alliance, said)
        with ago(30 * DAY):
            groups.join_group(somebody(first), alliance, made.id)


def _enter(alliance: Workspace) -> None:
    """The last one waits for the desk, and so does that of a newcomer."""
    for number, (by, facts) in enumerate(ENTRIES):
        with ago(25 * DAY):
            key = f"demo-profile-{number}"
            made = catalogue.enter_profile(somebody(by), alliance, Entry(**facts), key)
        if number < len(ENTRIES) - 1:
            with ago(24 * DAY):
                catalogue.settle_profile(keeper(alliance), alliance, made.id, enters=True)
    take(alliance, Entry(**NEWCOMER), "info@pruefhaus-isar.example", "demo-newcomer")


def _bring(alliance: Workspace) -> None:
    with ago(20 * DAY):
        brought = read_list(STRUCTURES.encode())
        made = bring_list(keeper(alliance), alliance, brought, "directory-of-november.csv")
        keep_list(keeper(alliance), alliance, made.id, only_right=False)


def _follow(alliance: Workspace) -> None:
    for number, (facts, steps) in enumerate(TRACKED):
        with ago((18 - number) * DAY):
            key = f"demo-initiative-{number}"
            made = initiatives.follow(keeper(alliance), alliance, Initiative(**facts), key)
            for title, due, state, source in steps:
                step = Step(title, due_in(due), State(state), source)  # type: ignore[arg-type]
                initiatives.set_milestone(keeper(alliance), alliance, made.id, step)


def _list(alliance: Workspace) -> None:
    made = {}
    for number, (by, side, subject, title, text, sectors, country, days) in enumerate(LISTINGS):
        until = today() + timedelta(days=days)
        said = Listing(Side(side), Subject(subject), title, until, text, sectors, country)
        with ago((9 - number) * DAY):
            made[by] = matches.list_it(somebody(by), alliance, said, f"demo-listing-{number}")
    with ago(2 * DAY):
        letter = "Dober dan! Could two people of ours try their gripper on your bench in January?"
        asker = somebody("spela-krasovec")
        found = matches.ask_about(asker, alliance, made["siim-rebasoo"].id, letter)
    with ago(DAY + HOUR):
        answer = "Tere! Gladly: the second week is free. Bring a part that breaks easily."
        matches.write_letter(somebody("siim-rebasoo"), alliance, found.id, answer)

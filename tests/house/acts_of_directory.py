"""The acts of directory, catalogue, initiatives and matches: what each asks, on which things."""

from datetime import timedelta

from alliance.catalogue import actions as catalogue
from alliance.catalogue.facts import Said as Entry
from alliance.directory import actions as directory
from alliance.directory.lines import Brought
from alliance.groups import actions as groups
from alliance.initiatives import actions as initiatives
from alliance.initiatives.facts import Said as Initiative
from alliance.initiatives.facts import Step
from alliance.matchmaking import actions as matches
from alliance.matchmaking.facts import Said as Listed
from alliance.matchmaking.models import End
from commons.sheets import Report
from kernel.clock import today
from rules.matching import Side, Subject
from rules.milestones import Due
from rules.structures import Structure
from tests.house.doors_directory import DOES, HANDLES, KEY, MANAGES, PLACE

BY_THE_LAW_OF_THE_ALLIANCE = (
    "There is no such group here|There is no such entry here|There is no such initiative here"
    "|There is no such milestone here|There is no such offer or need here|Choose a file"
    "|There is no such list here|No line of this list is right|This is yours: others write"
    "|This is done in the Alliance itself|There is no such correspondence of yours"
    "|This offer or need is no longer open"
)
NONE = 987654
ENTRY, STEP = Entry("A name", "user", "SI"), Step("A step", Due(today()))
NEED = Listed(Side.NEED, Subject.DATA, "Data", today() + timedelta(days=1))
_OF = {
    groups.found_group: (MANAGES, lambda a, p: groups.found_group(a, p, groups.Said("X", ""))),
    groups.describe_group: (
        MANAGES, lambda a, p: groups.describe_group(a, p, NONE, groups.Said("X", ""))),
    groups.close_group: (MANAGES, lambda a, p: groups.close_group(a, p, NONE, "Done")),
    catalogue.enter_profile: (DOES, lambda a, p: catalogue.enter_profile(a, p, ENTRY, KEY)),
    catalogue.change_profile: (DOES, lambda a, p: catalogue.change_profile(a, p, NONE, ENTRY)),
    catalogue.withdraw_profile: (DOES, lambda a, p: catalogue.withdraw_profile(a, p, NONE)),
    catalogue.settle_profile: (
        HANDLES, lambda a, p: catalogue.settle_profile(a, p, NONE, enters=True)),
    directory.write_structure: (
        HANDLES, lambda a, p: directory.write_structure(a, p, Structure("A", "hub", "A", "SI"))),
    directory.take_out: (HANDLES, lambda a, p: directory.take_out(a, p, NONE)),
    directory.bring_list: (
        HANDLES, lambda a, p: directory.bring_list(a, p, Brought([], Report(), ""), "a.csv")),
    directory.keep_list: (
        HANDLES, lambda a, p: directory.keep_list(a, p, NONE, only_right=True)),
    initiatives.follow: (HANDLES, lambda a, p: initiatives.follow(a, p, Initiative("A"), KEY)),
    initiatives.describe: (
        HANDLES, lambda a, p: initiatives.describe(a, p, NONE, Initiative("A"))),
    initiatives.set_milestone: (
        HANDLES, lambda a, p: initiatives.set_milestone(a, p, NONE, STEP)),
    initiatives.move_milestone: (
        HANDLES, lambda a, p: initiatives.move_milestone(a, p, NONE, STEP)),
    matches.list_it: (DOES, lambda a, p: matches.list_it(a, p, NEED, KEY)),
    matches.prolong: (DOES, lambda a, p: matches.prolong(a, p, NONE, today())),
    matches.end_listing: (DOES, lambda a, p: matches.end_listing(a, p, NONE, End.FOUND)),
    matches.ask_about: (DOES, lambda a, p: matches.ask_about(a, p, NONE, "A letter")),
    matches.write_letter: (DOES, lambda a, p: matches.write_letter(a, p, NONE, "A letter")),
    matches.show_address: (
        DOES, lambda a, p: matches.show_address(a, p, NONE, yes=True)),
}  # fmt: skip
ACTS_OF_DIRECTORY = {
    f"{verb.__module__}.{verb.__name__}": (permission, PLACE, act)
    for verb, (permission, act) in _OF.items()
}

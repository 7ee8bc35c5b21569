"""The addresses of directory, catalogue, initiatives and matches: what each asks, what is sent.

On the stage one thing of each kind has the number of an alert: one number leads to all of them.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kernel.clock import today

HERE, OPEN = "/<workspace>", "/open/<workspace>"
GROUPS, CATALOGUE, DIRECTORY = f"{HERE}/groups", f"{HERE}/catalogue", f"{HERE}/directory"
INITIATIVES, MATCHES = f"{HERE}/initiatives", f"{HERE}/matches"
PROFILE, STRUCTURE = f"{CATALOGUE}/<int:profile_id>", f"{DIRECTORY}/<int:structure_id>"
LIST, INITIATIVE = f"{DIRECTORY}/lists/<int:list_id>", f"{INITIATIVES}/<int:initiative_id>"
LISTING, LETTERS = f"{MATCHES}/<int:listing_id>", "/correspondence/<int:contact_id>"
NUMBERS_OF_THE_ALLIANCE = ("profile_id", "structure_id", "list_id", "initiative_id", "listing_id")
PLACE, THING = ["the workspace"], ["an alert"]
MANAGES, READS, DOES, HANDLES = "seats.manage", "work.read", "work.do", "work.handle"
KEY = "key-of-the-alliance"
NAMED = {"name": "A name", "key": KEY}
GROUP, ONE, WEEK = {"group": "987654"}, "987654", (today() + timedelta(days=7)).isoformat()
SAID = NAMED | {"kind": "user", "country": "SI", "offers": "Tests"}
STEP = {"number": ONE, "title": "A step", "due": "2027 Q2", "state": "planned"}
LISTED = {"side": "need", "subject": "data", "title": "Data", "until": WEEK, "key": KEY}
ENTERED = {"code": "A-1", "kind": "hub", "name": "A hub", "country": "SI", "source": "itself"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

DIRECTORY_DOORS: dict[tuple[str, str], _Door] = {
    (GROUPS, "GET"): (READS, PLACE, None),
    (f"{GROUPS}/new", "GET"): (MANAGES, PLACE, None),
    (f"{GROUPS}/new", "POST"): (MANAGES, PLACE, {"name": "A group"}),
    (f"{GROUPS}/describe", "POST"): (MANAGES, PLACE, GROUP | {"name": "A group"}),
    (f"{GROUPS}/close", "POST"): (MANAGES, PLACE, GROUP | {"because": "Done"}),
    (f"{GROUPS}/join", "POST"): (DOES, PLACE, GROUP),
    (f"{GROUPS}/leave", "POST"): (DOES, PLACE, GROUP),
    (CATALOGUE, "GET"): (READS, PLACE, None),
    (PROFILE, "GET"): (READS, THING, None),
    (f"{CATALOGUE}/new", "GET"): (DOES, PLACE, None),
    (f"{CATALOGUE}/new", "POST"): (DOES, PLACE, SAID),
    (f"{PROFILE}/edit", "GET"): (DOES, THING, None),
    (f"{PROFILE}/edit", "POST"): (DOES, THING, SAID),
    (f"{CATALOGUE}/withdraw", "POST"): (DOES, PLACE, {"profile": ONE}),
    (f"{CATALOGUE}/settle", "POST"): (HANDLES, PLACE, {"profile": ONE, "enters": "y"}),
    (DIRECTORY, "GET"): (READS, PLACE, None),
    (STRUCTURE, "GET"): (READS, THING, None),
    (f"{DIRECTORY}/write", "GET"): (HANDLES, PLACE, None),
    (f"{DIRECTORY}/write", "POST"): (HANDLES, PLACE, ENTERED),
    (f"{DIRECTORY}/take-out", "POST"): (HANDLES, PLACE, {"structure": ONE}),
    (f"{DIRECTORY}/bring", "GET"): (HANDLES, PLACE, None),
    (f"{DIRECTORY}/bring", "POST"): (HANDLES, PLACE, {}),
    (LIST, "GET"): (HANDLES, THING, None),
    (f"{LIST}/keep", "POST"): (HANDLES, THING, {}),
    (INITIATIVES, "GET"): (READS, PLACE, None),
    (INITIATIVE, "GET"): (READS, THING, None),
    (f"{INITIATIVES}/new", "GET"): (HANDLES, PLACE, None),
    (f"{INITIATIVES}/new", "POST"): (HANDLES, PLACE, NAMED),
    (f"{INITIATIVE}/edit", "GET"): (HANDLES, THING, None),
    (f"{INITIATIVE}/edit", "POST"): (HANDLES, THING, NAMED),
    (f"{INITIATIVES}/milestones/set", "POST"): (HANDLES, PLACE, STEP),
    (f"{INITIATIVES}/milestones/move", "POST"): (HANDLES, PLACE, STEP),
    (MATCHES, "GET"): (READS, PLACE, None),
    (LISTING, "GET"): (READS, THING, None),
    (f"{MATCHES}/new", "GET"): (DOES, PLACE, None),
    (f"{MATCHES}/new", "POST"): (DOES, PLACE, LISTED),
    (f"{LISTING}/ask", "POST"): (DOES, THING, {"text": "A letter"}),
    (f"{MATCHES}/end", "POST"): (DOES, PLACE, {"listing": ONE, "end": "found here"}),
    (f"{MATCHES}/prolong", "POST"): (DOES, PLACE, {"listing": ONE, "until": WEEK}),
}  # fmt: skip
CATALOGUE_FOR_ALL = {
    (f"{OPEN}/catalogue", "GET"): "organisations that said that anybody may read of them",
    (f"{OPEN}/catalogue/<int:profile_id>", "GET"): "one of those",
    (f"{OPEN}/catalogue/join", "GET"): "a form for organisations that have no seat here",
    (f"{OPEN}/catalogue/join", "POST"): "what the desk checks first; the same answer for everybody",
    (f"{OPEN}/directory", "GET"): "support structures, for anybody",
    (f"{OPEN}/directory/<int:structure_id>", "GET"): "one of them",
    (f"{OPEN}/directory/list.csv", "GET"): "the same as a list",
    (f"{OPEN}/initiatives", "GET"): "initiatives of the Union, for anybody",
    (LETTERS, "GET"): "letters of two people: they are not there for anybody else",
    (LETTERS, "POST"): "letters of two people: they are not there for anybody else",
    (f"{LETTERS}/address", "POST"): "letters of two people: they are not there for anybody else",
}

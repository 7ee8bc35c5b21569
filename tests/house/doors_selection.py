"""The addresses of calls: what each asks, on which things, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

HERE = "/<workspace>/calls"
ONE = f"{HERE}/<int:call_id>"
FILE = f"{ONE}/applications/<int:application_id>"
CHOICE = f"{ONE}/selections/<int:selection_id>"
VACANCY = f"{ONE}/vacancies/<int:application_id>"
READ, RUN, MANAGES = "selection.read", "selection.run", "seats.manage"
CALL, PLACE = ["a call"], ["the workspace"]
DAY = "2030-01-01"
FACTS = {"title": "A call", "text": "Sought", "seats": "2", "opens": f"{DAY}T10:00",
         "closes": f"{DAY}T11:00", "criteria": "Knowledge; 1; 10",
         "languages": "en"}  # fmt: skip
NUMBERS = ("call_id", "application_id", "selection_id")
"""All of them lead to the same: tests/house/sought.py."""

_Door = tuple[str, list[str], Mapping[str, Any] | None]

SELECTION_DOORS: dict[tuple[str, str], _Door] = {
    (HERE, "GET"): (READ, PLACE, None),
    (f"{HERE}/new", "GET"): (RUN, PLACE, None),
    (f"{HERE}/new", "POST"): (RUN, PLACE, FACTS),
    (ONE, "GET"): (READ, CALL, None),
    (FILE, "GET"): (READ, CALL, None),
    (f"{FILE}/cv", "GET"): (READ, CALL, None),
    (CHOICE, "GET"): (READ, CALL, None),
    (VACANCY, "GET"): (READ, CALL, None),
    (f"{ONE}/publish", "POST"): (RUN, CALL, {}),
    (f"{ONE}/evaluators", "POST"): (RUN, CALL, {"email": "resident-1@plenary.example"}),
    (f"{FILE}/sift", "POST"): (RUN, CALL, {"act": "eligible"}),
    (f"{FILE}/ask", "POST"): (RUN, CALL, {"question": "Which?"}),
    (f"{ONE}/selections", "POST"): (RUN, CALL, {}),
    (f"{ONE}/declarations", "POST"): (RUN, CALL, {"application": "3"}),
    (f"{CHOICE}/appoint", "POST"): (MANAGES, CALL, {"starts_on": DAY}),
    (VACANCY, "POST"): (MANAGES, CALL, {"application": "3", "starts_on": DAY}),
}
APPLIES = "/calls/<int:call_id>/application"
JUDGES = "/calls/<int:call_id>/evaluation"
OWN = "one's own application; whoever else asks finds none"
NAMED = "for those named as evaluators of the call; to all others it does not exist"
FOR_ALL = "a call that is published, for anybody"
BY_LINK = "the way to an application, by a letter; a made-up link opens nothing"
CALLS_FOR_ALL = {
    ("/calls", "GET"): FOR_ALL,
    ("/calls/<int:call_id>", "GET"): FOR_ALL,
    ("/calls/<int:call_id>/link", "POST"): "how a stranger comes to apply: the same answer for all",
    ("/calls/link/<link>", "GET"): BY_LINK,
    ("/calls/link/<link>", "POST"): BY_LINK,
    (APPLIES, "GET"): OWN,
    (APPLIES, "POST"): OWN,
    (f"{APPLIES}/cv", "GET"): OWN,
    (f"{APPLIES}/withdraw", "POST"): OWN,
    (f"{APPLIES}/answer", "POST"): OWN,
    (f"{APPLIES}/declare", "POST"): OWN,
    (JUDGES, "GET"): NAMED,
    (f"{JUDGES}/<int:application_id>", "GET"): NAMED,
    (f"{JUDGES}/<int:application_id>", "POST"): NAMED,
    (f"{JUDGES}/<int:application_id>/cv", "GET"): NAMED,
}

"""The addresses of the work of experts: what each asks, on which things, a form that is taken."""

from collections.abc import Mapping
from typing import Any

ALERTS = "/<workspace>/alerts"
ALERT = f"{ALERTS}/<int:alert_id>"
TASKS = "/<workspace>/tasks"
TASK = f"{TASKS}/<int:task_id>"
REQUESTS = "/<workspace>/requests-for-support"
REQUEST = f"{REQUESTS}/<int:request_id>"
INFORMED = "/<workspace>/informed"
READ, DO, LEAD, HANDLE = "work.read", "work.do", "work.lead", "work.handle"
WORK, PLACE = ["an alert"], ["the workspace"]
"""One thing stands for all: the alert, the task, the request and the notice of a place have one
number on the stage (tests/house/worked.py).
"""
NUMBERS_OF_WORK = ("alert_id", "notice_id", "report_id")
DAY = "2030-01-01"
CHANGED = {"title": "An alert", "because": "Because"}
SAID = {"said": "Because"}
MEASURE = {"measure": "91", **SAID}
A_TASK = {"code": "T2", "title": "A task", "what": "Something"}
ASKED = {"asker": "An authority", "country": "BE", "purpose": "P", "necessity": "N",
         "proportionality": "P", "link": "L"}  # fmt: skip
KIND = "/new/<sort>"

_Door = tuple[str, list[str], Mapping[str, Any] | None]

PANEL_DOORS: dict[tuple[str, str], _Door] = {
    (ALERTS, "GET"): (READ, PLACE, None),
    (f"{ALERTS}/new", "GET"): (DO, PLACE, None),
    (f"{ALERTS}/new", "POST"): (DO, PLACE, {"title": "An alert"}),
    (ALERT, "GET"): (READ, WORK, None),
    (f"{ALERT}/versions/<int:number>", "GET"): (READ, WORK, None),
    (f"{ALERT}/edit", "GET"): (DO, WORK, None),
    (f"{ALERT}/edit", "POST"): (DO, WORK, {"title": "An alert"}),
    (f"{ALERT}/supply", "GET"): (DO, WORK, None),
    (f"{ALERT}/supply", "POST"): (DO, WORK, CHANGED),
    (f"{ALERT}/correct", "GET"): (DO, WORK, None),
    (f"{ALERT}/correct", "POST"): (DO, WORK, CHANGED),
    (f"{ALERT}/modify", "GET"): (LEAD, WORK, None),
    (f"{ALERT}/modify", "POST"): (LEAD, WORK, CHANGED),
    (f"{ALERT}/sign", "POST"): (DO, WORK, {}),
    (f"{ALERT}/forward", "POST"): (DO, WORK, {}),
    (f"{ALERT}/back", "POST"): (DO, WORK, SAID),
    (f"{ALERT}/withdraw", "POST"): (DO, WORK, SAID),
    (f"{ALERT}/vote", "POST"): (LEAD, WORK, {}),
    (f"{ALERT}/send", "POST"): (LEAD, WORK, {}),
    (f"{ALERT}/receive", "POST"): (HANDLE, WORK, {}),
    (f"{ALERT}/send-back", "POST"): (HANDLE, WORK, SAID),
    (f"{ALERT}/inform", "POST"): (HANDLE, WORK, MEASURE),
    (f"{ALERT}/decide", "POST"): (HANDLE, WORK, MEASURE),
    (f"{ALERT}/team", "POST"): (HANDLE, WORK, {}),
    (f"{ALERT}/close", "POST"): (HANDLE, WORK, SAID),
    (f"{ALERT}/publish", "POST"): (HANDLE, WORK, SAID),
    (TASKS, "GET"): (READ, PLACE, None),
    (f"{TASKS}/new", "GET"): (HANDLE, PLACE, None),
    (f"{TASKS}/new", "POST"): (HANDLE, PLACE, A_TASK),
    (TASK, "GET"): (READ, WORK, None),
    (f"{TASK}/answer", "POST"): (DO, WORK, {"willing": "yes"}),
    (f"{TASK}/chair", "POST"): (HANDLE, WORK, SAID),
    (f"{TASK}/chair-says", "POST"): (LEAD, WORK, SAID),
    (f"{TASK}/assign", "POST"): (HANDLE, WORK, {}),
    (f"{TASK}/substitute", "POST"): (HANDLE, WORK, {}),
    (f"{TASK}/cannot", "POST"): (DO, WORK, SAID),
    (f"{TASK}/hand-in", "POST"): (DO, WORK, {}),
    (f"{TASK}/deliver", "POST"): (DO, WORK, {}),
    (f"{TASK}/decision", "POST"): (HANDLE, WORK, {}),
    (f"{TASK}/close", "POST"): (HANDLE, WORK, {}),
    (REQUESTS, "GET"): (READ, PLACE, None),
    (f"{REQUESTS}{KIND}", "GET"): (DO, PLACE, None),
    (f"{REQUESTS}{KIND}", "POST"): (DO, PLACE, ASKED),
    (f"{REQUESTS}/report", "POST"): (HANDLE, PLACE, {"first": DAY, "last": DAY}),
    (REQUEST, "GET"): (READ, WORK, None),
    (f"{REQUEST}/more", "POST"): (HANDLE, WORK, SAID),
    (f"{REQUEST}/supply", "POST"): (READ, WORK, SAID),
    (f"{REQUEST}/grant", "POST"): (HANDLE, WORK, SAID),
    (f"{REQUEST}/refuse", "POST"): (HANDLE, WORK, SAID),
    (f"{REQUEST}/withdraw", "POST"): (READ, WORK, {}),
}
INFORMED_DOORS: dict[tuple[str, str], _Door] = {
    (INFORMED, "GET"): (READ, PLACE, None),
    (f"{INFORMED}/<int:notice_id>", "GET"): (READ, WORK, None),
    (f"{INFORMED}/<int:notice_id>/confirm", "POST"): (DO, WORK, {}),
    (f"{INFORMED}/<int:notice_id>/opinion", "POST"): (DO, WORK, SAID),
    (f"{INFORMED}/reports/<int:report_id>", "GET"): (READ, WORK, None),
}
PUBLISHED = "what is published of an alert, for anybody"
PUBLISHED_FOR_ALL = {
    ("/published/alerts", "GET"): PUBLISHED,
    ("/published/alerts/<int:alert_id>", "GET"): PUBLISHED,
}

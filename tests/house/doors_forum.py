"""The addresses of the Forum's own work: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kernel.clock import today

HERE = "/<workspace>"
BALANCE, CHAIRS = f"{HERE}/balance", f"{HERE}/co-chairs"
HANDED, REPORTS = f"{HERE}/contributions", f"{HERE}/annual-reports"
FACTS = f"{BALANCE}/facts/<int:mandate_id>"
PLACE, MANDATE = ["the workspace"], ["a mandate"]
SEES, MANAGES = "seats.read", "seats.manage"
PUTS, STANDS = "decisions.propose", "decisions.answer"
READS, ADDS, SETTLES = "documents.read", "documents.add", "documents.settle"
SOON = (today() + timedelta(days=9)).isoformat()
KEY = "key-of-the-forum"
NONE = {"document": "987654"}
YEAR = {"year": "2026"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

FORUM_DOORS: dict[tuple[str, str], _Door] = {
    (BALANCE, "GET"): (SEES, PLACE, None),
    (f"{BALANCE}/facts", "GET"): (MANAGES, PLACE, None),
    (FACTS, "GET"): (MANAGES, MANDATE, None),
    (FACTS, "POST"): (MANAGES, MANDATE, {"since": "2026-06-01", "gender": "woman"}),
    (CHAIRS, "GET"): (SEES, PLACE, None),
    (f"{CHAIRS}/call", "POST"): (PUTS, PLACE, {"starts_on": SOON, "until": f"{SOON}T10:00"}),
    (f"{CHAIRS}/stand", "POST"): (STANDS, PLACE, {"statement": "Why"}),
    (f"{CHAIRS}/step-back", "POST"): (STANDS, PLACE, {}),
    (f"{CHAIRS}/vote", "POST"): (PUTS, PLACE, {"ballot": "named", "key": KEY}),
    (f"{CHAIRS}/terms", "POST"): (MANAGES, PLACE, {}),
    (f"{CHAIRS}/end", "POST"): (PUTS, PLACE, {"because": "Why"}),
    (f"{CHAIRS}/end-term", "POST"): (MANAGES, PLACE, {"office": "987654"}),
    (HANDED, "GET"): (READS, PLACE, None),
    (f"{HANDED}/new", "GET"): (ADDS, PLACE, None),
    (f"{HANDED}/new", "POST"): (ADDS, PLACE, {"title": "Standards", "topic": "Standards",
                                              "language": "en", "key": KEY}),
    (f"{HANDED}/settle", "POST"): (SETTLES, PLACE, NONE | {"came": "noted"}),
    (f"{HANDED}/publish", "POST"): (SETTLES, PLACE, NONE),
    (f"{HANDED}/consent", "POST"): (ADDS, PLACE, NONE),
    (REPORTS, "GET"): (READS, PLACE, None),
    (f"{REPORTS}/begin", "POST"): (SETTLES, PLACE, YEAR),
    (f"{REPORTS}/fill", "POST"): (SETTLES, PLACE, YEAR),
    (f"{REPORTS}/adopt", "POST"): (SETTLES, PLACE, YEAR),
    (f"{REPORTS}/publish", "POST"): (SETTLES, PLACE, YEAR),
}  # fmt: skip
REPORTS_FOR_ALL = {
    ("/published/<workspace>", "GET"): "what the Forum makes public, for anybody",
    ("/published/<workspace>/<int:document_id>", "GET"): "what is public, in that version alone",
}

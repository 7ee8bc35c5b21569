"""The register as open data: CSV and JSON, with what is consented to and nothing else."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from pact.pledges.models import Pledge, PledgeItem

LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "pledge",
    "organisation",
    "country",
    "size",
    "nace",
    "sector",
    "role",
    "published_on",
    "report_due_on",
    "language",
    "commitment",
    "text",
    "said",
    "planned",
    "progress",
    "share",
    "evidence",
    "obstacles",
)


def csv_of(pledges: Sequence[Pledge]) -> str:
    """One line for each commitment of each pledge."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for pledge in pledges:
        for row in _rows(pledge):
            writer.writerow([cell(row[name]) for name in COLUMNS])
    return out.getvalue()


def cell(value: object) -> str:
    """No program that opens the table takes what somebody wrote for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(LIKE_FORMULA) else text


def _rows(pledge: Pledge) -> Iterator[dict[str, Any]]:
    about = _about(pledge)
    for each in pledge.open_items:
        planned = "; ".join(f"{plan.by.isoformat()}: {plan.what}" for plan in each.plans)
        yield about | _item(each) | {"planned": planned}


def json_of(pledges: Sequence[Pledge]) -> list[dict[str, Any]]:
    return [
        _about(pledge)
        | {"commitments": [_item(each) | {"planned": each.planned} for each in pledge.open_items]}
        for pledge in pledges
    ]


def _about(pledge: Pledge) -> dict[str, Any]:
    who = pledge.participant
    return {
        "pledge": pledge.id,
        "organisation": who.name,
        "country": who.country,
        "size": who.size,
        "nace": who.nace,
        "sector": who.sector,
        "role": who.role,
        "published_on": pledge.published_on and pledge.published_on.isoformat(),
        "report_due_on": pledge.due_on and pledge.due_on.isoformat(),
        "language": pledge.language,
    }


def _item(item: PledgeItem) -> dict[str, Any]:
    said = {"commitment": item.code, "text": item.text, "said": item.said}
    names = ("progress", "share", "evidence", "obstacles")
    return said | {name: getattr(item, name) if item.report_consents else None for name in names}

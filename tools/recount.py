"""Does a published decision follow from its ballots? python3 -m tools.recount FILE...

Shares nothing with the server and needs Python alone, so that anybody can check. The shape of the
record is told in docs/recount.md. Ends with 0 where all agree, 1 where something differs, 2 where
a file cannot be read as a record.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.counting import CHOICES, chosen, counted, reached, voters
from tools.rankings import elected, strange_rankings

Fields = dict[str, Any]
SHAPE = "plenary-decision/1"
# What no body may change: share, more than the share or just the share, base.
LAW = {
    "AIA 65(5)": ("2/3", False, "members in office"),
    "SPR 8(1)": ("1/2", True, "members in office"),
    "SPR 18(1)": ("1/2", True, "members in office"),
}


def differences(record: Fields) -> Iterator[str]:
    """Every way in which the record contradicts itself or the act it cites."""
    if record["record"] != SHAPE:
        yield f"record: this counts {SHAPE}, not {record['record']}"
    elif record["rule"]["kind"] == "schulze":
        yield from differs(elected(record) | {"quorate": quorate(record)}, record["result"])
        yield from strange_rankings(record)
        if record.get("electorate"):
            yield from strange_seats(record["electorate"])
            yield from strangers(record["handed_in"], record["electorate"])
    else:
        yield from unlawful(record["rule"])
        yield from strange_seats(record["electorate"])
        yield from strange_ballots(record)
        found = chosen(record) if record["rule"]["kind"] == "choice" else counted(record)
        yield from differs(found, record["result"])


def quorate(record: Fields) -> bool | None:
    """Of a ranking: did enough hand in, blank or not?"""
    return reached(record["quorum"], record["electorate"], len(record["rankings"]))


def differs(found: Fields, told: Fields) -> Iterator[str]:
    for what in sorted(found.keys() | told.keys()):
        if found.get(what) != told.get(what):
            yield f"{what}: the record says {told.get(what)}, the ballots give {found.get(what)}"


def unlawful(rule: Fields) -> Iterator[str]:
    law = LAW.get(rule["cite"])
    told = (rule.get("share"), rule.get("strict"), rule.get("base"))
    if law and told != law:
        yield f"rule: {rule['cite']} asks for {law}, the record has {told}"
    if law and not (rule.get("abstentions_count") and rule.get("recused_count")):
        yield f"rule: {rule['cite']} leaves no member in office out of the base"


def strange_seats(electorate: Fields) -> Iterator[str]:
    seats = electorate["seats"]
    if len(set(seats)) != len(seats):
        yield "electorate: a seat is named twice"
    for which in ("vacant", "recused", "present"):
        unknown = sorted(set(electorate[which] or ()) - set(seats))
        if unknown:
            yield f"electorate: {which}, but without a seat: {', '.join(unknown)}"


def strange_ballots(record: Fields) -> Iterator[str]:
    if "secret" in record:
        named, choices = record["secret"]["handed_in"], record["secret"]["choices"]
        if len(set(named)) != len(named):
            yield "secret ballots: a seat handed in twice"
        if len(named) < len(choices):
            yield f"secret ballots: {len(named)} handed in, {len(choices)} counted"
    elif "votes" in record:
        named, choices = [*record["votes"]], [*record["votes"].values()]
    else:
        named = [ballot["seat"] for ballot in record["ballots"]]
        choices = [ballot["choice"] for ballot in record["ballots"]]
    known = {"", *record["candidates"]} if "candidates" in record else {*CHOICES}
    yield from strangers(named, record["electorate"])
    yield from (f"ballots: no such choice: {each}" for each in sorted(set(choices) - known))


def strangers(named: list[str], electorate: Fields) -> Iterator[str]:
    could = voters(electorate)
    yield from (f"ballots: {seat} could not vote" for seat in sorted(set(named) - could))


def recount(path: Path) -> int:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        found = list(differences(record))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        print(f"{path}: cannot be read as a decision: {error!r}")
        return 2
    for each in found:
        print(f"{path}: {each}")
    if not found:
        print(f"{path}: agreed, {record['reference']}")
    return int(bool(found))


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit(max(recount(Path(each)) for each in sys.argv[1:]))

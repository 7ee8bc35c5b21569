"""What do the ballots of a record give, counted again? For tools/recount.py alone."""

from collections import Counter
from fractions import Fraction
from typing import Any

from tools.rankings import strongest_two

Fields = dict[str, Any]
CHOICES = ("for", "against", "abstain")


def voters(electorate: Fields) -> set[str]:
    """The seats that could vote."""
    here = electorate["seats"] if electorate["present"] is None else electorate["present"]
    gone = {*electorate["vacant"], *electorate["recused"]}
    return {seat for seat in electorate["seats"] if seat in here and seat not in gone}


def votes(record: Fields) -> Counter[str]:
    """Secret ballots as they are; by name one for each seat, silence as it was announced."""
    could = voters(record["electorate"])
    if "secret" in record:
        spoken = set(record["secret"]["handed_in"]) & could
        found = Counter(record["secret"]["choices"])
    else:
        by_seat = {seat: said_by(record["ballots"], seat) for seat in could}
        spoken = {seat for seat, said in by_seat.items() if said}
        found = Counter(said for said in by_seat.values() if said)
    if record.get("silence") == "consent":
        found["for"] += len(could - spoken)
    return found


def said_by(ballots: list[Fields], seat: str) -> str:
    """The holder's last word, or the alternate's if the holder said nothing."""
    own = [each for each in ballots if each["seat"] == seat]
    heard = [each for each in own if not each["by_alternate"]] or own
    last = max((each["number"] for each in heard), default=0)
    said = {each["choice"] for each in heard if each["number"] == last}
    return said.pop() if len(said) == 1 else ""


def counted(record: Fields) -> Fields:
    found, rule, who = votes(record), record["rule"], record["electorate"]
    base, needed, carries = weighed(rule, who, found)
    quorate = reached(record["quorum"], who, answered(record))
    return {
        **{choice: found[choice] for choice in CHOICES},
        "base": base,
        "needed": needed,
        "quorate": quorate,
        "carries": carries and quorate is not False,
    }


def chosen(record: Fields) -> Fields:
    """Of a choice of one: who has the majority alone, or who stands again."""
    said = record["secret"]["choices"] if "secret" in record else [*record["votes"].values()]
    given = {name: said.count(name) for name in record["candidates"]}
    won = []
    for name, own in given.items():
        against = sum(given.values()) - own
        found = Counter({"for": own, "against": against, "abstain": said.count("")})
        base = base_of(record["rule"], record["electorate"], found)
        if base > 0 and own >= bar(record["rule"], base):
            won.append(name)
    alone = won if len(won) == 1 else []
    again = [] if alone else strongest_two(given)
    quorate = reached(record["quorum"], record["electorate"], len(said))
    return {"votes": given, "elected": alone, "second_round": again, "quorate": quorate}


def weighed(rule: Fields, who: Fields, found: Counter[str]) -> tuple[int, int, bool]:
    """The base, what is needed of it, and whether it carries."""
    able, opposed = len(voters(who)), found["against"] > 0
    if rule["kind"] == "consensus":
        return able, 0, able > 0 and not opposed
    if rule["kind"] == "unanimity":
        base = len(filled(who) - set(who["recused"])) if rule["absence_blocks"] else able
        complete = not rule["absence_blocks"] or sum(found.values()) >= base
        return base, min(base, 1), complete and found["for"] > 0 and not opposed
    base = base_of(rule, who, found)
    return base, bar(rule, base), base > 0 and found["for"] >= bar(rule, base)


def base_of(rule: Fields, who: Fields, found: Counter[str]) -> int:
    left_out = 0 if rule["abstentions_count"] else found["abstain"]
    if rule["base"] == "votes cast":
        return found["for"] + found["against"] + found["abstain"] - left_out
    if rule["base"] == "present":
        return len(voters(who)) - left_out
    members = set(who["seats"]) if rule["base"] == "seats" else filled(who)
    if not rule["recused_count"]:
        members = members - (set(who["recused"]) - set(who["vacant"]))
    return len(members) - left_out


def filled(who: Fields) -> set[str]:
    return set(who["seats"]) - set(who["vacant"])


def bar(rule: Fields, base: int) -> int:
    """The least number that is the share of the base, or more than it."""
    share, number = Fraction(rule["share"]), 0
    while Fraction(number) < share * base or (rule["strict"] and number == share * base):
        number += 1
    return number


def answered(record: Fields) -> int:
    """How many ballots were cast, silence left aside."""
    if "secret" in record:
        return len(record["secret"]["choices"])
    return sum(bool(said_by(record["ballots"], seat)) for seat in voters(record["electorate"]))


def reached(rule: Fields | None, who: Fields, ballots: int) -> bool | None:
    """Did enough take part: of those in the room, of those who answered, or of those asked?"""
    if rule is None:
        return None
    base = len(who["seats"]) if rule["base"] == "seats" else len(filled(who))
    counts = rule.get("counts", "present")
    if counts == "present":
        return who["present"] is not None and len(voters(who)) >= bar(rule, base)
    asked = len(filled(who) - set(who["recused"]))
    return (ballots if counts == "answered" else asked) >= bar(rule, base)

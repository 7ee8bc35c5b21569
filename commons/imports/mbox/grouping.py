"""Which messages make one discussion, and in which order?

First by what they say they answer, then, for answers that do not say it, by their subject within
a window of time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from commons.imports import wording
from commons.imports.conversations import Conversation, Slip
from commons.imports.mbox.subjects import answers, bare, tag_of, titled

WINDOW = timedelta(days=30)
COMMON = 3
"""A tag that stands in one of so many messages is the list's own."""


def grouped(slips: list[Slip], window: timedelta = WINDOW) -> Iterator[Conversation]:
    """Discussions, the oldest first, each in its order."""
    tags = _list_tags(slips)
    for group in _by_subject(_by_answers(slips), window):
        ordered = in_order(group)
        yield Conversation(wording.title(titled(ordered[0].subject, tags)), ordered)


def _list_tags(slips: list[Slip]) -> set[str]:
    counted = Counter(tag_of(slip.subject) for slip in slips)
    return {tag for tag, count in counted.items() if tag and count * COMMON >= len(slips)}


def _by_answers(slips: list[Slip]) -> list[list[Slip]]:
    """Whatever names one another, also through a message that is not here, belongs together."""
    leader: dict[str, str] = {}
    for slip in slips:
        for other in slip.related:
            leader[_led(leader, slip.key)] = _led(leader, other)
    groups = defaultdict(list)
    for slip in slips:
        groups[_led(leader, slip.key)].append(slip)
    return list(groups.values())


def _led(leader: dict[str, str], key: str) -> str:
    while (above := leader.setdefault(key, key)) != key:
        leader[key] = leader[above]
        key = above
    return key


@dataclass(slots=True)
class _Home:
    slips: list[Slip]
    ends: datetime


def _by_subject(groups: list[list[Slip]], window: timedelta) -> list[list[Slip]]:
    """An answer without the message it answers joins what was last said under its subject."""
    made: list[_Home] = []
    latest: dict[str, _Home] = {}
    for group in sorted(groups, key=lambda group: min(_place(slip) for slip in group)):
        opens, ends = min(group, key=_place), max(slip.at for slip in group)
        subject = bare(opens.subject)
        home = latest.get(subject)
        if home and answers(opens.subject) and opens.at - home.ends <= window:
            home.slips, home.ends = home.slips + group, max(home.ends, ends)
            continue
        made.append(_Home(group, ends))
        if subject:
            latest[subject] = made[-1]
    return [home.slips for home in made]


def _place(slip: Slip) -> tuple[datetime, str]:
    return slip.at, slip.key


def in_order(group: list[Slip]) -> list[Slip]:
    """By date; an answer from a clock that was slow still comes after what it answers."""
    here = {slip.key: slip for slip in group}
    after: dict[str, datetime] = {}
    for slip in group:
        chain = _chain(slip, here, after)
        for link in reversed(chain):
            above = _answered(link, here)
            after[link.key] = max(link.at, after.get(above.key, link.at) if above else link.at)
    depth = _depths(group, here)
    return sorted(group, key=lambda slip: (after[slip.key], depth[slip.key], slip.at, slip.key))


def _chain(slip: Slip, here: dict[str, Slip], known: Mapping[str, object]) -> list[Slip]:
    """From a message up to the first whose place is known, or to where it turns in a circle."""
    chain: list[Slip] = []
    seen: set[str] = set()
    link: Slip | None = slip
    while link and link.key not in known and link.key not in seen:
        seen.add(link.key)
        chain.append(link)
        link = _answered(link, here)
    return chain


def _answered(slip: Slip, here: dict[str, Slip]) -> Slip | None:
    return next((here[key] for key in slip.related if key in here and key != slip.key), None)


def _depths(group: list[Slip], here: dict[str, Slip]) -> dict[str, int]:
    """How many answers deep: settles the order of those that share an instant."""
    depth: dict[str, int] = {}
    for slip in group:
        for link in reversed(_chain(slip, here, depth)):
            above = _answered(link, here)
            depth[link.key] = depth.get(above.key, 0) + 1 if above else 0
    return depth

"""What makes one body different from another, and where is it written?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rules.access import Grants, Permission, Role
from rules.alerts import Alerting
from rules.duties import Duty
from rules.events import Kind
from rules.majority import Majority
from rules.selection.balance import Balance
from rules.selection.selecting import Selecting


class Trust(StrEnum):
    """How sure is a figure: read in the act, on the body's official page, elsewhere about it,
    from memory, or chosen by us.
    """

    LAW = "law"
    OFFICIAL = "official page"
    SECONDARY = "secondary source"
    UNVERIFIED = "unverified"
    SETTING = "setting"


class MemberType(StrEnum):
    """Types of members of Commission expert groups: Decision C(2016) 3301."""

    PERSONAL = "A"
    COMMON_INTEREST = "B"
    ORGANISATION = "C"
    MEMBER_STATE = "D"
    PUBLIC_ENTITY = "E"


class Matter(StrEnum):
    RULES_OF_PROCEDURE = "rules of procedure"
    OPINION = "opinion"
    CHAIR = "election of the chair"
    QUALIFIED_ALERT = "qualified alert"
    HEARING_CONCLUSIONS = "hearing conclusions"


NEVER_VOTE = frozenset({Role.OBSERVER, Role.ADVISER, Role.SECRETARIAT})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure stands; a setting names its key in the body's rules profile."""

    cite: str
    trust: Trust = Trust.LAW


@dataclass(frozen=True, slots=True)
class Term:
    """How long a mandate lasts, and how often it may be renewed (None: no limit is stated)."""

    months: int | None
    renewals: int | None
    source: Source
    extension_months: int | None = None
    """A limit in months instead of a number of renewals: AIA 67(4)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat that the act or the call itself sets out: it exists before anybody fills it."""

    code: str
    name: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class SeatKind:
    """One kind of seat: how many there are, who fills it, as what, and whether it votes."""

    code: str
    name: str
    role: Role
    votes: bool
    designated_by: str
    source: Source
    number: int | None = None
    term: Term | None = None
    member_type: MemberType | None = None
    places: tuple[Place, ...] = ()
    locked: bool = False
    """Nobody may give it a vote, or take its vote away."""


@dataclass(frozen=True, slots=True)
class Office:
    """A chair or co-chair: held by somebody who already sits."""

    title: str
    number: int
    chosen_by: str
    source: Source
    term: Term | None = None
    balances: tuple[Balance, ...] = ()
    """What those who hold it must be together; the figures stand in the rules profile."""


@dataclass(frozen=True, slots=True)
class Decision:
    majority: Majority
    source: Source
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A figure or habit of the body; a setting can be changed by its secretariat."""

    key: str
    name: str
    value: str
    source: Source
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A sub-group the body is known to have or must have."""

    slug: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who may ask the body for what. The sender is the mark of a body, one's own for what a body
    asks of its sub-groups and they of it; or a name, of one that has no workspace here.
    """

    sender: str
    purposes: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter:
    slug: str
    mark: str
    name: str
    mission: str
    legal_basis: Source
    seats: tuple[SeatKind, ...]
    grants: Grants
    offices: tuple[Office, ...] = ()
    decides: Mapping[Matter, Decision] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    groups: tuple[Group, ...] = ()
    outsiders_see: tuple[Rule, ...] = ()
    duties: tuple[Duty, ...] = ()
    """What the act tells the body to do; items of agendas are marked with it."""
    selecting: Selecting | None = None
    """How members are chosen after a call, where the act says that they are."""
    hears: tuple[Hearing, ...] = ()
    """Whose requests it takes, and for what."""
    on_request: Mapping[str, Source] = field(default_factory=dict)
    """On what it decides only when it was asked to."""
    alerts: Alerting | None = None
    """What it has to do with qualified alerts: AIA 90."""
    records: tuple[str, ...] = ()
    """Which kinds of record its members hand in to be published (`rules.records`)."""
    events: tuple[Kind, ...] = ()
    """Which events it holds for which people register."""
    inherited: frozenset[Role] = frozenset({Role.SECRETARIAT})
    """Roles of the body that hold in its sub-groups too."""

    def __post_init__(self) -> None:
        missing = set(Permission) - set().union(*self.grants.values())
        if missing:
            raise ValueError(f"{self.slug}: nobody may {', '.join(sorted(missing))}")
        for kind in self.seats:
            if kind.votes and kind.role in NEVER_VOTE:
                raise ValueError(f"{self.slug}: {kind.code} may not vote")

    @property
    def voting_seats(self) -> int:
        return sum(kind.number or 0 for kind in self.seats if kind.votes)

    @property
    def voting_seats_fixed(self) -> bool:
        """Is it fixed how many seats vote, so that a majority of them is a number?"""
        return all(kind.number is not None for kind in self.seats if kind.votes)

    def kind(self, code: str) -> SeatKind:
        return next(kind for kind in self.seats if kind.code == code)

    def rule(self, key: str) -> Rule:
        return next(rule for rule in self.rules if rule.key == key)

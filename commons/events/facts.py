"""What is said of an event, as it comes from the form?"""

from dataclasses import dataclass
from datetime import datetime

from rules.events import Dates, Kind
from rules.places import Promotes


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionFacts:
    kind: Kind
    title: str
    text: str
    article: int | None
    language: str
    starts_at: datetime
    ends_at: datetime
    opens_at: datetime
    closes_at: datetime
    capacity: int
    promotes: Promotes
    public: bool
    room: str
    link: str

    @property
    def dates(self) -> Dates:
        return Dates(self.opens_at, self.closes_at, self.starts_at, self.ends_at)

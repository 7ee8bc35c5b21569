"""For which time does a file count as incomplete? More was asked for: SPR 14, 16 and 19(2)."""

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Instant


class Pause:
    """Columns of a time for which more was asked; each file has its own, counted from one on."""

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    supplied_at: Mapped[datetime | None] = mapped_column(Instant)
    answer: Mapped[str] = mapped_column(Text, default="")

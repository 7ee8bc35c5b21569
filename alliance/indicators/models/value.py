"""One value of an indicator as one load brought it. Written once: a revision is another row.

Which of several holds is never written down: it is the one of the newest load that is shown.
"""

from sqlalchemy import BigInteger, Float, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kernel.database import Model


class IndicatorValue(Model):
    __table_args__ = (
        Index(
            "ix_indicator_value_time", "indicator_id", "time", "geo", "sector", "size", "load_id"
        ),
        Index(
            "ix_indicator_value_slice", "indicator_id", "sector", "size", "time", "geo", "load_id"
        ),
    )

    indicator_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sector: Mapped[str] = mapped_column(String(40), primary_key=True)
    size: Mapped[str] = mapped_column(String(40), primary_key=True)
    geo: Mapped[str] = mapped_column(String(12), primary_key=True)
    time: Mapped[str] = mapped_column(String(10), primary_key=True)
    load_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    value: Mapped[float | None] = mapped_column(Float(53))
    flag: Mapped[str] = mapped_column(String(8), default="")

"""Which house is this? An epoch that changes when the past was changed, as by a restored backup."""

import secrets

from flask import current_app
from sqlalchemy import String, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from kernel.database import Model, db


class House(Model):
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str] = mapped_column(String(32))


def epoch() -> str:
    """Browsers that knew another epoch reload, instead of believing their cursors."""
    kept: str | None = current_app.extensions.get("plenary.epoch")
    if kept is None:
        kept = db.session.scalar(select(House.epoch)) or ""
        if kept:
            current_app.extensions["plenary.epoch"] = kept
    return kept


def found_house() -> None:
    """Give a new database its epoch; one that has it keeps it."""
    if db.session.scalar(select(House.epoch)) is None:
        db.session.execute(insert(House).values(id=1, epoch=new_epoch()))


def new_epoch() -> str:
    return secrets.token_hex(8)

"""Fills an empty house, as a process of its own: tables, bodies, people, sign-ins, a thread.

    python -m tests.live.founding SIGN_INS

prints as JSON what a test needs to come in as any of them.
"""

import json
import sys
import time
from typing import Any

from flask import Flask
from sqlalchemy import select

from app import create_app
from commons.membership.models import Mandate
from kernel.database import db
from kernel.house import epoch
from rules.access import Role
from tests.cast import PARTS, Cast, Part
from tests.conftest import browser_of

WRITERS = {f"writer{n}": Part(f"Writer {n}", "board", seat) for n, seat in enumerate(("IE", "MT"))}
READERS = {
    f"reader{n}": Part(f"Reader {n}", "board", "NO", Role.OBSERVER, ends=None) for n in range(4)
}


def main(sign_ins: int) -> None:
    app = create_app()
    for command in (["db", "upgrade"], ["house", "found"]):
        done = app.test_cli_runner().invoke(args=command)
        if done.exit_code:
            sys.exit(f"{command}: {done.output} {done.exception!r}")
    PARTS.update(WRITERS | READERS)
    cast = Cast(app)
    people = {name: _person(app, cast, name, sign_ins) for name in PARTS}
    thread = cast.thread(cast.ines)
    with app.app_context():
        told = {"people": people, "thread": thread.id, "place": thread.workspace_id}
        print(json.dumps({**told, "epoch": epoch()}))


def _person(app: Flask, cast: Cast, name: str, sign_ins: int) -> dict[str, Any]:
    person = getattr(cast, name)
    browsers = [browser_of(app, person) for _ in range(sign_ins)]
    for browser in browsers:  # a visit of today: else each request would note that one is here
        with browser.session_transaction() as session:
            session["noted"] = time.time()
    with app.app_context():
        mandate = db.session.scalar(select(Mandate.id).where(Mandate.person_id == person.id))
    return {
        "id": person.id,
        "email": person.email,
        "mandate": mandate,
        "sign_ins": [[browser.get_cookie("plenary").value, browser.csrf] for browser in browsers],
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))

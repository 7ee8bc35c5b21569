"""A dry run says what would happen, and nothing happens."""

import json

import sqlalchemy as sa

from kernel.database import db
from tests.imports.mails import DATA, SAMPLE, archive, mail


def everything(app):
    """Every row of every table."""
    with app.app_context():
        tables = db.metadata.sorted_tables
        rows = {t.name: db.session.execute(sa.select(t)).all() for t in tables}
        return {name: sorted(map(repr, found)) for name, found in rows.items()}


def told(answer):
    return {**answer.report, "dry_run": None}


def test_a_rehearsal_writes_nothing_and_says_the_same(app, bring, cast):
    assert cast.sela
    before = everything(app)

    rehearsed = bring(SAMPLE, "--dry-run")

    assert everything(app) == before
    assert rehearsed.text.startswith("Rehearsal: nothing was written.")
    assert told(rehearsed) == told(bring(SAMPLE))


def test_a_rehearsal_of_what_grew_says_the_same(app, bring, tmp_path):
    early = [mail(1), mail(2, answers=1)]
    bring(archive(tmp_path, *early))
    longer = archive(tmp_path, *early, mail(3, answers=2), mail(4, subject="Bells"))
    before = everything(app)

    rehearsed = bring(longer, "--dry-run")

    assert everything(app) == before
    assert rehearsed.report["threads"] == {"made": 1, "continued": 1}
    assert told(rehearsed) == told(bring(longer))


def test_a_rehearsal_of_a_long_discussion_says_the_same(bring, tmp_path):
    long = archive(tmp_path, mail(0), *(mail(n, answers=0) for n in range(1, 250)))

    rehearsed = bring(long, "--dry-run")

    assert rehearsed.report["threads"] == {"made": 1, "continued": 0}
    assert told(rehearsed) == told(bring(long))


def test_a_folder_is_rehearsed_too(app, bring, cast):
    assert cast.sela
    before = everything(app)

    rehearsed = bring(DATA / "threads", "--dry-run", what="threads")

    assert everything(app) == before
    assert rehearsed.messages["brought_in"] == 9
    assert json.dumps(told(rehearsed)) == json.dumps(
        told(bring(DATA / "threads", what="threads")))  # fmt: skip

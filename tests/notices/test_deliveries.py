"""Can the author of a post, and the secretariat, see who was told, and nobody else?"""

import re
from datetime import timedelta

import pytest

from commons.notices.mail.sending import send_due
from kernel.clock import at, now


@pytest.fixture
def thread(app, cast, told, tmp_path):
    """Otto was named in post 2, Karin waits for her digest."""
    app.config["MAIL_FOLDER"] = tmp_path
    assert cast.karin
    made = cast.thread(cast.ines, title="Lamps and lanterns")
    cast.said(made, cast.ines, f"A word for @{cast.otto.handle}")
    told(cast.otto)
    with app.app_context():
        send_due()
    return made


def rows(page):
    body = page.text.partition("<tbody>")[2].partition("</tbody>")[0]
    found = [re.sub(r"<[^>]+>|\s+", " ", row) for row in body.split("</tr>")]
    return [" ".join(row.split()) for row in found if row.strip()]


def test_an_author_sees_who_was_told_and_how(app, cast, browser, thread):
    page = browser(cast.ines).get(f"/board/threads/{thread.id}/posts/2/told")

    (row,) = rows(page)
    assert row.startswith("Otto Vinter named as Otto Vinter")
    assert " in the inbox sent " in row
    post = f"/board/threads/{thread.id}/posts/2"
    assert f"{post}/told" in browser(cast.ines).get(post).text
    assert f"{post}/told" not in browser(cast.otto).get(post).text
    assert browser(cast.otto).get(f"{post}/told").status_code == 403
    assert browser(cast.sela).get(f"{post}/told").status_code == 200


def test_the_secretariat_sees_all_that_left_the_workspace(app, cast, browser, thread):
    client = browser(cast.sela)
    waits = [row for row in rows(client.get("/board/told")) if row.startswith("Karin")]
    assert "waits for the digest" in waits[0]
    with at(now() + timedelta(days=2)), app.app_context():
        send_due()

    sent = [row for row in rows(client.get("/board/told")) if row.startswith("Karin")]
    assert "digest: sent" in sent[0]
    assert "Lamps and lanterns" in sent[0]
    assert browser(cast.karin).get("/board/told").status_code == 403
    assert "Deliveries" in client.get("/board").text
    assert "Nobody was told yet" in client.get("/board/told?before=1").text

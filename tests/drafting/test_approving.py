"""The chair asks, the seats say whether they approve a version, and each answer bears its names."""

import pytest

from tests.drafting.writer import Writer, begun, paragraph

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@ONCE
def test_seats_answer_for_themselves_and_the_later_answer_holds(app, cast, browser):
    cast.all()
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    ines.write(paragraph("The Board may publish."))
    ines.post("history", name="For the vote")
    karin, alba = browser(cast.karin), browser(cast.alba)
    page = f"{ines.base}/history/1/approval"

    def say(client, says, because=""):
        fields = {"says": says, "because": because, "csrf_token": client.csrf}
        return client.post(page, data=fields)

    assert say(ines.client, "yes").status_code == 403, "nobody was asked"
    assert ines.client.post(f"{page}/ask", data={"csrf_token": ines.client.csrf}).status_code == 403
    assert karin.post(f"{page}/ask", data={"csrf_token": karin.csrf}).status_code == 303
    assert say(ines.client, "no", "Too early").status_code == 303
    assert say(alba, "yes").status_code == 303
    assert say(browser(cast.otto), "yes").status_code == 403
    assert say(alba, "").status_code == 422

    shown = karin.get(page).text
    assert "Too early" in shown
    assert "1 approve" in shown
    assert "1 do not" in shown
    say(ines.client, "yes")
    assert "2 approve" in karin.get(page).text
    assert "Inês Carvalhal" in karin.get(page).text

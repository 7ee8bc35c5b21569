"""The pages of meetings, in every state they have in the demonstration world."""

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_every_page import OFFICE, walk


def test_meetings_in_every_state(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/meetings")

    found = walk(office, [
        "/board/meetings", "/board/meetings/new", "/board/meetings/3", "/board/meetings/3/live",
        "/board/meetings/2/minutes", "/board/meetings/2/tasks", "/board/meetings/dates/1",
        "/board/meetings/dates/new", "/meetings", "/account/calendars",
    ])  # fmt: skip

    assert found == [], found

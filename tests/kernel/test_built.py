"""Built files are fetched once and kept, whoever signs in; what keeps its name is asked again."""

import pytest

from kernel.built import FOR_GOOD, NAMED_BY_CONTENT
from kernel.pages import asset


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_file_named_by_its_content_is_kept_for_good(app, cast, browser):
    with app.app_context():
        style = asset("app.css")

    with browser(cast.ines).get(style) as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == FOR_GOOD
        assert "Vary" not in answer.headers  # the next person finds it too
        assert "Set-Cookie" not in answer.headers

    with browser(cast.ines).get("/static/dist/manifest.json") as manifest:
        assert manifest.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("dist/app-6BXEWYBJ.js", True),
        ("dist/chunks/chunk-NM3X5T44.js.map", True),
        ("dist/files/inter-latin-ext-wght-normal-HA22NDSG.woff2", True),
        ("dist/manifest.json", False),
        ("dist/files/inter-LICENSE.txt", False),
        ("src/app-6BXEWYBJ.js", False),
    ],
)
def test_only_a_hash_in_its_name_lets_a_file_be_kept(name, is_kept):
    assert bool(NAMED_BY_CONTENT.fullmatch(name)) is is_kept

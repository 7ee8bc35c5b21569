"""The shape of the house, as tests: what every part must be, whoever builds it."""

import inspect
import re
import statistics
from importlib import import_module, util
from importlib.metadata import version
from pathlib import Path

import pytest

import app as front
from config import Config
from kernel.actions import guarded
from kernel.bearers import PREFIX
from kernel.rooms import rooms
from tests.house.written import written

ROOT = Path(__file__).parents[2]
PACKAGES = ("rules", "kernel", "commons", "board", "panel", "forum", "pact", "alliance")
BODIES = ("board", "panel", "forum", "pact", "alliance")
CODE = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
BESIDE = [
    path
    for folder in ("demo", "bench", "tools", "tests")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
"""What is not the house itself, and keeps to its measures all the same."""
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SOURCES = sorted((ROOT / "static" / "src").rglob("*.ts")) + sorted(
    (ROOT / "static" / "src").rglob("*.css")
)
ACTIONS = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in CODE
    if "actions" in path.parts or path.name == "actions.py"
]
SCOPED_BY_OTHERS = {"static"}
OPEN_TO_ALL = {
    "open_catalogue.index",
    "open_catalogue.join",
    "open_catalogue.show",
    "open_directory.index",
    "open_directory.listed",
    "open_directory.show",
    "open_initiatives.index",
    "declarations.index",
    "survey_results.public",
    "survey_results.as_csv",
    "survey_results.as_json",
    "calls.index",
    "calls.show",
    "calls.arrive",
    "calls.come",
    "calls.ask_link",
    "published_alerts.published_index",
    "published_alerts.published_show",
    "public_events.index",
    "public_events.show",
    "public_events.calendar",
    "public_events.faq",
    "certificates.verify",
    "published.index",
    "joining.show",
    "register.index",
    "register.show",
    "register.as_csv",
    "register.as_json",
    "register.statement",
    "published.show",
    "observed.index",
    "observed.show",
    "observed.save",
    "observed.history",
    "open_observatory.index",
    "open_observatory.show",
    "open_observatory.chart",
    "open_observatory.signal",
    "open_observatory.sector",
    "library.index",
    "library.show",
    "library.as_csv",
    "library.as_json",
    "feeds.fetch",
    "programs.described_for_people",
    "programs.described_for_programs",
    "health.alive",
    "pushes.worker",
    "health.ready",
    "accounts.sign_in",
    "accounts.enter",
    "accounts.cast",
    "accounts.sign_in_as",
    "stopping.ask",
    "urns.ballot",
    "answering.invitation",
    "security.lost",
    "security.choose",
    "security.out",
    "security.back",
}
"""What somebody who is not signed in may ask for; everything else sends them to sign in."""


WITHIN_ACTS = {
    "own_reading",
    "write_post",
    "added",
    "still_open",
    "hold",
    "changed",
    "stir_lists",
    "sent_before",
    "term_of",
    "may_be_renewed",
    "admitted",
    "roles_on",
    "refuse_part",
}
"""Parts of guarded actions that have a name of their own, and questions that write nothing."""


def faults(paths, find):
    """What is wrong in which file; one test for all of them, since each is looked at in no time."""
    found = {str(path.relative_to(ROOT)): find(path) for path in paths}
    assert found
    return {path: wrong for path, wrong in found.items() if wrong}


@pytest.mark.parametrize("name", [n for n in ACTIONS if n.startswith("commons.")])
def test_every_write_is_a_guarded_action(name):
    module = import_module(name)
    public = [
        verb
        for verb, made in vars(module).items()
        if inspect.isfunction(made) and made.__module__ == name and not verb.startswith("_")
    ]

    assert [v for v in public if f"{name}.{v}" not in guarded and v not in WITHIN_ACTS] == []


def test_every_room_asks_the_door_but_ones_own():
    assert {kind for kind, room in rooms.items() if room.permission is None} == {"person"}


def test_every_page_wants_somebody_signed_in(app):
    client = app.test_client()
    for rule in app.url_map.iter_rules():
        if rule.endpoint in OPEN_TO_ALL | SCOPED_BY_OTHERS or "GET" not in rule.methods:
            continue
        path = re.sub(r"<(?:int:)?\w+>", "1", rule.rule)
        answer = client.get(path)
        if path.startswith(PREFIX):  # for programs: there is no page to send them to
            assert answer.status_code == 401, path
            continue
        assert answer.status_code == 302, path
        assert answer.location.startswith("/sign-in"), path


def test_every_act_refuses_a_forged_request(app, cast, browser):
    client = browser(cast.ines)
    for rule in app.url_map.iter_rules():
        if "POST" not in rule.methods:
            continue
        path = re.sub(r"<(?:int:)?\w+>", "1", rule.rule)
        if path.startswith(PREFIX):  # what a browser sends by itself is nobody there
            assert client.post(path, headers={"X-CSRF-Token": client.csrf}).status_code == 401, path
            continue
        for headers in ({}, {"X-CSRF-Token": "0" * 64}):
            assert client.post(path, headers=headers).status_code == 400, path
        right = {"X-CSRF-Token": client.csrf, "Origin": "https://evil.example"}
        assert client.post(path, headers=right).status_code == 400, path


@pytest.mark.parametrize("word", ["me", "may(", "csrf", "current_user", "request", "session"])
def test_what_is_broadcast_never_depends_on_who_reads(word):
    seen, waiting = set(), ["threads/_post.html"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        text = re.sub(r"{#.*?#}", "", (ROOT / "templates" / name).read_text(), flags=re.DOTALL)
        code = " ".join(re.findall(r"{[{%](.*?)[%}]}", text, flags=re.DOTALL))
        if name.startswith("threads/"):
            pattern = re.escape(word) if "(" in word else rf"\b{word}\b"
            assert not re.search(pattern, code), name
        waiting += [n for n in re.findall(r"include ['\"]([^'\"]+)", text) if n not in seen]


def bodies_named_in(path):
    own = path.relative_to(ROOT).parts[0]
    return [word for word in written(path).words if word in BODIES and word != own]


def test_no_body_is_told_from_another_by_its_name():
    assert faults(CODE, bodies_named_in) == {}


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_of_ours_is_ours(name):
    assert Path(util.find_spec(name).origin).is_relative_to(ROOT)


def test_a_sixth_body_is_one_folder_and_one_line():
    assert [body.__name__ for body in front.BODIES] == list(BODIES)


def test_every_setting_is_described_in_the_readme():
    readme = (ROOT / "README.md").read_text()
    settings = set(re.findall(r'(?:environ\.get|_on)\("(\w+)"', (ROOT / "config.py").read_text()))

    assert settings
    assert {name for name in settings if f"`{name}`" not in readme} == set()
    assert all(hasattr(Config, name) for name in settings - {"PLENARY_HOME"})


def test_every_dependency_has_its_reason():
    listed = (ROOT / "docs" / "dependencies.md").read_text().lower()
    project = (ROOT / "pyproject.toml").read_text()
    block = project.partition("dependencies = [")[2].partition("]\n")[0]
    names = re.findall(r'"([a-z0-9-]+)', block)

    assert names
    assert [name for name in names if name not in listed] == []


def test_known_faults_are_below_the_floor():
    assert util.find_spec("geventwebsocket") is None
    for name, floor in (("python-socketio", (5, 16, 3)), ("python-engineio", (4, 13, 3))):
        assert tuple(map(int, version(name).split(".")[:3])) >= floor


def test_functions_are_short():
    lengths = sorted(length for path in CODE for length in written(path).lengths)

    assert statistics.median(lengths) <= 5
    assert lengths[len(lengths) * 9 // 10] <= 18


def lines_too_many_in(path):
    room = 300 if "tests" in path.relative_to(ROOT).parts else 200
    return max(0, len(path.read_text().splitlines()) - room)


def test_no_file_outgrows_its_room():
    assert faults([*CODE, *BESIDE, *TEMPLATES, *SOURCES], lines_too_many_in) == {}


def test_imports_stand_at_the_top():
    assert faults(CODE, lambda path: written(path).imports_inside) == {}

"""Every address of the house: what it asks of whoever comes, and what is sent to it properly."""

import io
import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import uuid4

from flask.testing import FlaskClient
from sqlalchemy import select

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from kernel.forms import signed
from tests.house.addresses import address
from tests.house.doors_documents import (
    BRINGS_A_FILE,
    PIECES,
    PLAIN,
    SHARES,
    WORD,
    a_picture,
    a_word_document,
)
from tests.house.doors_drafting import EMPTY, PICTURES, UPDATES
from tests.house.doors_of_features import OF_FEATURES
from tests.house.entrances import API
from tests.house.refs import api_token
from tests.house.stage import Stage, Who
from tests.house.things import DISCUSSIONS, asking_in, conclusion_in, posts_in

TALKS = [there.name for there in DISCUSSIONS]
POSTS = [post.name for there in DISCUSSIONS for post in posts_in(there)]
CONCLUSIONS = [conclusion_in(there).name for there in DISCUSSIONS]
ASKINGS = [asking_in(there).name for there in DISCUSSIONS]
SEED = "seed of the tests"
JSON = {"Accept": "application/json"}


class Door(NamedTuple):
    """The permission an address asks, on which things, and a form that would be taken."""

    permission: str
    things: list[str]
    form: Mapping[str, Any] | None = None


def _place(permission: str, **form: Any) -> Door:
    return Door(permission, ["the workspace"], form)


def _thread(permission: str, **form: Any) -> Door:
    return Door(permission, TALKS, form)


def _post(permission: str, **form: Any) -> Door:
    return Door(permission, POSTS, form)


HERE, TALK = "/<workspace>", "/<workspace>/threads/<int:thread_id>"
POST, SEAT = f"{TALK}/posts/<int:number>", f"{HERE}/members/<int:mandate_id>"
DAY = today().isoformat()
LATER = f"{today() + timedelta(days=2)}T09:00"
MANAGES = "seats.manage"
APPOINTS = {"email": "resident-1@plenary.example", "role": "member", "starts_on": DAY,
            "ends_on": DAY}  # fmt: skip
INVITATION = f"{HERE}/invitations/<int:invitation_id>"
INVITES = {"email": "newcomer@plenary.example", "name": "New Comer", "seat": "FREE"}
LIST = "e-mail;name;seat\nnewcomer@plenary.example;New Comer;FREE\n"

PLACE = f"{API}/workspaces/<workspace>"
SAID = f"{PLACE}/threads/<int:thread_id>"

DOORS = {
    (PLACE, "GET"): _place("workspaces.read"),
    (f"{PLACE}/people", "GET"): _place("seats.read"),
    (f"{PLACE}/threads", "GET"): _place("workspaces.read"),
    (f"{PLACE}/threads", "POST"): _place("threads.start", title="A title", text="Text"),
    (SAID, "GET"): _thread("threads.read"),
    (f"{SAID}/posts", "GET"): _thread("threads.read"),
    (f"{SAID}/posts", "POST"): _thread("threads.post", text="Text"),
    (f"{SAID}/posts/<int:number>", "GET"): _thread("threads.read"),
    (f"{SAID}/posts/<int:number>/react", "POST"): _post("threads.react", mark="thanks", on=True),
    (f"{SAID}/read", "POST"): _thread("threads.read", upto=1),
    (HERE, "GET"): _place("workspaces.read"),
    (f"{HERE}/read", "POST"): _place("workspaces.read"),
    (f"{HERE}/charter", "GET"): _place("workspaces.read"),
    (f"{HERE}/who", "GET"): _place("workspaces.read"),
    (f"{HERE}/record", "GET"): _place("record.read"),
    (f"{HERE}/members", "GET"): _place("seats.read"),
    (SEAT, "GET"): Door("seats.read", ["a mandate"]),
    (f"{SEAT}/end", "POST"): Door(MANAGES, ["a mandate"], {"reason": "Resigned"}),
    (f"{SEAT}/renew", "POST"): Door(MANAGES, ["a mandate"], {}),
    (f"{SEAT}/stand-in", "POST"): Door(MANAGES, ["a mandate"], {"first": DAY, "last": DAY}),
    (f"{HERE}/seats/<code>/appoint", "GET"): Door(MANAGES, ["a seat"]),
    (f"{HERE}/seats/<code>/appoint", "POST"): Door(MANAGES, ["a seat"], APPOINTS),
    (f"{HERE}/requests", "GET"): _place(MANAGES),
    (f"{HERE}/requests/<int:request_id>/done", "POST"): Door(MANAGES, ["a request for access"], {}),
    (f"{HERE}/invitations", "GET"): _place(MANAGES),
    (f"{HERE}/invitations/new", "GET"): _place(MANAGES),
    (f"{HERE}/invitations/new", "POST"): _place(MANAGES, **INVITES, role=""),
    (f"{HERE}/invitations/look", "POST"): _place(MANAGES, text=LIST),
    (f"{HERE}/invitations/send", "POST"): _place(MANAGES, text=LIST),
    (f"{INVITATION}/again", "POST"): Door(MANAGES, ["an invitation"], {}),
    (f"{INVITATION}/withdraw", "POST"): Door(MANAGES, ["an invitation"], {}),
    (f"{HERE}/threads", "GET"): _place("workspaces.read"),
    (f"{HERE}/threads/others", "GET"): _place("workspaces.read"),
    (f"{HERE}/threads/new", "GET"): _place("threads.start"),
    (f"{HERE}/threads/new", "POST"): _place(
        "threads.start", title="A title", text="Text", audience="workspace"
    ),
    (f"{HERE}/threads/ask", "GET"): _place("threads.start"),
    (f"{HERE}/threads/ask", "POST"): _place("threads.start", title="A title", text="Text"),
    (TALK, "GET"): _thread("threads.read"),
    (f"{TALK}/<int:number>", "GET"): _thread("threads.read"),
    (f"{TALK}/who", "GET"): _thread("threads.read"),
    (f"{TALK}/posts", "GET"): _thread("threads.read"),
    (f"{TALK}/people", "GET"): _thread("threads.read"),
    (f"{TALK}/mine", "GET"): _thread("threads.read"),
    (f"{TALK}/preview", "POST"): _thread("threads.read", text="Text"),
    (f"{TALK}/read", "POST"): _thread("threads.read", upto="1"),
    (f"{TALK}/unread", "POST"): _thread("threads.read", **{"from": "1"}),
    (f"{TALK}/posts", "POST"): _thread("threads.post", text="Text"),
    (f"{TALK}/files", "POST"): _thread("threads.post"),
    (f"{TALK}/files", "GET"): _thread("threads.read"),
    (f"{TALK}/files/<int:file_id>", "GET"): _thread("threads.read"),
    (f"{TALK}/later", "POST"): _thread("threads.post", text="Text", when=LATER),
    (f"{TALK}/draft", "GET"): _thread("threads.read"),
    (f"{TALK}/draft", "POST"): _thread("threads.read", text="Half a thought"),
    (f"{TALK}/close", "POST"): _thread("threads.moderate"),
    (f"{TALK}/reopen", "POST"): _thread("threads.moderate"),
    (f"{TALK}/pin", "POST"): _thread("threads.moderate"),
    (f"{TALK}/unpin", "POST"): _thread("threads.moderate"),
    (f"{TALK}/merge", "GET"): _thread("threads.moderate"),
    (f"{TALK}/merge", "POST"): _thread("threads.moderate", target="1"),
    (f"{TALK}/move", "GET"): _thread("threads.moderate"),
    (f"{TALK}/move", "POST"): _thread("threads.moderate", target="1"),
    ("/posts/<int:thread_id>/<int:number>", "GET"): _thread("threads.read"),
    (f"{POST}/split", "GET"): _thread("threads.moderate"),
    (f"{POST}/split", "POST"): _thread("threads.moderate", title="Another", how="only"),
    (f"{TALK}/resolve", "POST"): _thread("threads.resolve"),
    (f"{TALK}/take-up", "POST"): _thread("threads.resolve"),
    (f"{TALK}/notices", "GET"): _thread("threads.read"),
    (f"{TALK}/notices", "POST"): _thread("threads.read", level="everything"),
    (f"{HERE}/told", "GET"): _place("notices.told"),
    (f"{POST}/told", "GET"): _post("notices.told"),
    (f"{HERE}/notices", "GET"): _place("workspaces.read"),
    (f"{HERE}/notices", "POST"): _place("workspaces.read", level="named"),
    (f"{HERE}/shows-reading", "POST"): _place("threads.moderate", shows="nothing"),
    (f"{TALK}/shows-reading", "POST"): _thread("threads.moderate", shows="nothing"),
    (f"{TALK}/beside", "GET"): _thread("threads.read"),
    (f"{POST}/conclude", "GET"): _post("agreements.conclude"),
    (f"{POST}/conclude", "POST"): _post("agreements.conclude", how="now"),
    (f"{POST}/object", "POST"): Door("agreements.object", CONCLUSIONS, {"text": "No"}),
    (f"{POST}/withdraw", "POST"): Door("agreements.conclude", CONCLUSIONS, {}),
    (f"{POST}/ask", "GET"): _post("agreements.ask"),
    (f"{POST}/ask", "POST"): _post(
        "agreements.ask", wish="answer", until=DAY, kinds="member_state"
    ),
    (f"{POST}/answer", "POST"): Door("agreements.answer", ASKINGS, {"answer": "1"}),
    (f"{POST}/acknowledge", "POST"): Door("agreements.answer", ASKINGS, {}),
    (f"{POST}/remind", "POST"): Door("agreements.ask", ASKINGS, {"wish": "answer"}),
    (f"{POST}/call-off", "POST"): Door("agreements.ask", ASKINGS, {"wish": "answer"}),
    (POST, "GET"): _thread("threads.read"),
    (f"{POST}/edit", "GET"): _post("threads.edit"),
    (f"{POST}/edit", "POST"): _post("threads.edit", text="Changed", rev="1"),
    (f"{POST}/files", "POST"): _post("threads.edit"),
    (f"{POST}/delete", "POST"): _post("threads.delete"),
    (f"{POST}/plan", "POST"): _post("notes.keep", note="Ask again"),
    (f"{POST}/todo", "POST"): _post("notes.keep", on="1"),
    (f"{TALK}/react", "POST"): _post("threads.react", on="1"),
}

WHY = {"reason": "A reason"}
DOORS |= {
    (f"{HERE}/moderation", "GET"): _place("threads.moderate"),
    (f"{HERE}/moderation/setting", "POST"): _place("threads.moderate", whose="newcomers"),
    (f"{HERE}/moderation/decide", "POST"): _place("threads.moderate", submission="1", **WHY),
    (f"{HERE}/moderation/mine", "GET"): _place("workspaces.read"),
    (f"{HERE}/moderation/withdraw", "POST"): _place("workspaces.read", submission="1"),
    (f"{TALK}/submit", "GET"): _thread("moderation.submit"),
    (f"{TALK}/submit", "POST"): _thread("moderation.submit", text="Text"),
    (f"{POST}/report", "GET"): _post("moderation.report"),
    (f"{POST}/report", "POST"): _post("moderation.report", **WHY),
    (f"{POST}/appeal", "POST"): _thread("threads.read", text="Text"),
    (f"{POST}/hide", "POST"): _thread("threads.moderate", **WHY),
    (f"{POST}/restore", "POST"): _thread("threads.moderate"),
    (f"{POST}/stands", "POST"): _thread("threads.moderate"),
    (f"{POST}/appeal/decide", "POST"): _thread("threads.moderate", **WHY),
}

HOOKS = f"{HERE}/webhooks"
DOORS |= {
    **{(f"{HERE}/statistics{end}", "GET"): _place("statistics.read") for end in ("", ".csv")},
    **{(f"{HERE}/archive", how): _place("workspaces.export") for how in ("GET", "POST")},
    (HOOKS, "GET"): _place("webhooks.manage"),
    (HOOKS, "POST"): _place("webhooks.manage", url="https://hooks.example/x"),
    (f"{HOOKS}/end", "POST"): _place("webhooks.manage", id="1"),
    (f"{HOOKS}/resume", "POST"): _place("webhooks.manage", id="1"),
}

DOORS |= {at: Door(*what) for at, what in OF_FEATURES.items()}


def browser_of(stage: Stage, who: Who) -> FlaskClient:
    """A browser in which this part is signed in, as far as it can be."""
    client: Any = stage.app.test_client()
    client.bearer = bearer_of(stage, who)
    kept = {"csrf": SEED, "noted": time.time()}
    if who[2] != "nobody signed in":
        kept["_user_id"] = stage.token(who)
    serializer: Any = stage.app.session_interface.get_signing_serializer(stage.app)  # type: ignore[attr-defined]
    client.set_cookie("plenary", serializer.dumps(kept))
    return client


def bearer_of(stage: Stage, who: Who) -> dict[str, str]:
    """What a program that speaks for this part sends along."""
    if who[2] == "nobody signed in":
        return {}
    return {"Authorization": f"Bearer {api_token(stage.people[who])}"}


def token(stage: Stage) -> dict[str, str]:
    """What proves that an act was asked for from a page of this browser."""
    with stage.app.app_context():
        return {"csrf_token": signed(SEED)}


def knock(stage: Stage, client: Any, at: tuple[str, str], values: Mapping[str, Any]) -> Any:
    """Ask for an address as its page would: a GET as a person, an act with all it needs."""
    rule, method = at
    if rule.startswith(API):
        return _by_a_program(client, at, values)
    if method == "GET":
        asked = {"key": "a-file-of-mine"} if rule == PIECES else {}
        return client.get(address(rule, values), query_string=asked, buffered=True)
    if rule == UPDATES:
        proof = {"X-CSRF-Token": token(stage)["csrf_token"], **JSON}
        return client.post(address(rule, values), data=EMPTY, headers=proof, buffered=True)
    sent = {**(DOORS[at].form or {}), **token(stage), "key": str(uuid4())}
    if rule.endswith("/react"):
        sent["mark"] = f"{values['number']}:thanks"
    sent |= _files_of(rule) | _place_of(stage, rule)
    if rule == f"{PIECES}/whole":
        knock_with(client, PIECES, values, sent | _files_of(PIECES))
    return knock_with(client, rule, values, sent)


def _by_a_program(client: Any, at: tuple[str, str], values: Mapping[str, Any]) -> Any:
    form = DOORS[at].form if at in DOORS and at[1] == "POST" else None
    sent = {"json": dict(form)} if form else {}
    path, program = address(at[0], values), client.application.test_client()
    return program.open(path, method=at[1], headers=client.bearer, **sent)


def _place_of(stage: Stage, rule: str) -> dict[str, Any]:
    """With whom it is shared."""
    if rule != SHARES:
        return {}
    with stage.app.app_context():
        return {
            "place": db.session.scalar(select(Workspace.id).where(Workspace.slug == "alliance"))
        }


def _files_of(rule: str) -> dict[str, Any]:
    """What is brought there."""
    if rule in {f"{TALK}/files", *BRINGS_A_FILE}:
        word = rule.endswith("/import")
        content = io.BytesIO(a_word_document() if word else b"Text")
        return {"file": (content, WORD if word else PLAIN)}
    if rule == PIECES:
        return {"offset": "0", "piece": (io.BytesIO(b"Text"), "piece")}
    return {"file": (io.BytesIO(a_picture()), "chart.png")} if rule == PICTURES else {}


def knock_with(client: Any, rule: str, values: Mapping[str, Any], sent: Mapping[str, Any]) -> Any:
    return client.post(address(rule, values), data=sent, headers=JSON, buffered=True)

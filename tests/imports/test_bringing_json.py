"""A folder of JSON files: three shapes are known, others are refused by name."""

import json

import pytest

from commons.imports import json_shapes, threads_json
from tests.imports.mails import DATA
from tests.same import in_one_house


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "threads"
    made.mkdir()

    def write(**files):
        for name, data in files.items():
            text = data if isinstance(data, str) else json.dumps(data)
            (made / f"{name}.json").write_text(text)
        return made

    return write


def post(n, **more):
    return {"id": str(n), "author": "Anna", "email": "anna@x.example",
            "at": f"2025-01-0{n}T10:00:00Z", "text": f"Text {n}", **more}  # fmt: skip


def test_each_shape_becomes_discussions(bring, house):
    answer = bring(DATA / "threads", what="threads")

    assert answer.code == 0
    assert answer.messages == {
        "read": 11, "brought_in": 9, "already_there": 0, "doubled": 0, "refused": 2,
    }  # fmt: skip
    assert {thread.title: thread.head for thread in house.threads()} == {
        "Visits to the sandboxes in autumn": 3,
        "What counts as a label a driver can read?": 3,
        "vending machines": 2,
        "lamps": 1,
    }
    assert answer.report["remarks"] == [
        "discourse-topic.json: 1 posts of the topic are not in the file"
    ]
    assert answer.report["refused"] == [
        {"where": "discourse-topic.json, post 3", "reason": "not a post that everybody could read"},
        {"where": "zulip-messages.json, message 4", "reason": "it is a private message"},
    ]


def test_our_own_shape(bring, house):
    bring(DATA / "threads", what="threads")

    posts = house.posts("Visits to the sandboxes in autumn")
    assert [(p.author_name, p.reply_to) for p in posts] == [
        ("Marta Lindgren", None), ("Rosa Iturralde", 1), ("Orla Keane", 2),
    ]  # fmt: skip
    assert "<strong>sandbox</strong>" in posts[0].html
    assert posts[1].source == "Oporto, por favor. *Dos personas*; escribid a …@inspeccion.example."
    assert posts[0].at.isoformat() == "2025-09-01T06:00:00+00:00"


def test_discourse(bring, house):
    bring(DATA / "threads", what="threads")

    posts = house.posts("What counts as a label a driver can read?")
    assert [(p.author_name, p.reply_to) for p in posts] == [
        ("Ελένη Καραμάνου", None), ("bart_v", 1), ("Claire Fontanel", 2),
    ]  # fmt: skip
    assert posts[1].source == (
        "eleni:\n\n> four millimetres\n\nThen it is not a notice. "
        "See [our ruler](<https://toezicht.example/labels>) :straight_ruler:"
    )
    assert posts[2].source == "```\nmin. 8 mm\ncontraste 4,5 : 1\n```\n\nC'est dans notre guide."


def test_zulip(bring, house):
    bring(DATA / "threads", what="threads")

    machines, lamps = house.posts("vending machines"), house.posts("lamps")
    assert [p.author_name for p in machines] == ["Aino Väisälä", "Jonas Weidner"]
    assert machines[0].source == "The machine asks for a *face* before it sells water."
    assert machines[1].source.startswith("@Aino Väisälä auch")
    assert "<strong>един</strong>" in lamps[0].html


def test_twice_adds_nothing_and_a_longer_file_what_is_new(bring, house, folder):
    short = {"title": "Lamps", "posts": [post(1), post(2, reply_to="1")]}
    long = {"title": "Lamps", "posts": [*short["posts"], post(3, reply_to="2")]}

    counts = [
        bring(folder(a=data), what="threads").report["posts"] for data in (short, short, long)
    ]

    assert counts == [2, 0, 1]
    assert [(p.number, p.reply_to) for p in house.posts("Lamps")] == [(1, None), (2, 1), (3, 2)]


def test_the_same_numbers_in_two_files_are_two_discussions(bring, house, folder):
    both = folder(a={"title": "A", "posts": [post(1)]}, b={"title": "B", "posts": [post(1)]})

    assert bring(both, what="threads").report["threads"]["made"] == 2


def test_people_are_mapped_by_the_name_they_have_there(bring, cast, house, tmp_path):
    assert cast.ines
    people = tmp_path / "people.csv"
    people.write_text("eleni,ines\n")

    bring(DATA / "threads", "--people", str(people), what="threads")

    answers = house.posts("What counts as a label a driver can read?")
    assert answers[0].author_id == cast.ines.id


@in_one_house(
    ("text", "reason"),
    [
        ("{", "it is not JSON (JSONDecodeError)"),
        ("[" * 100_000, "it is not JSON (RecursionError)"),
        ("1" * 5_000, "it is not JSON (ValueError)"),
        ("\ud800", None),
        ("{}", "its shape is not known"),
        ("[]", "its shape is not known"),
        ("null", "its shape is not known"),
        ('{"title": "a"}', "its shape is not known"),
        ('{"post_stream": []}', "its shape is not known"),
        ('{"messages": [{"text": "slack"}]}', "its shape is not known"),
    ],
)
def test_a_file_of_another_shape_is_refused_by_name(bring, folder, text, reason):
    if reason is None:
        path = folder()
        (path / "odd.json").write_bytes(b"\xff\xfe{")
        reason = "it is not JSON"
    else:
        path = folder(odd=text)

    answer = bring(path, what="threads")

    assert answer.code == 1
    assert answer.report["refused"][0]["where"] == "odd.json"
    assert answer.report["refused"][0]["reason"].startswith(reason)


def test_one_bad_file_does_not_keep_the_others_out(bring, house, folder):
    answer = bring(folder(bad="{", good={"title": "Lamps", "posts": [post(1)]}), what="threads")

    assert (answer.code, len(house.posts())) == (0, 1)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"at": None}, "it has no date that can be read"),
        ({"at": "soon"}, "it has no date that can be read"),
        ({"at": "0001-01-01T00:00:00+23:59"}, "it has no date that can be read"),
        ({"at": 1e300}, "it has no date that can be read"),
        ({"at": 0}, "it has no date that can be read"),
        ({"at": "2099-01-01T00:00:00Z"}, "it has no date that can be read"),
        ({"at": True}, "it has no date that can be read"),
        ({"text": ""}, "it has neither text nor html"),
        ({"text": ["x"]}, "it has neither text nor html"),
    ],
)
def test_a_post_that_cannot_be_read_is_refused_with_its_place(bring, folder, change, reason):
    thread = {"title": "Lamps", "posts": [post(1), post(2) | change, "not a post"]}

    answer = bring(folder(a=thread), what="threads")

    assert answer.report["refused"][0] == {"where": "a.json, post 2", "reason": reason}
    assert answer.messages["refused"] == 2
    assert answer.messages["brought_in"] == 1


def test_odd_values_break_nothing(bring, house, folder):
    thread = {
        "title": {"a": 1},
        "posts": [
            post(1, author="\ud800\0\u202e", email=7, reply_to=[]),
            post(1, text="\ud800\0x", id=None),
            post(3, author=None, email=None, html="<b>not used</b>", reply_to="3"),
        ],
    }
    answer = bring(folder(a=thread), what="threads")

    assert answer.messages["brought_in"] == 3
    assert [thread.title for thread in house.threads()] == ["(no subject)"]
    assert [post.source for post in house.posts()] == ["Text 1", "x", "Text 3"]
    assert house.posts()[2].reply_to is None


def test_a_file_that_is_too_large_is_refused(bring, folder, monkeypatch):
    monkeypatch.setattr(threads_json, "LARGEST", 10)

    assert bring(folder(a={"title": "x", "posts": []}), what="threads").reasons == [
        "it is larger than 10 bytes"
    ]


def test_an_empty_folder_is_told(bring, folder):
    answer = bring(folder(), what="threads")

    assert answer.code == 1
    assert answer.reasons == ["there are no .json files in this folder"]


def test_hidden_and_deleted_posts_stay_away():
    posts = [{"cooked": "x", **more} for more in ({"hidden": True}, {"user_deleted": True},
             {"deleted_at": "2025"}, {"post_type": 3}, {"cooked": ""}, {})]  # fmt: skip
    topic = {"title": "x", "post_stream": {"posts": posts}}

    [thread] = json_shapes.shape_of(topic)("x.json")

    assert [bool(found.refused) for found in thread.posts] == [True] * 5 + [False]


def test_odd_values_of_other_programs_break_nothing(bring, folder):
    odd = {"a": 1}
    post = dict.fromkeys(("id", "name", "username", "created_at", "post_number", "post_type",
                          "reply_to_post_number"), odd)  # fmt: skip
    message = dict.fromkeys(("id", "type", "subject", "sender_full_name", "timestamp"), odd)
    topic = {"title": odd, "post_stream": {"posts": [post, [], None], "stream": odd}}

    answer = bring(folder(a=topic, b=[message, None]), what="threads")

    assert answer.code == 1
    assert answer.messages["read"] == answer.messages["refused"] == 5

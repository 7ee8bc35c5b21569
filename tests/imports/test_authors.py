"""Who said it: people of the house, and voices that cannot come in."""

import pytest
from sqlalchemy import select

from commons.accounts.actions import sign_in
from commons.accounts.queries import find, person_called
from commons.membership.models import Person
from commons.membership.queries import people_named
from kernel.database import db
from tests.imports.mails import SAMPLE, archive, mail


def test_an_address_of_the_house_is_its_person(bring, cast, house, tmp_path):
    assert cast.ines
    ines = "Ines privately <Ines@Plenary.example>"
    answer = bring(archive(tmp_path, mail(1, sender=ines)))

    [post] = house.posts()
    assert (post.author_id, post.author_name) == (cast.ines.id, "Inês Carvalhal")
    assert post.seat == "imported"
    assert answer.report["authors"]["mapped"][0]["handle"] == "ines"
    assert answer.report["authors"]["not_mapped"] == []


def test_other_addresses_are_mapped_by_a_list(bring, cast, house, tmp_path):
    assert cast.ines
    people = tmp_path / "people.csv"
    people.write_text("address,handle\n# once at the ministry\nAnna@elsewhere.example, ines\n")

    bring(archive(tmp_path, mail(1)), "--people", str(people))

    assert [(p.author_id, p.author_name) for p in house.posts()] == [
        (cast.ines.id, "Inês Carvalhal")
    ]
    assert not [handle for handle in house.people() if handle.startswith("~")]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("anna@elsewhere.example,ghost\n", "nobody has the handle ghost"),
        ("anna@elsewhere.example\n", "“anna@elsewhere.example” has no handle beside it"),
    ],
)
def test_a_list_that_maps_to_nobody_is_refused(bring, house, tmp_path, rows, reason):
    people = tmp_path / "people.csv"
    people.write_text(rows)

    answer = bring(archive(tmp_path, mail(1)), "--people", str(people))

    assert (answer.code, house.posts()) == (2, [])
    assert reason in answer.text


def test_a_stranger_is_a_voice_of_their_own_and_not_the_importer(bring, cast, house, tmp_path):
    second = mail(2, answers=1, sender="Anna M. <anna@elsewhere.example>")
    bring(archive(tmp_path, mail(1), second))

    first, second = house.posts()
    assert first.author_id == second.author_id != cast.sela.id
    assert [first.author_name, second.author_name] == ["Anna Muster", "Anna M."]
    [voice] = [person for person in house.people().values() if person.handle.startswith("~")]
    assert voice.handle.startswith("~anna-muster-")
    assert (voice.email, voice.active, voice.password) == ("anna@elsewhere.example", False, None)


def test_a_voice_cannot_come_in_nor_be_called(app, bring, browser, house, tmp_path):
    bring(archive(tmp_path, mail(1)))
    with app.app_context():
        voice = db.session.scalars(select(Person).where(Person.handle.startswith("~"))).one()
        assert people_named("anna") == []
        assert person_called(voice.handle) is None
        token, _kept = sign_in(voice, "test", "tests", "127.0.0.1")
        assert find(token) is None
    client = browser(None)
    form = {"email": "anna@elsewhere.example", "password": "", "csrf_token": client.csrf}
    assert client.post("/sign-in", data=form).status_code == 422
    form["password"] = "anything at all"
    assert client.post("/sign-in", data=form).status_code == 422


def test_voices_are_found_again(bring, house, tmp_path):
    bring(archive(tmp_path, mail(1)))
    bring(archive(tmp_path, mail(2, subject="Bells")))

    assert len({post.author_id for post in house.posts()}) == 1


def test_authors_without_an_address_are_told_apart_by_name(bring, house, tmp_path):
    senders = ["Ζωή", "Άννα", "Ζωή"]
    bring(archive(tmp_path, *(mail(n, sender=s) for n, s in enumerate(senders))))

    authors = [post.author_id for post in house.posts()]
    assert authors[0] == authors[2] != authors[1]
    emails = [p.email for p in house.people().values() if p.handle.startswith("~")]
    assert all(email.endswith("@imported.invalid") for email in emails)


def test_a_name_that_is_an_address_is_not_shown(bring, house, tmp_path):
    bring(archive(tmp_path, mail(1, sender="anna.muster@elsewhere.example")))
    bring(archive(tmp_path, mail(2, sender='"anna@elsewhere.example" <anna@elsewhere.example>')))

    assert [post.author_name for post in house.posts()] == ["Anna Muster", "Anna"]


def test_a_list_that_writes_in_its_own_name_hides_nobody(bring, house):
    bring(SAMPLE)

    school = house.posts("Summer school for inspectors")
    assert [post.author_name for post in school] == [
        "Ελένη Καραμάνου", "Димо Стайков", "Morita", "Ελένη Καραμάνου",
    ]  # fmt: skip
    taxi = house.posts("Βοηθός φωνής σε ταξί")
    assert school[0].author_id == school[3].author_id == taxi[0].author_id
    assert school[1].author_id == taxi[1].author_id

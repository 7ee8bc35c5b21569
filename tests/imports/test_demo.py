"""The demonstration can take in conversations from elsewhere, and they go on in it."""

from tests.imports.mails import DATA, SAMPLE


def test_the_demonstration_brings_in_an_archive_and_a_folder(app, cast, house, monkeypatch):
    assert cast.sela
    monkeypatch.setattr("flask_migrate.upgrade", lambda: None)
    monkeypatch.setattr("demo.planting.plant", lambda: None)
    brings = ["--mbox", str(SAMPLE), "--threads", str(DATA / "threads"), "--by", "sela"]
    asked = ["demo", "--candidates", "0", *brings]

    done = app.test_cli_runner().invoke(args=asked)

    assert done.exit_code == 0, done.output
    assert "Plenary is at" in done.output
    assert {post.key[:6] for post in house.imported()} == {"import"}
    assert len(house.threads()) > 2
    assert len(house.imported()) > 10

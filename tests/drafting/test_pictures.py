"""A picture stands in the text it was brought for, and goes wherever that text goes."""

import base64
import io
import zipfile
from datetime import timedelta

import pytest
from PIL import Image
from pycrdt import XmlElement
from sqlalchemy import select, update

from commons.drafting.drawing import html
from commons.drafting.gathering import gather
from commons.drafting.sweeping import sweep
from commons.files.models import File
from kernel.clock import now
from kernel.database import db
from tests.documents.library import sent
from tests.drafting.test_saving import brought
from tests.drafting.writer import Writer, begun, change

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def pixels(colour="red"):
    made = io.BytesIO()
    Image.new("RGB", (8, 6), colour).save(made, "PNG")
    return made.getvalue()


def bring(client, base, data, name="chart.png"):
    return client.post(f"{base}/files", data=sent(client, file=(io.BytesIO(data), name)))


def image(file, alt="A chart"):
    """An edit: a picture at the end."""
    return lambda text: text.children.append(XmlElement("image", {"file": float(file), "alt": alt}))


@ONCE
def test_a_picture_goes_wherever_its_text_goes(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    came = bring(ines.client, ines.base, pixels())
    number = came.json["id"]
    ines.write(image(number))
    ines.post("history", name="With a chart")

    shown = f'<img src="{ines.base}/files/{number}" loading="lazy" alt="A chart">'
    assert came.status_code == 201
    for page in ("", "/history/1", "/compare"):
        assert shown in ines.client.get(ines.base + page).text
    with ines.client.get(f"{ines.base}/files/{number}") as answer:
        assert answer.mimetype == "image/png"

    word = ines.client.get(f"{ines.base}/export?as=docx").data
    page = ines.client.get(f"{ines.base}/export?as=html").text
    assert any("media" in each for each in zipfile.ZipFile(io.BytesIO(word)).namelist())
    assert base64.b64encode(b"\x89PNG")[:5].decode() in page
    odt = ines.client.get(f"{ines.base}/export?as=odt").data
    assert any("Pictures/" in each for each in zipfile.ZipFile(io.BytesIO(odt)).namelist())

    again = ines.client.get(brought(ines.client, word).location).text
    assert 'alt="A chart"' in again
    assert shown not in again


@ONCE
def test_of_another_text_only_the_words_are_drawn(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    other = Writer(browser(cast.ines), begun(app, cast.ines, "Another text"))
    number = bring(ines.client, ines.base, pixels()).json["id"]
    other.write(image(number))

    page = other.client.get(other.base).text
    assert f"/files/{number}" not in page
    assert "<p>A chart</p>" in page
    assert other.client.get(f"{other.base}/files/{number}").status_code == 404


@ONCE
def test_only_pictures_come_in_and_only_while_the_text_is_open(app, cast, browser):
    text = begun(app, cast.ines)
    base = f"/board/documents/{text.id}"
    ines = browser(cast.ines)

    assert bring(ines, base, b"Words", "note.txt").status_code == 422
    assert bring(ines, base, b"<svg>", "drawn.png").status_code == 422
    change(app, text, locked_at=now())
    assert bring(ines, base, pixels()).status_code == 403


def test_what_a_picture_shows_cannot_break_out_of_it():
    tree = {"type": "image", "attrs": {"file": 1, "alt": '"><script>'}}
    said = html({"type": "doc", "content": [tree]}, src_of=lambda _file: "/x")

    shown = '<img src="/x" loading="lazy" alt="&quot;&gt;&lt;script&gt;">'
    assert said == f'<figure class="picture">{shown}</figure>'


@ONCE
def test_what_no_text_shows_any_more_goes_when_it_was_kept_long_enough(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    shown, kept, loose = (
        bring(ines.client, ines.base, pixels(c)).json["id"] for c in ("red", "blue", "navy")
    )
    ines.write(image(kept))
    ines.post("history", name="With a chart")
    ines.write(lambda text: text.children.__delitem__(0))
    ines.write(image(shown))

    def left(days):
        with app.app_context():
            long_ago = now() - timedelta(days=days)
            for moment in (File.looked_at, File.unused_since):
                db.session.execute(
                    update(File).where(moment.is_not(None)).values({moment: long_ago})
                )
            db.session.commit()
            sweep()
            return set(db.session.scalars(select(File.id)))

    assert left(40) == {shown, kept, loose}, "as long as nobody has drawn the text"
    with app.app_context():
        gather()
    assert left(40) == {shown, kept, loose}, "it is unused from now on"
    assert left(29) == {shown, kept, loose}
    assert left(31) == {shown, kept}

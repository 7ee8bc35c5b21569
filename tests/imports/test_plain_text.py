"""Mail in plain text: what of it is kept, and how it reads as Markdown."""

from collections import Counter

import pytest

from commons.imports.markdown_lines import quoted_apart
from commons.imports.mbox.plain_text import escaped, trimmed, unflowed
from kernel.text import render


def kept(text, *, opens=False):
    cut = Counter()
    return "\n".join(trimmed(text.strip("\n").split("\n"), cut, keep_quoted=opens)), +cut


def test_an_answer_below_a_quote_is_not_part_of_the_quote():
    text = quoted_apart(["> Do you agree?", "No.", ">> Never?", "> Rarely.", "Never."])

    assert text == "> Do you agree?\n\nNo.\n> > Never?\n>\n> Rarely.\n\nNever."
    html = render(text).html
    assert html.count("<blockquote>") == html.count("</blockquote>") == 3
    assert "<p>No.</p>" in html.replace("</blockquote>", "").replace("<blockquote>", "")
    assert html.rstrip().endswith("<p>Never.</p>")


@pytest.mark.parametrize(
    "tail",
    [
        "On Mon, 13 Jan 2025 at 10:40, Bart <b@x.example> wrote:\n> Old.",
        "On Mon, 13 Jan 2025 at 10:40, Bart van\nVelde <b@x.example> wrote:\n\n> Old.\n>\n> No.",
        "Le lun. 13 janv. 2025 à 10:40, Bart <b@x.example>\na écrit :\n> Old.",
        "Am 13.01.2025 um 10:40 schrieb Bart:\n> Old.\n>> Older.",
        "El lun, 13 ene 2025 a las 10:40, Bart escribió:\n\n> Old.",
        "W dniu 13.01.2025 o 10:40, Bart pisze:\n> Old.",
        "2025年1月13日 10:40 Bart <b@x.example>：\n> Old.",
        "-----Original Message-----\nFrom: Bart\nSent: Monday\nTo: list\nSubject: Lamps\n\nOld.",
        "-----Ursprüngliche Nachricht-----\nVon: Bart\nBetreff: Lampen\n\nAlt.",
        "____________________\nFrom: Bart\nSent: Monday\nTo: list\nSubject: Lamps\n\nOld.",
        "**De :** Bart\n**Envoyé :** lundi\n**À :** liste\n**Objet :** Lampes\n\nVieux.",
    ],
)
def test_what_an_answer_only_repeats_is_cut(tail):
    text, cut = kept(f"New.\n\n{tail}")

    assert text.strip("_ \n") == "New."
    assert cut == {"quoted tails cut": 1}
    assert kept(f"New.\n\n{tail}", opens=True) == (f"New.\n\n{tail}", {})


@pytest.mark.parametrize(
    "text",
    [
        "> Do you agree?\nYes.",
        "Two dates:\n\nDate: 3 May\nTime: 10:00\nPlace: Brussels\n\nPlease come.",
        "The route:\n\nFrom: Trieste\nTo: Porto\nBy: ship\n\nWhoever can, should look.",
        "Begin forwarded message:\n\nFrom the port: held.",
        "Yes.\n\n-- \n" + "\n".join(f"line {n}" for n in range(20)),
        "> Only a quote.",
        "-- \nOnly a signature",
    ],
)
def test_what_the_author_wrote_stays(text):
    assert kept(text) == (text, {})


def test_signature_and_footer_are_cut_in_whatever_order():
    footer = "_" * 47 + "\nlamps mailing list\nhttps://lists.example/listinfo/lamps"
    quote = "On 13 Jan 2025 Bart wrote:\n> Old."

    text, cut = kept(f"New.\n\n-- \nAnna\n\n{quote}\n\n-- \nAnna again\n{footer}")

    assert text == "New."
    assert cut == {"list footers cut": 1, "signatures cut": 1, "quoted tails cut": 1}


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        (r"C:\_new", r"C:\_new"),
        ("&amp; means and", "&amp; means and"),
        ("# not a heading", "# not a heading"),
        ("Name\n=", "Name\n="),
        ("~~~~~\nnot code", "~~~~~\nnot code"),
        ("[1]: https://x.example", "[1]: https://x.example"),
        ("> # quoted", "# quoted"),
    ],
)
def test_plain_text_is_shown_as_it_stood(plain, shown):
    html = render(escaped(plain)).html

    text = html.replace("<br>", "").replace("<p>", "").replace("</p>", "")
    text = text.replace("<blockquote>", "").replace("</blockquote>", "").replace("&amp;", "&")
    assert text.strip() == shown


def test_code_and_columns_keep_their_backslashes():
    assert escaped("    a\\_b") == "    a\\_b"
    assert escaped("`a\\_b`") == "`a\\_b`"


def test_lines_broken_only_to_be_short_are_joined():
    flowed = "One sentence that \ngoes on.\nNext.\n> Quoted \n> too.\n>> deeper\n-- \nAnna"

    assert unflowed(flowed) == (
        "One sentence that goes on.\nNext.\n> Quoted too.\n>> deeper\n-- \nAnna"
    )
    assert unflowed("語が \n続く", joined_without_space=True) == "語が続く"
    assert unflowed(" >not a quote") == ">not a quote"

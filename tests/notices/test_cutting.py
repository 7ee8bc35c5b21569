"""Is what people quote and sign with cut from their mail, in the languages they write in?"""

import time
from email.message import EmailMessage

import pytest

from commons.notices.mail.cutting import cut_quotes, said_in

INTRODUCTIONS = [
    "On Tue, 24 Nov 2026 at 11:02, Inês in Plenary <r@p.example> wrote:",
    "On Tue, 24 Nov 2026 at 11:02, Inês in Plenary\n<r@p.example> wrote:",
    "Am 24.11.2026 um 11:02 schrieb Inês in Plenary:",
    "Am Di., 24. Nov. 2026 um 11:02 Uhr schrieb Inês in Plenary <r@p.example>:",
    "Le mar. 24 nov. 2026 à 11:02, Inês in Plenary <r@p.example> a écrit :",
    "Le 24/11/2026 à 11:02, Inês in Plenary a écrit :",
    "W dniu 24.11.2026 o 11:02, Inês in Plenary napisał(a):",
    "wt., 24 lis 2026 o 11:02 Inês in Plenary <r@p.example> napisał(a):",
    "El mar, 24 nov 2026 a las 11:02, Inês in Plenary (<r@p.example>) escribió:",
    "Il giorno mar 24 nov 2026 alle ore 11:02 Inês <r@p.example> ha scritto:",
    "Op di 24 nov 2026 om 11:02 schreef Inês in Plenary <r@p.example>:",
    "Den tis 24 nov. 2026 kl 11:02 skrev Inês in Plenary <r@p.example>:",
    "út 24. 11. 2026 v 11:02 odesílatel Inês <r@p.example> napsal:",
    "Στις Τρί 24 Νοε 2026 στις 11:02, ο χρήστης Inês <r@p.example> έγραψε:",
    "На вт, 24.11.2026 г. в 11:02 Inês in Plenary <r@p.example> написа:",
]


@pytest.mark.parametrize("above", INTRODUCTIONS)
def test_a_quote_and_what_introduces_it_are_cut(above):
    assert cut_quotes(f"I agree.\n\nAnd: 24 dates @otto\n\n{above}\n> Old\n> words\n") == (
        "I agree.\n\nAnd: 24 dates @otto"
    )


@pytest.mark.parametrize(
    "below",
    [
        "-- \nInês\nMinistry",
        "--\nInês",
        "-----Original Message-----\nFrom: x@y.example\nold",
        "-----Ursprüngliche Nachricht-----\nVon: x\nalt",
        "________________________________\nFrom: Inês <r@p.example>\nSent: today\nold",
        "Von: Inês <r@p.example>\nGesendet: heute\nalt",
        "*De :* Inês <r@p.example>\n*Envoyé :* mardi\nvieux",
        "Sent from my telephone",
        "Envoyé de mon téléphone",
    ],
)
def test_signatures_and_older_mails_are_cut(below):
    assert cut_quotes(f"Yes.\r\n\r\n{below}") == "Yes."


@pytest.mark.parametrize(
    "text",
    [
        "He wrote: nothing.\nSo be it.",
        "As the Commission wrote:\nfirst, second.",
        "From: Monday on we meet at 10.",
        "Figures of 2026 follow, Anna wrote:\n\n1. One\n2. Two",
        "a -- b",
    ],
)
def test_words_that_only_look_like_it_stay(text):
    assert cut_quotes(text) == text


def test_answers_between_quotes_are_kept_without_the_quotes():
    assert cut_quotes("> First?\nYes.\n> Second?\nNo.\n") == "Yes.\nNo."


def test_html_alone_is_read_up_to_its_quote():
    mail = EmailMessage()
    mail.set_content(
        "<p>Yes &amp; <b>no</b></p><script>x()</script><div class='x'><blockquote>old</blockquote>",
        subtype="html",
    )
    assert said_in(mail) == "Yes & no"
    assert said_in(EmailMessage()) == ""


HOSTILE = ["On 1 " * 90_000, "wrote" * 100_000, "-" * 500_000, "\n" * 500_000,
           "<blockquote " * 40_000, "Am 1 schrieb @\n" * 30_000]  # fmt: skip


@pytest.mark.parametrize("line", HOSTILE)
def test_a_hostile_text_costs_no_more_than_a_long_one(line):
    began = time.process_time()
    cut_quotes(line)

    assert time.process_time() - began < 5

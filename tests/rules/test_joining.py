"""What is noticed of an organisation that asks to join, and in which branch does it work?"""

import pytest

from rules.joining import folded, is_disposable, is_register_id
from rules.nace import SECTIONS, UNUSED, section_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brandewijn Orgelbouw B.V.", "brandewijn   orgelbouw"),
        ("Société Générale d’Été, S.A.R.L.", "societe generale d'ete"),
        ("Żółw Sp. z o.o.", "ŻÓŁW"),
        ("Θαλασσία Ναυτιλία Α.Ε.", "θαλασσια ναυτιλια αε"),
        ("Kovinar d.o.o.", "Kovinar"),
    ],
)
def test_two_names_of_one_organisation_are_one(one, other):
    assert folded(one) == folded(other)


def test_a_name_of_nothing_but_a_form_stays():
    assert folded("AG") == "ag"
    assert folded("Kovinar") != folded("Kovinarna")


def test_the_number_of_the_register_has_a_form():
    assert is_register_id("123456789012-34")
    assert not any(
        map(is_register_id, ("1234-56", "123456789012", "123456789012-3x", "١٢٣٤٥٦٧٨٩٠١٢-٣٤"))
    )


def test_an_address_for_minutes_is_noticed():
    assert is_disposable("x@Mailinator.com")
    assert is_disposable("x@eu.yopmail.com")
    assert not is_disposable("x@notmailinator.com")


def test_each_division_has_its_section():
    assert section_of("c") == "C"
    assert section_of("62") == "K"
    assert section_of("01") == "A"
    assert not any(map(section_of, ("04", "45", "00", "W", "100", "", "٦٢")))
    known = {f"{n:02}" for n in range(1, 100)}
    assert {code for code in known if not section_of(code)} == {f"{n:02}" for n in UNUSED}
    assert {section_of(code) for code in known} - {""} == set(SECTIONS)

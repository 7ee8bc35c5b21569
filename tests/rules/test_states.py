"""Are the states and languages of the Union all there, in their order?"""

import unicodedata

from rules.states import EEA_EFTA, LANGUAGES, MEMBER_STATES

PROTOCOL = "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE"
EUR_LEX = "bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv"


def script(word: str) -> str:
    return unicodedata.name(word[0]).split()[0]


def test_the_member_states_stand_in_protocol_order():
    assert " ".join(state.code for state in MEMBER_STATES) == PROTOCOL


def test_only_greece_is_written_otherwise_than_by_the_standard():
    different = [(state.code, state.iso) for state in MEMBER_STATES if state.code != state.iso]

    assert different == [("EL", "GR")]


def test_the_observers_are_of_the_eea_and_switzerland_is_not():
    assert [state.code for state in EEA_EFTA] == ["IS", "LI", "NO"]


def test_the_languages_stand_in_the_order_of_eur_lex():
    assert " ".join(language.code for language in LANGUAGES) == EUR_LEX


def test_names_are_in_the_three_scripts_of_the_union():
    greek = [state.code for state in MEMBER_STATES if script(state.native) == "GREEK"]
    cyrillic = [state.code for state in MEMBER_STATES if script(state.native) == "CYRILLIC"]
    languages = {script(language.native) for language in LANGUAGES}

    assert (greek, cyrillic) == (["EL", "CY"], ["BG"])
    assert languages == {"LATIN", "GREEK", "CYRILLIC"}


def test_no_name_is_given_twice():
    states = MEMBER_STATES + EEA_EFTA

    for words in (
        [state.code for state in states],
        [state.iso for state in states],
        [state.english for state in states],
        [language.code for language in LANGUAGES],
        [language.native for language in LANGUAGES],
    ):
        assert len(set(words)) == len(words)

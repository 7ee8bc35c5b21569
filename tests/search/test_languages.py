"""Twenty-four languages: a text is known by its language, and found by its words in any form."""

import pytest

from kernel.index.languages import SMALL, guess
from kernel.index.stems import LANGUAGES
from kernel.index.words import fold, words_of

TEXTS = {
    "bg": (
        "Националните органи публикуват насоки за високорисковите системи.",
        "насока система",
    ),
    "cs": (
        "Vnitrostátní orgány zveřejňují pokyny, které se týkají systémů.",
        "pokyn systém",
    ),
    "da": (
        "De nationale myndigheder skal offentliggøre vejledninger om højrisikosystemer.",
        "myndighed vejledning",
    ),
    "de": (
        "Die nationalen Behörden veröffentlichen Leitlinien für die Systeme mit hohem Risiko.",
        "Behörde Leitlinie",
    ),
    "el": (
        "Οι εθνικές αρχές δημοσιεύουν κατευθυντήριες γραμμές για τα συστήματα.",
        "συστημα γραμμή",
    ),
    "en": (
        "The national authorities publish guidelines on the classification of systems.",
        "authority guideline",
    ),
    "es": (
        "Las autoridades nacionales publican directrices sobre los sistemas de alto riesgo.",
        "autoridad sistema",
    ),
    "et": (
        "Riiklikud asutused avaldavad suunised, mis on seotud suure riskiga süsteemidega.",
        "süsteem suunis",
    ),
    "fi": (
        "Kansalliset viranomaiset julkaisevat ohjeita, jotka ovat järjestelmiä varten.",
        "järjestelmä",
    ),
    "fr": (
        "Les autorités nationales publient des lignes directrices sur les systèmes à haut risque.",
        "autorité systeme",
    ),
    "ga": (
        "Foilsíonn na húdaráis náisiúnta treoirlínte maidir leis na córais seo.",
        "náisiúnta córais",
    ),
    "hr": (
        "Nacionalna tijela objavljuju smjernice koje se odnose na visokorizične sustave.",
        "smjernica sustav",
    ),
    "hu": (
        "A nemzeti hatóságok iránymutatásokat tesznek közzé, amelyek a rendszerekről szólnak.",
        "hatóság rendszer",
    ),
    "it": (
        "Le autorità nazionali pubblicano gli orientamenti sui sistemi che sono ad alto rischio.",
        "orientamento sistema",
    ),
    "lt": (
        "Nacionalinės institucijos skelbia gaires, kurios yra apie didelės rizikos sistemas.",
        "institucija sistema",
    ),
    "lv": (
        "Valsts iestādes publicē vadlīnijas par sistēmām, kas ir saistītas ar augstu risku.",
        "iestāde sistēma",
    ),
    "mt": (
        "L-awtoritajiet nazzjonali jippubblikaw linji gwida dwar is-sistemi ta’ riskju għoli.",
        "awtorità sistema",
    ),
    "nl": (
        "De nationale autoriteiten publiceren richtsnoeren voor de systemen met een hoog risico.",
        "autoriteit systeem",
    ),
    "pl": (
        "Organy krajowe publikują wytyczne, które dotyczą systemów wysokiego ryzyka.",
        "organ system",
    ),
    "pt": (
        "As autoridades nacionais publicam orientações sobre os sistemas de risco elevado.",
        "autoridade sistema",
    ),
    "ro": (
        "Autoritățile naționale publică orientări pentru sistemele care sunt cu risc ridicat.",
        "autoritate sistem",
    ),
    "sk": (
        "Vnútroštátne orgány zverejňujú usmernenia, ktoré sa týkajú vysokorizikových systémov.",
        "orgán systém",
    ),
    "sl": (
        "Nacionalni organi objavijo smernice, ki se nanašajo na sisteme z visokim tveganjem.",
        "smernica sistem",
    ),
    "sv": (
        "De nationella myndigheterna offentliggör riktlinjer för system som är av hög risk.",
        "myndighet riktlinje",
    ),
}


def test_every_official_language_is_known():
    assert set(LANGUAGES) == set(TEXTS)
    assert len(LANGUAGES) == 24
    assert set(SMALL) == set(LANGUAGES) - {"bg", "el"}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language):
    assert guess(words_of(TEXTS[language][0]), "xx") == language


def test_each_is_found_by_other_forms_of_its_words(talk, finds, cast):
    number = dict(zip(TEXTS, talk(*(text for text, _asked in TEXTS.values())), strict=True))
    for language, (_text, asked) in TEXTS.items():
        for word in asked.split():
            found = [at for _thread, at in finds(cast.ines, word)]
            assert number[language] in found, (language, word)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("ΣΎΣΤΗΜΑ", "συστημα"), ("Σύστημας", "συστημασ"), ("Système", "SYSTEME"),
        ("Straße", "strasse"), ("Łódź", "lodz"), ("Ħamrun", "hamrun"), ("smørrebrød", "smorrebrod"),
        ("Œuvre", "oeuvre"), ("İstanbul", "istanbul"), ("ÎNȚELES", "inteles"),
        ("Йорданка", "иорданка"),
        ("e\u0301tude", "étude"), ("z\u0336a\u0336", "za"), ("co\u00adoperation", "cooperation"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_are_the_same(typed, same):
    assert [word.folded for word in words_of(typed)] == [word.folded for word in words_of(same)]
    assert fold(words_of(same)[0].folded) == words_of(same)[0].folded

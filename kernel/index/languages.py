"""In which language is a text? By its letters, and by the small words no text does without.

A wrong answer costs little: words are found as they are written whatever the language, and a
question is put in all of them.
"""

import re
from collections import Counter
from collections.abc import Sequence

from kernel.index.words import Word

GREEK, CYRILLIC = re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), re.compile("[\u0400-\u04ff]")
READ = 200
"""Words that are looked at."""
SMALL = {
    "cs": """
        a se v na je že s z do o i to jsou pro za by jako ale od jsme není které který která podle
        nebo při již také být ve k jeho však jen po ze tak co aby
    """,
    "da": """
        og i at det er en af til på der de som med den for ikke et har vi kan om skal fra eller
        ved også hvor være efter når blev deres men jeg var bør dette disse vil hvad
    """,
    "de": """
        der die das und ist in zu den mit von für auf nicht ein eine sich auch wir es als im dem
        des sind oder bei werden wird dass wie nach an kann haben aus über noch nur zur zum einer
    """,
    "en": """
        the of and to in is that for it with as on be are this by not or from we at have which an
        was should can will would has but our their they there what if does were more than may
    """,
    "es": """
        de la que el en y los se del las un por con no una su para es al lo como más pero sus le
        ya o este sí porque esta entre cuando muy sin sobre también hasta hay son está debe
    """,
    "et": """
        ja on ei et see ka kui oma mis ning või selle seda kas aga välja peab meie siis ole olla
        nii kuid tema mida saab pärast kes juba veel vastu sest enne alla peale ühe
    """,
    "fi": """
        ja on ei että se oli hän mutta ovat joka kun niin tai ole myös kuin jos sitä sen voi mitä
        olla tämä tässä me meidän ne jotka mukaan sekä koska tulee nyt vain vielä pitää
    """,
    "fr": """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
        sont avec aux nous cette ou mais être ces leur comme ont été sans doit peut si l d
    """,
    "ga": """
        an na agus ar a i is go le tá do ag ní sé ná sa den nó leis faoi ach bhí mar atá seo sin
        air chun bheith dá féin sí siad gach ó gur don nach idir
    """,
    "hr": """
        i je u se da na za su od s a o ne što kao ili koji koja koje te bi to će nije po iz već
        biti prema smo može samo ako kako ali između treba kod nego sve ovo također koju ima još
        jer ih
    """,
    "hu": """
        a az és hogy nem is egy van ez de meg csak el már kell ki be ha lesz volt mint még vagy
        azt ezt amely pedig nincs után minden lehet szerint ezek által amelyek közzé alapján arra
    """,
    "it": """
        di e che il la in un è per non una sono con del da si i le alla dei nel come più ma al gli
        della ha lo o anche se questo delle dal nella su essere deve può ci cosa tra
    """,
    "lt": """
        ir kad yra į iš ne tai su kaip per nuo apie bet ar už jo dėl po taip pagal jų būti šis ši
        tik arba kurie kuri buvo kai mes gali turi reikia prieš dar jau prie šie
    """,
    "lv": """
        un ir ka no ar par uz kas lai ne tas pēc vai kā arī tiek gan bet šī šis ko tā var būt to
        jā mēs bija savu pie kurā viņa jo pret tikai gada līdz starp šo nav
    """,
    "mt": """
        li ta u il tal l fil dan din mill hija hu għal ma biex jew kif minn mal huma għandu
        għandha kien bil dwar kull qed aktar tiegħu lill wara dawn hemm x kienet lil meta mhux
        bejn
    """,
    "nl": """
        de het een van en in is dat op te zijn voor met die niet aan er om ook als door maar bij
        uit naar dan wordt over we worden of heeft tot kan hebben deze moet nog wat zou onze hun
    """,
    "pl": """
        i w na z się nie do to że jest o jak ale po co za od oraz przez czy są dla które który
        która ich jego być był tylko ma może też jeśli przy nad bez już tego tym pod lub
    """,
    "pt": """
        de a que e o do da em um para é com não uma os no se na por mais as dos como mas ao das à
        seu sua ou já também pelo pela até isso são está foi deve há nos essa aos sobre pelos
        pelas nas
    """,
    "ro": """
        și de în la a cu pe că nu o este un din care se pentru sunt mai ce să prin sau ca al fi
        fost după ale între dar această lor poate trebuie când ei acest iar au unei dacă cele
    """,
    "sk": """
        a sa v na je že s z do o aj to sú pre by ako ale od sme nie ktoré ktorý ktorá podľa alebo
        pri už tiež byť vo k jeho však len po zo tak čo aby či má musí
    """,
    "sl": """
        in je v na se da za so z s ki ne pa po o kot tudi bi ali pri od do iz ni lahko še če to
        kako bo med smo morajo samo kaj ter ima tega pred bil kjer glede pod biti
    """,
    "sv": """
        och i att det är en av som för på med den till inte har de ett om vi kan ska från eller
        vid också var där så efter när men jag deras bör detta dessa vad skulle hade utan
    """,
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in SMALL.items():
    for _word in set(_words.split()):
        _OWNERS.setdefault(_word, []).append(_language)


def guess(words: Sequence[Word], otherwise: str = "en") -> str:
    """The language of these words; what was given if they do not tell."""
    seen = [word.written for word in words[:READ]]
    script = _script("".join(seen[:40]))
    if script:
        return script
    votes: Counter[str] = Counter()
    for word in seen:
        owners = _OWNERS.get(word, ())
        for language in owners:
            votes[language] += 12 // len(owners) + 1
    if votes[otherwise] and votes[otherwise] == max(votes.values()):
        return otherwise
    return max(votes, key=lambda language: votes[language]) if votes else otherwise


def _script(letters: str) -> str:
    """Greek and Cyrillic belong to one language each."""
    greek, cyrillic = len(GREEK.findall(letters)), len(CYRILLIC.findall(letters))
    if 2 * max(greek, cyrillic) <= len(letters):
        return ""
    return "el" if greek > cyrillic else "bg"

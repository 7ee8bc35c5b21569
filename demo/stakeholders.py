"""Who sits in the Advisory Forum, permanently or as an appointed stakeholder?"""

from demo.shapes import Organisation, Person, Seat, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("FRA", "European Union Agency for Fundamental Rights"),
    Organisation("ENISA", "European Union Agency for Cybersecurity"),
    Organisation("CEN", "European Committee for Standardization"),
    Organisation("CENELEC", "European Committee for Electrotechnical Standardization"),
    Organisation("ETSI", "European Telecommunications Standards Institute"),
    Organisation("KLARIVO", "Klarivo (speech software, 40 people)", "DK"),
    Organisation("ORTHEMA", "Orthema Vision (start-up, medical imaging)", "FR"),
    Organisation("PRESSELO", "Presselo (start-up, press archives)", "BE"),
    Organisation("STEINBRUCK", "Steinbruck Maschinenbau", "DE"),
    Organisation("VALDORA", "Valdora Banca", "IT"),
    Organisation("TELENIA", "Telenia Networks", "ES"),
    Organisation("MITTELKI", "Bund mittlerer KI-Betriebe", "DE"),
    Organisation("SMALLTECH", "Small Tech Union Europe", "BE"),
    Organisation("DIGIMA", "Digital Makers' Association", "PL"),
    Organisation("RIGHTSLINE", "Rightsline Europe", "NL"),
    Organisation("OPENLENS", "Open Lens, watching public algorithms", "AT"),
    Organisation("CONSUMIA", "Consumia, European consumers' network", "BE"),
    Organisation("ACCESSO", "Accesso, people with disabilities online", "IT"),
    Organisation("WORKVOICE", "Workvoice, European employees' federation", "BE"),
    Organisation("SINDIA", "Sindia, services workers' union", "PT"),
    Organisation("UNI-BRANOV", "Univerzita Branov", "SK"),
    Organisation("UNI-KARVE", "Karve Ülikool", "EE"),
    Organisation("INST-LEX", "Institute for Law and Machines", "IE"),
)

PERMANENT = {
    "FRA": Person("agathe-rombouts", "Agathe Rombouts", "fr", "FRA"),
    "ENISA": Person("stelios-vranas", "Στέλιος Βρανάς", "el", "ENISA"),
    "CEN": Person("annika-torsell", "Annika Torsell", "sv", "CEN"),
    "CENELEC": Person("dieter-hollerbach", "Dieter Hollerbach", "de", "CENELEC"),
    "ETSI": Person("corentin-plessis", "Corentin Plessis", "fr", "ETSI"),
}
APPOINTED = (
    Person("signe-overgaard", "Signe Overgaard", "da", "KLARIVO"),
    Person("yasmine-benhaddou", "Yasmine Benhaddou", "fr", "ORTHEMA"),
    Person("pieter-delacourt", "Pieter Delacourt", "nl", "PRESSELO"),
    Person("ulrike-steinmeyer", "Ulrike Steinmeyer", "de", "STEINBRUCK"),
    Person("ginevra-salvatori", "Ginevra Salvatori", "it", "VALDORA"),
    Person("gonzalo-ibarreche", "Gonzalo Ibarreche", "es", "TELENIA"),
    Person("jonas-wiedemeyer", "Jonas Wiedemeyer", "de", "MITTELKI"),
    Person("caoimhe-tierney", "Caoimhe Tierney", "en", "SMALLTECH"),
    Person("zbigniew-orlowicz", "Zbigniew Orłowicz", "pl", "DIGIMA"),
    Person("noor-van-aalst", "Noor van Aalst", "nl", "RIGHTSLINE"),
    Person("miriam-eberstaller", "Miriam Eberstaller", "de", "OPENLENS"),
    Person("hugo-lenaertsen", "Hugo Lenaertsen", "nl", "CONSUMIA"),
    Person("fiorella-dantoni", "Fiorella Dantoni", "it", "ACCESSO"),
    Person("bruno-casteleyn", "Bruno Casteleyn", "fr", "WORKVOICE"),
    Person("leonor-pimentel", "Leonor Pimentel", "pt", "SINDIA"),
    Person("zuzana-krajcova", "Zuzana Krajčová", "sk", "UNI-BRANOV"),
    Person("mart-kuusemets", "Mart Kuusemets", "et", "UNI-KARVE"),
    Person("siobhan-geraghty", "Siobhán Geraghty", "en", "INST-LEX"),
)
PEOPLE = (*PERMANENT.values(), *APPOINTED)

SEATS = tuple(
    Seat("forum", "stakeholder", f"S{number:03}", name.name, name.country, name.code)
    for number, name in enumerate(ORGANISATIONS[5:], start=1)
)
LATER = {"pieter-delacourt": -120, "mart-kuusemets": -80, "ginevra-salvatori": -50}
"""Who came after the others."""
SITS = (
    *(Sits(person.handle, "forum", code, Role.MEMBER, -170) for code, person in PERMANENT.items()),
    *(
        Sits(person.handle, "forum", seat.code, Role.MEMBER, LATER.get(person.handle, -170))
        for person, seat in zip(APPOINTED, SEATS, strict=True)
    ),
)
GROUP = "forum-standards"
GROUP_SEATS = tuple(
    Seat(GROUP, seat.kind, seat.code, seat.name, seat.country) for seat in (SEATS[0], SEATS[3])
)
GROUP_SITS = tuple(
    Sits(person.handle, GROUP, seat.code, Role.MEMBER, -90)
    for person, seat in ((APPOINTED[0], SEATS[0]), (APPOINTED[3], SEATS[3]))
)

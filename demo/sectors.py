"""Who takes part in the Apply AI Alliance, and in which of its sector groups?"""

from demo.shapes import Holds, Organisation, Person, Seat, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("SANTALINE", "Santaline, network of hospitals", "FR"),
    Organisation("KLINIKUM-O", "Klinikum Oberaue", "DE"),
    Organisation("PHARMELIA", "Pharmelia Research", "BE"),
    Organisation("CAREBOTIX", "Carebotix", "DK"),
    Organisation("PATIENTIA", "Patientia, patients' voice", "NL"),
    Organisation("FORGIATA", "Forgiata Acciai", "IT"),
    Organisation("TESSITURA", "Tessitura Valle", "IT"),
    Organisation("HOLZWERK", "Holzwerk Ostalpen", "AT"),
    Organisation("ROBOSILE", "Robosile", "EE"),
    Organisation("AGROVIDIA", "Agrovidia Cooperative", "ES"),
    Organisation("VENTARIA", "Ventaria Grid", "PT"),
    Organisation("MUNICIPIA", "Municipia, association of towns", "PL"),
    Organisation("FILMOTEKA", "Filmoteka Nova", "BG"),
    Organisation("TRAMWEG", "Tramweg Mobiliteit", "NL"),
    Organisation("EDIH-KARST", "Karst Digital Innovation Hub", "SI"),
    Organisation("UNI-LIFFEY", "Liffey School of Engineering", "IE"),
)

STAKEHOLDERS = (
    Person("capucine-desrosieres", "Capucine Desrosières", "fr", "SANTALINE"),
    Person("hartmut-zellerfeld", "Hartmut Zellerfeld", "de", "KLINIKUM-O"),
    Person("lotte-vercauterhof", "Lotte Vercauterhof", "nl", "PHARMELIA"),
    Person("asger-thorhaven", "Asger Thorhaven", "da", "CAREBOTIX"),
    Person("willemijn-kosterland", "Willemijn Kosterland", "nl", "PATIENTIA"),
    Person("raffaele-ferrandini", "Raffaele Ferrandini", "it", "FORGIATA"),
    Person("ornella-tessarolo", "Ornella Tessarolo", "it", "TESSITURA"),
    Person("magdalena-hochleitinger", "Magdalena Hochleitinger", "de", "HOLZWERK"),
    Person("siim-rebasoo", "Siim Rebasoo", "et", "ROBOSILE"),
    Person("paloma-arizmendia", "Paloma Arizmendia", "es", "AGROVIDIA"),
    Person("tomas-figueiroa", "Tomás Figueiroa", "pt", "VENTARIA"),
    Person("halina-grzybowicz", "Halina Grzybowicz", "pl", "MUNICIPIA"),
    Person("desislava-venkova", "Десислава Венкова", "bg", "FILMOTEKA"),
    Person("joris-haverkamper", "Joris Haverkamper", "nl", "TRAMWEG"),
    Person("spela-krasovec", "Špela Krašovec", "sl", "EDIH-KARST"),
    Person("darragh-mulvanny", "Darragh Mulvanny", "en", "UNI-LIFFEY"),
)
PEOPLE = STAKEHOLDERS

IN_GROUP = {
    "alliance-healthcare": (
        "SANTALINE",
        "KLINIKUM-O",
        "PHARMELIA",
        "CAREBOTIX",
        "PATIENTIA",
        "UNI-LIFFEY",
    ),
    "alliance-manufacturing": (
        "FORGIATA",
        "TESSITURA",
        "HOLZWERK",
        "ROBOSILE",
        "EDIH-KARST",
        "UNI-LIFFEY",
    ),
}
WORKSPACES = {"alliance": tuple(place.code for place in ORGANISATIONS), **IN_GROUP}

BY_CODE = {place.code: place for place in ORGANISATIONS}
SPEAKS_FOR = {person.organisation: person.handle for person in STAKEHOLDERS}

SEATS = tuple(
    Seat(workspace, "stakeholder", code, BY_CODE[code].name, BY_CODE[code].country, code)
    for workspace, codes in WORKSPACES.items()
    for code in codes
)
SITS = tuple(
    Sits(SPEAKS_FOR[seat.code], seat.workspace, seat.code, Role.MEMBER, -120) for seat in SEATS
)
OFFICES = (
    Holds("capucine-desrosieres", "alliance-healthcare", "Group coordinator", -80),
    Holds("raffaele-ferrandini", "alliance-manufacturing", "Group coordinator", -60),
)

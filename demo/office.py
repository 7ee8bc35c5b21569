"""Who works in the AI Office, and which body does each of them serve?"""

from demo.shapes import Organisation, Person, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("AIO", "European AI Office"),
    Organisation("AIO-EXC", "Excellence in AI and Robotics", parent="AIO"),
    Organisation("AIO-REG", "Regulation and Compliance", parent="AIO"),
    Organisation("AIO-SAF", "AI Safety", parent="AIO"),
    Organisation("AIO-INN", "AI Innovation and Policy Coordination", parent="AIO"),
    Organisation("AIO-SOC", "AI for Societal Good", parent="AIO"),
    Organisation("AIO-HLT", "AI in Health and Life Science", parent="AIO"),
    Organisation("ADV-SCI", "Lead Scientific Advisor", parent="AIO"),
    Organisation("ADV-INT", "International Affairs Advisor", parent="AIO"),
    Organisation("JRC", "Joint Research Centre"),
)

HEADS = {
    "AIO-EXC": Person("beatriz-almendro", "Beatriz Almendro", "es", "AIO-EXC"),
    "AIO-REG": Person("wouter-claesen", "Wouter Claesen", "nl", "AIO-REG"),
    "AIO-SAF": Person("nefeli-stamataki", "Νεφέλη Σταματάκη", "el", "AIO-SAF"),
    "AIO-INN": Person("oisin-de-barra", "Oisín de Barra", "en", "AIO-INN"),
    "AIO-SOC": Person("elzbieta-korycka", "Elżbieta Korycka", "pl", "AIO-SOC"),
    "AIO-HLT": Person("benedikt-auerswald", "Benedikt Auerswald", "de", "AIO-HLT"),
}
ADVISORS = (
    Person("marie-helene-castagnou", "Marie-Hélène Castagnou", "fr", "ADV-SCI"),
    Person("davor-luksic", "Davor Lukšić", "hr", "ADV-INT"),
)
OFFICERS = (
    Person("austeja-norkute", "Austėja Norkutė", "lt", "AIO-REG"),
    Person("luca-bassanelli", "Luca Bassanelli", "it", "AIO-INN"),
    Person("petra-hvalica", "Petra Hvalica", "sl", "AIO-REG"),
    Person("filip-nordgren", "Filip Nordgren", "sv", "AIO-INN"),
    Person("catia-fontoura", "Cátia Fontoura", "pt", "AIO-EXC"),
    Person("karel-vondracek", "Karel Vondráček", "cs", "JRC"),
)
PEOPLE = (*HEADS.values(), *ADVISORS, *OFFICERS)

SERVES = {
    "board": ("wouter-claesen", "austeja-norkute", "luca-bassanelli"),
    "panel": ("nefeli-stamataki", "marie-helene-castagnou"),
    "forum": ("petra-hvalica", "elzbieta-korycka"),
    "pact": ("filip-nordgren", "oisin-de-barra"),
    "alliance": ("catia-fontoura", "beatriz-almendro", "benedikt-auerswald"),
}
SITS = (
    *(
        Sits(handle, body, "AIO", Role.SECRETARIAT, -420)
        for body, handles in SERVES.items()
        for handle in handles
    ),
    Sits("davor-luksic", "board", "AIO", Role.SECRETARIAT, -150),
    Sits("karel-vondracek", "panel", "JRC", Role.SECRETARIAT, -170),
)

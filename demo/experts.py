"""Which of the sixty seats of the Scientific Panel are filled, and by whom?"""

from demo.shapes import Organisation, Person, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("ULMENAU", "Technische Universität Ulmenau", "DE"),
    Organisation("SAINTVIRE", "Université de Saint-Vire", "FR"),
    Organisation("MONTELIRA", "Politecnico di Montelira", "IT"),
    Organisation("ALDERWICK", "Alderwick Institute for Computing", "IE"),
    Organisation("VESTERSUND", "Vestersunds universitet", "SE"),
    Organisation("KAIVOLA", "Kaivolan yliopisto", "FI"),
    Organisation("ZELENICE", "Univerzita Zelenice", "CZ"),
    Organisation("WISLOKA", "Politechnika Wisłocka", "PL"),
    Organisation("RIBALTA", "Universidade da Ribalta", "PT"),
    Organisation("ALMENARA", "Centro de Cálculo de Almenara", "ES"),
    Organisation("DRAKAIA", "Πανεπιστήμιο Δρακαίας", "EL"),
    Organisation("RADUKA", "Институт по информатика Радука", "BG"),
    Organisation("HALVARD", "Halvard forskningssenter", "NO"),
    Organisation("DUINWIJK", "Universiteit Duinwijk", "NL"),
    Organisation("LAKEMONT", "Lakemont Centre for AI Measurement", "CA"),
)

EXPERTS = (
    Person("anneliese-thorwald", "Anneliese Thorwald", "de", "ULMENAU"),
    Person("jan-ole-brekenfeld", "Jan-Ole Brekenfeld", "de", "ULMENAU"),
    Person("thibault-garanger", "Thibault Garanger", "fr", "SAINTVIRE"),
    Person("oceane-lamirault", "Océane Lamirault", "fr", "SAINTVIRE"),
    Person("chiara-bonaventura", "Chiara Bonaventura", "it", "MONTELIRA"),
    Person("davide-rocchetti", "Davide Rocchetti", "it", "MONTELIRA"),
    Person("fergal-mac-suibhne", "Fergal Mac Suibhne", "en", "ALDERWICK"),
    Person("johanna-sjoholm", "Johanna Sjöholm", "sv", "VESTERSUND"),
    Person("viktor-ahlstrand", "Viktor Ahlstrand", "sv", "VESTERSUND"),
    Person("tuomas-rantakari", "Tuomas Rantakari", "fi", "KAIVOLA"),
    Person("lucie-kopecka", "Lucie Kopecká", "cs", "ZELENICE"),
    Person("ondrej-hajdusek", "Ondřej Hajdušek", "cs", "ZELENICE"),
    Person("malgorzata-zawilska", "Małgorzata Zawilska", "pl", "WISLOKA"),
    Person("krzysztof-bielak", "Krzysztof Bielak", "pl", "WISLOKA"),
    Person("teresa-quintanilha", "Teresa Quintanilha", "pt", "RIBALTA"),
    Person("joao-pedro-varela", "João Pedro Varela", "pt", "RIBALTA"),
    Person("maite-goikoetxea", "Maite Goikoetxea", "es", "ALMENARA"),
    Person("ramon-escudella", "Ramon Escudella", "es", "ALMENARA"),
    Person("eleni-manousaki", "Ελένη Μανουσάκη", "el", "DRAKAIA"),
    Person("stefan-radukanov", "Стефан Радуканов", "bg", "RADUKA"),
    Person("ingvild-solbakken", "Ingvild Solbakken", "en", "HALVARD"),
    Person("marieke-tasman", "Marieke Tasman", "nl", "DUINWIJK"),
    Person("bram-oosterveld", "Bram Oosterveld", "nl", "DUINWIJK"),
    Person("priya-ramaswamy", "Priya Ramaswamy", "en", "LAKEMONT"),
)
PEOPLE = EXPERTS

SITS = tuple(
    Sits(person.handle, "panel", f"E{number:02}", Role.MEMBER, -175)
    for number, person in enumerate(EXPERTS, start=1)
)

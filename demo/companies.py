"""Who speaks for the organisations of the AI Pact?"""

from demo.shapes import Organisation, Person, Seat, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("NORDLYS", "Nordlys Logistik", "DK"),
    Organisation("KASTANIE", "Kastanie Versicherung", "DE"),
    Organisation("BRISEMER", "Brisemer Hôtels", "FR"),
    Organisation("VELOCITA", "Velocità Trasporti", "IT"),
    Organisation("CIERZO", "Cierzo Energía", "ES"),
    Organisation("HALMSTAR", "Halmstar Bank", "SE"),
    Organisation("TULPIA", "Tulpia Seeds", "NL"),
    Organisation("BURSZTYN", "Bursztyn Software", "PL"),
    Organisation("DUNAHID", "Dunahíd Telekom", "HU"),
    Organisation("THALASSIA", "Thalassia Shipping", "EL"),
    Organisation("KRKAVEC", "Krkavec Robotika", "CZ"),
    Organisation("LUZSOL", "Luzsol Retalho", "PT"),
    Organisation("GLENFARRAN", "Glenfarran Payroll", "IE"),
    Organisation("VIRGINIUS", "Virginius Cloud", "US"),
)

CONTACTS = (
    Person("mads-kjeldgaard", "Mads Kjeldgaard", "da", "NORDLYS"),
    Person("friederike-ansbach", "Friederike Ansbach", "de", "KASTANIE"),
    Person("gwenaelle-tanguidec", "Gwenaëlle Tanguidec", "fr", "BRISEMER"),
    Person("alessia-morandotti", "Alessia Morandotti", "it", "VELOCITA"),
    Person("itziar-lasartegi", "Itziar Lasartegi", "es", "CIERZO"),
    Person("oskar-ljungstedt", "Oskar Ljungstedt", "sv", "HALMSTAR"),
    Person("sanne-brouwershaven", "Sanne Brouwershaven", "nl", "TULPIA"),
    Person("dorota-jaworzyna", "Dorota Jaworzyna", "pl", "BURSZTYN"),
    Person("balazs-fenyveshegyi", "Balázs Fenyveshegyi", "hu", "DUNAHID"),
    Person("despina-galanou", "Δέσποινα Γαλανού", "el", "THALASSIA"),
    Person("radim-sokolik", "Radim Sokolík", "cs", "KRKAVEC"),
    Person("madalena-corte-vaz", "Madalena Corte-Vaz", "pt", "LUZSOL"),
    Person("eimear-scanlan", "Eimear Scanlan", "en", "GLENFARRAN"),
    Person("renee-halverstam", "Renée Halverstam", "en", "VIRGINIUS"),
)
PEOPLE = CONTACTS

SEATS = tuple(
    Seat("pact", "organisation", company.code, company.name, company.country, company.code)
    for company in ORGANISATIONS
)
SITS = tuple(
    Sits(person.handle, "pact", person.organisation, Role.MEMBER, -90 - 20 * number)
    for number, person in enumerate(CONTACTS)
)

"""The records of the demonstration world: all invented, as are those who wrote them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from demo.shapes import DAY


class Told(NamedTuple):
    kind: str
    by: str
    language: str
    title: str
    summary: str
    said: Mapping[str, Any]
    ago: int
    state: str = "published"
    consents: bool = True
    because: str = ""
    """Why the desk returned it."""


PACT = (
    Told("practice", "friederike-ansbach", "de", "Zwanzig Minuten in der Schicht",
         "Kurze Übungen mit den Werkzeugen, die wirklich benutzt werden, in der Arbeitszeit, mit "
         "einer Probe nach vier Wochen.",
         {"status": "fully", "sector": "fin", "size": "large", "country": "DE",
          "role": "deployer", "article": ["4", "26"], "started": "2025-03-03",
          "systems": "Schadenbewertung aus Fotos, Textassistent im Kundendienst",
          "target": ["users", "management"], "format": ["on-the-job", "online"], "hours": 6,
          "languages": ["de", "en", "pl"],
          "knowledge": "Drei Stufen: ohne Vorwissen, mit Grundlagen, für Prüferinnen und Prüfer.",
          "context": "Jede Abteilung übt an eigenen Fällen.",
          "affected": "Versicherte lesen, wann ein Modell mitentschieden hat.",
          "impact": "2 140 Beschäftigte, 87 % bestehen die Probe, ein Drittel weniger Rückfragen.",
          "challenges": "Zeit im Schichtplan; Beispiele veralten nach einem halben Jahr.",
          "next": "Übungen für Makler ab Frühjahr.", "contact": "friederike@kastanie.example"},
         60 * DAY),
    Told("practice", "gwenaelle-tanguidec", "fr", "Douze questions au fournisseur",
         "Une fiche d'achat qu'un petit hôtel peut utiliser sans juriste, avant de signer.",
         {"status": "fully", "sector": "oth", "size": "medium", "country": "FR",
          "role": "deployer", "article": ["4", "13"], "started": "2025-01-20",
          "systems": "Tarification, réponses automatiques aux avis",
          "target": ["management", "suppliers"], "format": ["guide"], "languages": ["fr", "en"],
          "impact": "31 contrats relus, 4 refusés ; la fiche est reprise par deux fédérations.",
          "challenges": "Les réponses des fournisseurs arrivent tard."},
         48 * DAY),
    Told("practice", "oskar-ljungstedt", "sv", "Knappen som stoppar",
         "Roller, gränser och en logg som facket kan läsa: så stoppar en handläggare modellen.",
         {"status": "partially", "sector": "fin", "size": "large", "country": "SE",
          "role": "both", "article": ["4", "14"], "started": "2025-09-01",
          "systems": "Kreditbedömning, bedrägerisökning", "target": ["oversight", "users"],
          "format": ["workshop", "on-the-job"], "hours": 12, "languages": ["sv", "en"],
          "impact": "418 stopp på ett halvår, 61 ledde till att modellen ändrades.",
          "challenges": "Att stoppa utan att straffas för väntetiden."},
         35 * DAY),
    Told("practice", "dorota-jaworzyna", "pl", "Jeden rejestr zamiast trzech",
         "Jak z trzech spisów (AI, dane, bezpieczeństwo) powstał jeden; z listą pól.",
         {"status": "fully", "sector": "dig", "size": "small", "country": "PL",
          "role": "provider", "article": ["4", "9", "12"], "systems": "Asystent kodu, testy",
          "target": ["builders", "compliance"], "format": ["guide", "community"],
          "languages": ["pl", "en"],
          "impact": "Każdy system ma właściciela; przegląd trwa dzień zamiast tygodnia."},
         30 * DAY),
    Told("practice", "itziar-lasartegi", "es", "Aprender antes de encender",
         "Ningún equipo enciende un sistema sin una mañana de práctica con quien lo construyó.",
         {"status": "partially", "sector": "ene", "size": "large", "country": "ES",
          "role": "deployer", "article": ["4", "26"], "systems": "Previsión de viento, revisión de "
          "palas con imágenes", "target": ["users", "builders"], "format": ["class", "workshop"],
          "hours": 5, "languages": ["es"],
          "impact": "14 parques de 40; los avisos falsos bajaron un 22 %."},
         25 * DAY),
    Told("practice", "balazs-fenyveshegyi", "hu", "Gép vagy ember? Megmondjuk",
         "Egy mondat, egy ikon, egy hang: az ügyfél mindig tudja, hogy géppel beszél.",
         {"status": "fully", "sector": "com", "size": "large", "country": "HU",
          "role": "deployer", "article": ["4", "50"], "systems": "Ügyfélszolgálati hangasszisztens",
          "target": ["customers", "users"], "format": ["online"], "languages": ["hu", "de"],
          "impact": "400 emberrel kipróbálva, köztük képernyőolvasót használókkal; 96 % értette."},
         20 * DAY),
    Told("practice", "madalena-corte-vaz", "pt", "O que a loja pergunta ao modelo",
         "Um caderno de casos reais que passa de loja em loja, com o que correu mal.",
         {"status": "planned", "sector": "oth", "size": "large", "country": "PT",
          "role": "deployer", "article": ["4"], "systems": "Reposição automática",
          "target": ["users"], "format": ["community"], "languages": ["pt"],
          "impact": "Ainda por medir: uma prova antes e outra depois."},
         12 * DAY, consents=False),
    Told("practice", "radim-sokolik", "cs", "Zkouška u robota",
         "Kdo pracuje vedle robota, zkouší jednou za čtvrt roku, co dělat, když se zastaví.",
         {"status": "partially", "sector": "rob", "size": "medium", "country": "CZ",
          "role": "provider", "article": ["4", "14"], "systems": "Kolaborativní ramena",
          "target": ["users"], "format": ["on-the-job"], "languages": ["cs", "sk"],
          "impact": "Méně zastavení, žádný úraz."},
         3 * DAY, state="handed in"),
    Told("practice", "alessia-morandotti", "it", "Autisti e assistenti",
         "Un'ora al mese in officina, con chi guida e chi programma.",
         {"status": "planned", "sector": "mob", "size": "medium", "country": "IT",
          "role": "deployer", "article": ["4"], "systems": "Assistenza alla guida",
          "target": ["users"], "impact": "Da definire"},
         5 * DAY, state="returned",
         because="Please say how you will measure it, and for how many drivers: others want to "
         "compare."),
)  # fmt: skip
ALLIANCE = (
    Told("use-case", "asger-thorhaven", "da", "Robotten der bærer linned",
         "En robot kører vasketøj om natten, så personalet kan blive på afdelingen.",
         {"sector": "hlt", "maturity": "in-use", "size": "small", "country": "DK",
          "article": ["14"], "systems": "Selvkørende vogne med kameraer",
          "outcome": "Fire afdelinger, 1,5 time mere hos patienterne hver nat.",
          "challenges": "Elevatorer."},
         40 * DAY),
    Told("use-case", "raffaele-ferrandini", "it", "Vedere la crepa prima",
         "Una telecamera sulla linea trova le crepe che l'occhio non vede più dopo sei ore.",
         {"sector": "man", "maturity": "scaled", "size": "large", "country": "IT",
          "article": ["15"], "systems": "Visione su lamiera calda, rete addestrata in casa",
          "outcome": "Scarti dal 3,1 % all'1,8 %; tre stabilimenti."},
         33 * DAY),
    Told("use-case", "paloma-arizmendia", "es", "Regar cuando hace falta",
         "Sensores y un modelo pequeño dicen a cada socio cuándo abrir el agua.",
         {"sector": "agr", "maturity": "pilot", "size": "medium", "country": "ES",
          "systems": "Previsión de humedad del suelo", "outcome": "Un 18 % menos de agua en "
          "26 fincas, con la misma cosecha."},
         18 * DAY),
    Told("article", "darragh-mulvanny", "en", "What a student learns by breaking a model",
         "A term of teaching in which every team attacks the system of another.",
         {"sector": "oth", "country": "IE", "article": ["4"],
          "text": "We teach AI literacy by letting students break things.\n\nEvery team builds a "
          "small classifier, hands it to another team, and gets back a list of what went wrong. "
          "The lists are better than any lecture: dialects that were never heard, photographs "
          "taken at dusk, forms filled in by grandparents.\n\nAfter a term, students stop asking "
          "how accurate a model is. They ask for whom."},
         15 * DAY),
    Told("article", "spela-krasovec", "sl", "Majhno podjetje, velik priročnik",
         "Kaj so mala podjetja na Krasu zares prebrala in česa niso.",
         {"sector": "man", "country": "SI", "article": ["4"],
          "text": "Priročnik na sto straneh ni nikomur pomagal.\n\nPomagala sta dva lista: kaj "
          "vprašati dobavitelja in koga poklicati, ko se sistem zmoti."},
         4 * DAY, state="handed in"),
)  # fmt: skip

"""What do invented organisations say of themselves, offer and need, and what is followed?"""

from typing import Any

ENTRIES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("siim-rebasoo", {"name": "Robosile", "kind": "provider", "country": "EE", "size": "small",
     "sectors": ("robotics", "manufacturing"), "languages": ("et", "en", "fi"),
     "offers": "Haaratsid ja nägemine väikestele tehastele. Grippers and vision for small plants.",
     "link": "https://robosile.example", "consents": True}),
    ("spela-krasovec", {"name": "Karst Digital Innovation Hub", "kind": "hub", "country": "SI",
     "size": "small", "sectors": ("manufacturing", "agri-food"), "languages": ("sl", "it", "en"),
     "offers": "Preizkusi pred naložbo za mala podjetja: test before you invest.",
     "link": "https://kras-hub.example", "consents": True}),
    ("hartmut-zellerfeld", {"name": "Klinikum Oberaue", "kind": "user", "country": "DE",
     "size": "large", "sectors": ("healthcare",), "languages": ("de",), "link": "",
     "offers": "Ein Haus der Grundversorgung, das Bilddiagnostik mit KI im Alltag prüft.",
     "consents": True}),
    ("capucine-desrosieres", {"name": "Santaline, réseau d'hôpitaux", "kind": "user",
     "country": "FR", "size": "large", "sectors": ("healthcare",), "languages": ("fr", "en"),
     "offers": "Des équipes qui ont essayé trois outils de tri aux urgences, et le racontent.",
     "link": "https://santaline.example", "consents": True}),
    ("raffaele-ferrandini", {"name": "Forgiata Acciai", "kind": "user", "country": "IT",
     "size": "medium", "sectors": ("manufacturing", "energy"), "languages": ("it",), "link": "",
     "offers": "Dati di forno di dodici anni, per chi vuole provare modelli di consumo.",
     "consents": True}),
    ("halina-grzybowicz", {"name": "Municipia, związek miast", "kind": "association",
     "country": "PL", "size": "micro", "sectors": ("public-sector",), "languages": ("pl", "en"),
     "offers": "Czterdzieści gmin, które dzielą się zamówieniami na narzędzia AI.",
     "link": "https://municipia.example", "consents": True}),
    ("paloma-arizmendia", {"name": "Agrovidia Cooperative", "kind": "user", "country": "ES",
     "size": "medium", "sectors": ("agri-food", "climate"), "languages": ("es", "pt"),
     "offers": "Viñedos con sensores desde 2019, abiertos a pruebas.", "link": "",
     "consents": False}),
    ("darragh-mulvanny", {"name": "Liffey School of Engineering", "kind": "research",
     "country": "IE", "size": "mid-cap", "sectors": (), "languages": ("en", "ga"),
     "offers": "Short courses for people at work, and a doctoral school on safe machines.",
     "link": "https://liffey-school.example", "consents": True}),
    ("desislava-venkova", {"name": "Филмотека Нова", "kind": "civil", "country": "BG",
     "size": "small", "sectors": ("culture",), "languages": ("bg",), "link": "",
     "offers": "Архив от 9000 филма с описания, за изследвания и възстановяване.",
     "consents": True}),
)  # fmt: skip
NEWCOMER: dict[str, Any] = {
    "name": "Prüfhaus Isar", "kind": "provider", "country": "DE", "size": "micro",
    "sectors": ("manufacturing",), "languages": ("de",), "consents": True,
    "offers": "Wir prüfen Bildverarbeitung für Schweißnähte.",
}  # fmt: skip
STRUCTURES = """\
code;kind;name;country;sectors;services;access;share;contact;link;source;checked_on
HUB-SI-KARST;hub;Karst Digital Innovation Hub;SI;manufacturing|agri-food;Test before invest, training, help to find funding;Write to the hub, an answer comes within two weeks;0;info@kras-hub.example;https://kras-hub.example;the hub itself;2026-11-02
HUB-PT-TEJO;hub;Polo Digital do Tejo;PT;energy|public-sector;Diagnóstico e provas de conceito;Formulário no sítio;0;+351 210 000 000;https://polo-tejo.example;the hub itself;2026-10-12
HUB-LT-NERIS;hub;Neries skaitmeninių inovacijų centras;LT;manufacturing;Bandymai prieš investuojant;Registracija internetu;25;;https://neris.example;the hub itself;2026-09-30
HUB-NO-FJORD;hub;Fjord Digital Hub;NO;energy|mobility;Prøv før du investerer;Søknad to ganger i året;30;;https://fjord-hub.example;the hub itself;2026-08-21
FAC-FI-LAPLAND;ai-factory;Pohjola AI Factory;FI;climate|communications;Computing time, help in porting models;Calls every month, small firms first;0;access@pohjola.example;https://pohjola.example;list of the joint undertaking, demonstration;2026-11-10
FAC-IT-PADANA;ai-factory;Padana AI Factory;IT;manufacturing|energy;Tempo di calcolo e dati;Bando continuo;0;;https://padana.example;list of the joint undertaking, demonstration;2026-11-10
FAC-ES-EBRO;ai-factory;Fábrica de IA del Ebro;ES;healthcare|agri-food;Tiempo de cálculo, formación;Solicitud en línea;0;;https://ebro-ia.example;list of the joint undertaking, demonstration;2026-11-10
FAC-DE-RUHR;ai-factory;KI-Fabrik Ruhr;DE;manufacturing|mobility;Rechenzeit, Beratung beim Training;Antrag, Antwort in zehn Tagen;12,5;zugang@ki-ruhr.example;https://ki-ruhr.example;list of the joint undertaking, demonstration;2026-11-10
TEF-FR-BRUYERE;testing;Banc d'essai La Bruyère;FR;healthcare;Essais de logiciels d'imagerie en conditions réelles;Sur dossier;40;essais@bruyere.example;;network of testing facilities, demonstration;2026-10-05
TEF-NL-POLDER;testing;Proeftuin De Polder;NL;agri-food;Robots in kas en veld;Na een gesprek;37,5;;https://depolder.example;network of testing facilities, demonstration;2026-10-05
TEF-CZ-MORAVA;testing;Zkušebna Morava;CZ;manufacturing|robotics;Zkoušky robotů na výrobní lince;Smlouva;50;;https://morava-test.example;network of testing facilities, demonstration;2026-07-15
BOX-ES-MESETA;sandbox;Espacio controlado de pruebas Meseta;ES;;Supervised tests of systems before they are on the market;Call twice a year;0;;;AIA 57, notice of the authority, demonstration;2026-11-20
BOX-DK-SUND;sandbox;Regulatorisk sandkasse Sund;DK;healthcare;Vejledning om AI-forordningen;Ansøgning hele året;0;;;AIA 57, notice of the authority, demonstration;2026-11-18
SKI-IE-LIFFEY;skills;Liffey courses for people at work;IE;;Two-day courses for teams;Enrol online;60;courses@liffey-school.example;https://liffey-school.example;the school itself;2026-11-01
SKI-EL-ATTIKI;skills;Ακαδημία Δεξιοτήτων Αττικής;EL;public-sector;Σεμινάρια για δήμους;Αίτηση;0;;https://attiki-skills.example;the academy itself;2026-09-09
"""  # noqa: E501 one line of the list each
ANNEX = "COM(2025) 723, annex 3"
PLAN = "working plan of the unit, demonstration"
TRACKED: tuple[tuple[dict[str, str], tuple[tuple[str, str, str, str], ...]], ...] = (
    ({"name": "Apply AI Strategy", "basis": "COM(2025) 723", "owner": "AI Office, innovation",
      "about": "Sectoral flagships, cross-cutting support and one way of governing both.",
      "link": "https://digital-strategy.ec.europa.eu/en/policies/apply-ai",
      "state": "Flagships under way"},
     (("AI drug discovery challenge", "2026 Q4", "under way", ANNEX),
      ("Quicker market entry of medical devices", "2026-12-31", "under way", ANNEX),
      ("AI-powered advanced screening centres", "2027 Q2", "planned", ANNEX),
      ("Network of expertise on AI in healthcare", "2027 Q4", "planned", ANNEX))),
    ({"name": "AI Continent Action Plan", "basis": "COM(2025) 165", "link": "",
      "owner": "AI Office, infrastructure", "about": "Compute, data, skills, and simpler rules.",
      "state": "Factories work; gigafactories are being chosen"},
     (("Alliance opened", "2025-10-08", "done", "COM(2025) 723"),
      ("First courses of the AI Skills Academy", "2026 Q3", "under way", PLAN),
      ("Second round of data labs", "2027 Q1", "planned", PLAN))),
    ({"name": "GenAI4EU", "basis": "COM(2024) 28", "link": "", "owner": "AI Office, innovation",
      "about": "Generative AI in fourteen industrial ecosystems and the public sector.",
      "state": "Projects are being funded"},
     (("Report on the first pilots", "2026-10-30", "under way", PLAN),
      ("Pilots in public administrations", "2027 Q3", "planned", PLAN))),
    ({"name": "AI omnibus", "basis": "Regulation (EU) 2026/1744", "owner": "AI Office, compliance",
      "link": "https://eur-lex.europa.eu/eli/reg/2026/1744/oj", "state": "In force",
      "about": "What changes in the AI Act for sandboxes, small mid-caps and supervision."},
     (("At least one sandbox in each Member State", "2027-08-02", "under way", "AIA 57(1)"),
      ("Recommendations on AI literacy", "2027 Q1", "planned", PLAN))),
)  # fmt: skip
LISTINGS = (
    ("siim-rebasoo", "offer", "testing", "A bench for grippers, two weeks free",
     "Meie katsepingil saab proovida käsi, mis ei purusta.", ("robotics", "manufacturing"), "EE",
     60),
    ("spela-krasovec", "need", "testing", "Where can two small firms try grippers?",
     "Dve podjetji iz Krasa iščeta preizkuševališče za prijemala.", ("manufacturing",), "SI", 45),
    ("raffaele-ferrandini", "offer", "data", "Dodici anni di dati di forno",
     "Temperature e consumi, anonimi, per la ricerca.", ("manufacturing", "energy"), "IT", 90),
    ("tomas-figueiroa", "need", "data", "Dados de consumo da indústria pesada",
     "Para prever picos na rede.", ("energy",), "PT", 30),
    ("lotte-vercauterhof", "need", "compute", "Rekentijd voor eiwitmodellen",
     "Tweeduizend uren, in een Europees centrum.", ("healthcare",), "", 75),
    ("halina-grzybowicz", "need", "partner", "Partner do wspólnego zamówienia publicznego",
     "Szukamy miast, które chcą razem kupić narzędzie do tłumaczenia pism.", ("public-sector",),
     "PL", 5),
    ("darragh-mulvanny", "offer", "expertise", "Two trainers for works councils",
     "What to ask before a system is bought.", (), "", 120),
)  # fmt: skip

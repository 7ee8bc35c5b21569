"""Who comes to the Board, for which Member State or as which observer?"""

from demo.shapes import Organisation, Person, Sits
from rules.access import Role

ORGANISATIONS = (
    Organisation("BE-DIGIT", "Federal Service for Digital Policy", "BE"),
    Organisation("BG-TECH", "Министерство на цифровия преход", "BG"),
    Organisation("CZ-DIGI", "Úřad pro digitální dohled", "CZ"),
    Organisation("DK-DATA", "Styrelsen for Data og AI", "DK"),
    Organisation("DE-KIA", "Bundesstelle für Künstliche Intelligenz", "DE"),
    Organisation("EE-TEHIS", "Tehisintellekti Amet", "EE"),
    Organisation("IE-AIO", "National Office for Artificial Intelligence", "IE"),
    Organisation("EL-PSI", "Αρχή Ψηφιακής Εποπτείας", "EL"),
    Organisation("ES-OIA", "Oficina de Inteligencia Artificial", "ES"),
    Organisation("FR-AIA", "Agence de l'intelligence artificielle", "FR"),
    Organisation("HR-DIG", "Ured za digitalni razvoj", "HR"),
    Organisation("IT-AIA", "Autorità per l'innovazione digitale", "IT"),
    Organisation("CY-DIG", "Υφυπουργείο Ψηφιακών Υπηρεσιών", "CY"),
    Organisation("LV-DIGI", "Digitālās attīstības birojs", "LV"),
    Organisation("LT-SKAIT", "Skaitmenos priežiūros tarnyba", "LT"),
    Organisation("LU-NUM", "Commissariat au numérique", "LU"),
    Organisation("HU-DIGI", "Digitális Felügyeleti Hivatal", "HU"),
    Organisation("MT-AI", "Awtorità għall-Intelliġenza Artifiċjali", "MT"),
    Organisation("NL-ALGO", "Autoriteit Algoritmen", "NL"),
    Organisation("AT-KIB", "Servicestelle KI-Aufsicht", "AT"),
    Organisation("PL-SI", "Urząd do spraw Sztucznej Inteligencji", "PL"),
    Organisation("PT-IA", "Autoridade para a Inteligência Artificial", "PT"),
    Organisation("RO-DIGI", "Autoritatea pentru Transformare Digitală", "RO"),
    Organisation("SI-DIGI", "Urad za digitalni nadzor", "SI"),
    Organisation("SK-AI", "Úrad pre umelú inteligenciu", "SK"),
    Organisation("FI-TEKO", "Tekoälyvirasto", "FI"),
    Organisation("SE-AI", "Myndigheten för AI-tillsyn", "SE"),
    Organisation("EDPS-DEMO", "European Data Protection Supervisor"),
    Organisation("ECAT-DEMO", "European Centre for Algorithmic Transparency"),
    Organisation("NO-DIGI", "Direktoratet for digital tilsyn", "NO"),
    Organisation("IS-STAF", "Stafræna eftirlitið", "IS"),
    Organisation("LI-DIGI", "Stabsstelle Digitales", "LI"),
)

MEMBERS = {
    "BE": Person("liesbeth-vandormael", "Liesbeth Vandormael", "nl", "BE-DIGIT"),
    "BG": Person("maria-kostadinova", "Мария Костадинова", "bg", "BG-TECH"),
    "CZ": Person("tomas-brezina", "Tomáš Březina", "cs", "CZ-DIGI"),
    "DK": Person("freja-holmgaard", "Freja Holmgaard", "da", "DK-DATA"),
    "DE": Person("lena-fuerst", "Lena Fürst", "de", "DE-KIA"),
    "EE": Person("kadri-vahtramae", "Kadri Vahtramäe", "et", "EE-TEHIS"),
    "IE": Person("aoife-ni-riagain", "Aoife Ní Riagáin", "ga", "IE-AIO"),
    "EL": Person("andreas-karydis", "Ανδρέας Καρύδης", "el", "EL-PSI"),
    "ES": Person("ines-valcarcel", "Inés Valcárcel Rueda", "es", "ES-OIA"),
    "FR": Person("solene-marchadier", "Solène Marchadier", "fr", "FR-AIA"),
    "HR": Person("dubravka-perkovic", "Dubravka Perković", "hr", "HR-DIG"),
    "IT": Person("matteo-ghirlandi", "Matteo Ghirlandi", "it", "IT-AIA"),
    "CY": Person("chrystalla-papamichail", "Χρυστάλλα Παπαμιχαήλ", "el", "CY-DIG"),
    "LV": Person("ilze-kronberga", "Ilze Kronberga", "lv", "LV-DIGI"),
    "LT": Person("vytautas-grigaliunas", "Vytautas Grigaliūnas", "lt", "LT-SKAIT"),
    "LU": Person("claude-weyrich", "Claude Weyrich", "fr", "LU-NUM"),
    "HU": Person("zsofia-kerekes", "Zsófia Kerekes", "hu", "HU-DIGI"),
    "MT": Person("mirella-portelli", "Mirella Portelli", "mt", "MT-AI"),
    "NL": Person("jeroen-nijland", "Jeroen Nijland", "nl", "NL-ALGO"),
    "AT": Person("katharina-moosbrugger", "Katharina Moosbrugger", "de", "AT-KIB"),
    "PL": Person("agnieszka-debicka", "Agnieszka Dębicka", "pl", "PL-SI"),
    "PT": Person("rui-sarmento", "Rui Sarmento", "pt", "PT-IA"),
    "RO": Person("ioana-bradeanu", "Ioana Brădeanu", "ro", "RO-DIGI"),
    "SI": Person("matej-zorman", "Matej Zorman", "sl", "SI-DIGI"),
    "SK": Person("katarina-hudakova", "Katarína Hudáková", "sk", "SK-AI"),
    "FI": Person("eeva-tuominen", "Eeva Tuominen", "fi", "FI-TEKO"),
    "SE": Person("gustav-ekenberg", "Gustav Ekenberg", "sv", "SE-AI"),
}
ALTERNATES = {
    "DE": Person("tobias-reinholz", "Tobias Reinholz", "de", "DE-KIA"),
    "EE": Person("rasmus-lepiksaar", "Rasmus Lepiksaar", "et", "EE-TEHIS"),
    "IE": Person("cormac-o-luasa", "Cormac Ó Luasa", "ga", "IE-AIO"),
    "FR": Person("anais-kerbrat", "Anaïs Kerbrat", "fr", "FR-AIA"),
    "PL": Person("pawel-sieradzki", "Paweł Sieradzki", "pl", "PL-SI"),
    "FI": Person("saara-linnanmaki", "Saara Linnanmäki", "fi", "FI-TEKO"),
}
ADVISERS = {
    "NL": Person("fenna-hoekstra", "Fenna Hoekstra", "nl", "NL-ALGO"),
    "ES": Person("alvaro-montesinos", "Álvaro Montesinos", "es", "ES-OIA"),
}
OBSERVERS = {
    "EDPS": Person("helene-brissard", "Hélène Brissard", "fr", "EDPS-DEMO"),
    "ECAT": Person("nuria-casadevall", "Núria Casadevall", "es", "ECAT-DEMO"),
    "NO": Person("sigrid-haugland", "Sigrid Haugland", "en", "NO-DIGI"),
    "IS": Person("gudrun-hallsdottir", "Guðrún Hallsdóttir", "en", "IS-STAF"),
    "LI": Person("marco-frommelt", "Marco Frommelt", "de", "LI-DIGI"),
}
FORMER = Person("ingrid-wallberg", "Ingrid Wallberg", "sv", "SE-AI")
COMING = Person("marketa-havrankova", "Markéta Havránková", "cs", "CZ-DIGI")

PEOPLE = (
    *MEMBERS.values(),
    *ALTERNATES.values(),
    *ADVISERS.values(),
    *OBSERVERS.values(),
    FORMER,
    COMING,
)

CHANGING = {"SE", "CZ"}
"""Two seats that pass from one person to the next about now."""
SECOND_TERM = {"NL", "MT", "LV"}

SITS = (
    *(
        Sits(person.handle, "board", code, Role.MEMBER, -410, renewals=int(code in SECOND_TERM))
        for code, person in MEMBERS.items()
        if code not in CHANGING
    ),
    Sits(FORMER.handle, "board", "SE", Role.MEMBER, -1050, -22),
    Sits(MEMBERS["SE"].handle, "board", "SE", Role.MEMBER, -21),
    Sits(MEMBERS["CZ"].handle, "board", "CZ", Role.MEMBER, -1060, 23),
    Sits(COMING.handle, "board", "CZ", Role.MEMBER, 24),
    *(
        Sits(person.handle, "board", code, Role.ALTERNATE, -300)
        for code, person in ALTERNATES.items()
        if code != "EE"
    ),
    Sits("rasmus-lepiksaar", "board", "EE", Role.ALTERNATE, -300, votes_from=-5, votes_until=16),
    *(Sits(person.handle, "board", code, Role.ADVISER, -200) for code, person in ADVISERS.items()),
    *(
        Sits(person.handle, "board", code, Role.OBSERVER, -410)
        for code, person in OBSERVERS.items()
    ),
)

"""Of which words are the candidates of the demonstration made? Nobody is called like this."""

FIRST = {
    "woman": ("Adelmira", "Brunhilla", "Cosmina", "Dorottia", "Eiravel", "Fenja", "Gintara",
              "Hedvika", "Ilmarja", "Jorunna", "Katalena", "Liivika", "Mairenna", "Nerika",
              "Oihanna", "Petronia", "Rozalka", "Sigrunne", "Tamsena", "Ulvika", "Vesnava",
              "Ysolde", "Zofienka"),
    "man": ("Aurelin", "Bohumar", "Cathalan", "Dragomar", "Eskilian", "Florinus", "Gaspardo",
            "Henrikas", "Ignacijo", "Jarmolan", "Kasimeer", "Laurito", "Mihkelan", "Niallan",
            "Ottokars", "Paavali", "Radovit", "Stanimar", "Tiborian", "Uldrik", "Vincentas",
            "Wolfrik", "Zdenkan"),
}  # fmt: skip
LAST = ("Abendrot", "Birkenau-Falk", "Corvanesti", "Dunkelbrook", "Estervale", "Fjordheimer",
        "Grauwolfen", "Hallovaara", "Isolanti", "Jaunbirze", "Kvetinov", "Lindequai", "Morgenlund",
        "Novohrad", "Oravainen", "Pietralba", "Quintarell", "Rozmaryn", "Silberweg", "Tarnovel",
        "Ulmenfeld", "Valdoura", "Wiesenbach", "Xantopol", "Yrsadottir", "Zelengora",
        "Brezovnik", "Castelviejo", "Dalarsund", "Ferramonte")  # fmt: skip
FAR = ("CH", "UK", "US", "CA", "JP", "KR", "UA", "RS")
WEIGHTS = {"DE": 9, "FR": 8, "IT": 8, "ES": 7, "NL": 5, "PL": 5, "BE": 4, "SE": 4, "AT": 3, "EL": 3,
           "IE": 3, "FI": 3, "DK": 3, "PT": 3, "CZ": 2, "RO": 2, "HU": 2}  # fmt: skip
NEAR = ("BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT",
        "LU", "HU", "MT", "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE", "IS", "LI",
        "NO")  # fmt: skip
WHY = (
    "I have measured for eight years what large models can do; the Union's oversight needs it.",
    "My group builds tests that others repeat. An independent panel needs methods that hold.",
    "Je travaille sur les risques systémiques des modèles et sur leur réduction.",
    "Ich arbeite an der Sicherheit von Modellen und an Verfahren, sie zu prüfen.",
    "Me ocupo de medir el cómputo y de fijar umbrales que tengan sentido.",
    "Badam, jak modele zawodzą w użyciu, i jak to wykryć, zanim wyrządzą szkodę.",
)
DONE = "Invented for the demonstration: no such person, publication or institute exists."

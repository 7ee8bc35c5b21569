"""Three decisions of the Board: one in writing, one that is taken, one round the table."""

from commons.decisions.models import Procedure
from demo.decisions.shapes import DAY, HOUR, Put, Spoken

DECISIONS = (
    Put(
        workspace="board",
        title="Revised rules of procedure",
        question=(
            "Three changes: alternates may vote on the days for which they stand in, without "
            "another letter; sub-groups may close a consultation by silence; opinions are "
            "published in all languages on the same day.\n"
            "Whoever does not answer in time counts as consenting."
        ),
        document="Rules of procedure of the AI Board",
        procedure=Procedure.WRITTEN,
        matter="rules of procedure",
        ago=12 * DAY,
        until=2 * DAY,
        spoken=(
            Spoken("DE NL LU", "for", 11 * DAY),
            Spoken("BE AT", "for", 8 * DAY),
            Spoken("HR EL MT", "for", 5 * DAY),
            Spoken(
                "FR",
                "abstain",
                4 * DAY,
                "Les consultations internes ne sont pas closes ; "
                "le vote pourra être modifié avant l'échéance.",
            ),
            Spoken("SE", "abstain", 3 * DAY, "Frågan bereds fortfarande i regeringskansliet."),
            Spoken("CZ IT BG", "for", 2 * DAY),
            Spoken(
                "HU",
                "against",
                30 * HOUR,
                "A csendes eljárás az alcsoportokban csak második emlékeztető után fogadható el.",
            ),
            Spoken(
                "PL",
                "against",
                20 * HOUR,
                "Milczenie nie powinno oznaczać zgody w "
                "podgrupach bez drugiego przypomnienia w języku delegacji. Po tej zmianie "
                "Polska zagłosuje za.",
            ),
            Spoken("FI EE", "for", 18 * HOUR),
            Spoken("SK", "for", 10 * HOUR, by_phone=True),
            Spoken("DK", "for", 3 * HOUR),
        ),
    ),
    Put(
        workspace="board",
        title="Opinion on the single information platform",
        question="The Board adopts the opinion as it stands in the text of the sub-group.",
        document="Opinion on the single information platform",
        matter="opinion",
        ago=9 * DAY,
        closed=3 * DAY,
        spoken=(
            Spoken("BE BG CZ DK DE EE IE EL ES HR IT", "for", 8 * DAY),
            Spoken("CY LV LT LU MT NL AT PT RO SI SK FI", "for", 6 * DAY),
            Spoken("HU", "against", 5 * DAY, "A platform költségeit nem becsülték meg."),
            Spoken("FR", "abstain", 4 * DAY),
            Spoken("SE", "against", 4 * DAY),
            Spoken("SE", "for", 3 * DAY + HOUR, "Texten i punkt 7 har ändrats så som vi bad om."),
        ),
        public="Register of opinions of the AI Board",
        annexed={
            "HU": (
                "Magyarország nem támogatja a véleményt: a közös platform nemzeti csatlakozásának "
                "költségeit a szöveg nem tárgyalja, és a határidő 2027 előtt nem tartható."
            )
        },
    ),
    Put(
        workspace="board",
        title="Examples for the guidelines on high-risk systems",
        question="Where does each delegation stand, before the Commission is answered?",
        document="Examples for the guidelines on high-risk systems",
        procedure=Procedure.POSITIONS,
        provisions=("Biometrics (point 1)", "Education (point 3)", "Employment (point 4)"),
        matter="opinion",
        ago=5 * DAY,
        spoken=(
            Spoken("BE BG CZ DK EE EL ES LV LT LU MT NL AT", "support", 4 * DAY, "", 1),
            Spoken("BE BG CZ DK EE EL ES LV LT LU MT NL AT PT", "support", 4 * DAY, "", 2),
            Spoken("BE BG DK EE EL ES LV LT LU NL AT PT", "support", 4 * DAY, "", 3),
            Spoken(
                "DE",
                "object",
                3 * DAY,
                "Beispiel 4 erfasst reine Arbeitszeiterfassung; der "
                "Satz müsste heißen: „soweit Leistung bewertet wird“.",
                3,
            ),
            Spoken("FR", "scrutiny", 3 * DAY, "Réserve d'examen parlementaire.", 1),
            Spoken("CZ", "linguistic", 2 * DAY, "V českém znění chybí slovo „výhradně“.", 3),
            Spoken("IT", "general", 2 * DAY, "", 2),
            Spoken("CY", "abstain", DAY, "", 1),
        ),
    ),
)

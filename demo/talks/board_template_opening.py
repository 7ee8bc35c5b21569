"""How "One reporting template for serious incidents, or 27?" goes: opening."""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, say

OPENING = (
    say(
        "katarina-hudakova",
        9 * DAY + 5 * HOUR,
        """
        Dear @members, version 0.3 of the common template is ready to be torn apart. It has
        41 fields. Six delegations would like national annexes, three would rather lose half
        of the fields, and the rest have not spoken yet.

        Before we meet I would like to know one thing: **who could accept a single form with
        a short national part?** @IE, you ran the pilot. What did providers leave empty?
        """,
        support="jeroen-nijland eeva-tuominen mirella-portelli andreas-karydis "
        "gustav-ekenberg maria-kostadinova",
        follow="aoife-ni-riagain austeja-norkute",
    ),
    say(
        "aoife-ni-riagain",
        9 * DAY + 3 * HOUR,
        """
        Go raibh maith agat, a Katarína. Seolfaidh mé torthaí an treoirthionscadail inniu.

        Or for everybody: I will send the results of our pilot today. Sixteen providers took
        part, all of them volunteers, so please read the figures with care.
        """,
        thanks="katarina-hudakova matteo-ghirlandi",
    ),
    say(
        "jeroen-nijland",
        9 * DAY + 2 * HOUR,
        """
        The Netherlands can accept one form, on two conditions:

        1. the time limits stand on page one, so that nobody has to look them up in a hurry;
        2. a provider may send a first report with gaps and fill them later.
        """,
        support="eeva-tuominen aoife-ni-riagain liesbeth-vandormael ilze-kronberga pawel-sieradzki",
    ),
    say(
        "andreas-karydis",
        8 * DAY + 20 * HOUR,
        """
        Το άρθρο 73 παράγραφος 5 επιτρέπει ήδη μια αρχική, ελλιπή αναφορά. Θα το έβαζα στο
        έντυπο ως τετραγωνίδιο: «Αρχική αναφορά, θα συμπληρωθεί».

        In short: Article 73(5) already allows an incomplete first report. I would make it a
        tick box.
        """,
        support="jeroen-nijland katarina-hudakova",
        thanks="sigrid-haugland",
    ),
    say(
        "aoife-ni-riagain",
        8 * DAY + 6 * HOUR,
        """
        As promised. Fields that were empty in the first report of the pilot:

        | Field | Empty in | Filled later |
        |---|---:|---:|
        | Root cause | 11 of 16 | 11, within three weeks |
        | Number of persons concerned | 9 of 16 | 6 |
        | Version of the model | 4 of 16 | 4, within two days |
        | Other authorities informed | 7 of 16 | 7 |
        | National case number | 16 of 16 | none: nobody knew it |

        My reading: root cause belongs in the follow-up, and the national number is ours to
        give, not theirs.
        """,
        thanks="katarina-hudakova eeva-tuominen jeroen-nijland anais-kerbrat "
        "tobias-reinholz mirella-portelli gustav-ekenberg",
        support="pawel-sieradzki",
    ),
    say(
        "pawel-sieradzki",
        8 * DAY + 4 * HOUR,
        """
        Polska popiera wspólny formularz. Proponujemy, aby numer sprawy nadawał system, a nie
        organ krajowy: dzięki temu raport uzupełniający trafi do tej samej sprawy.

        (Poland supports one form; let the system give the case number, so that a follow-up
        finds its way home.)
        """,
        reply_to=5,
        support="aoife-ni-riagain eeva-tuominen",
    ),
    say(
        "tobias-reinholz",
        8 * DAY + 3 * HOUR,
        """
        Deutschland hat noch einen Prüfvorbehalt. Unsere Länder führen einen Teil der
        Aufsicht, und ein Formular ohne Feld für die örtlich zuständige Behörde hilft uns
        wenig.

        So: a scrutiny reservation for now. We need one field for the competent authority
        inside a Member State.
        """,
        question="katarina-hudakova",
    ),
    say(
        "katarina-hudakova",
        8 * DAY + 2 * HOUR,
        """
        @tobias-reinholz, would a list per country do, kept by each of us, from which the
        provider chooses? Then it is one common field with national content, and no annex.
        """,
        reply_to=7,
    ),
    say(
        "tobias-reinholz",
        7 * DAY + 23 * HOUR,
        """
        Yes, that would do. I will lift the reservation once I have seen it in version 0.4.
        """,
        reply_to=8,
        support="katarina-hudakova matteo-ghirlandi",
    ),
    say(
        "anais-kerbrat",
        7 * DAY + 22 * HOUR,
        """
        La France soutient le formulaire unique. Une remarque de méthode : distinguons ce
        que la loi exige de ce qui nous serait utile. Je propose trois niveaux.

        - **obligatoire dès le premier envoi** : fournisseur, système, date, nature des faits ;
        - **obligatoire au plus tard dans le suivi** : cause, personnes touchées, mesures ;
        - **facultatif** : tout le reste, et le reste devrait être court.
        """,
        support="eeva-tuominen jeroen-nijland ines-valcarcel",
    ),
    say(
        "ines-valcarcel",
        7 * DAY + 21 * HOUR,
        """
        De acuerdo con Anaïs. Spain would add one optional field that has proved its worth in
        other registers: *what would have helped to prevent this?* Free text, 500 characters.
        """,
        reply_to=10,
        thanks="noor-van-aalst",
    ),
    say(
        "gustav-ekenberg",
        7 * DAY + 20 * HOUR,
        """
        I am new on this seat, so forgive a simple question. What happens to a report that
        concerns users in several countries? Do we expect the provider to send it many times?
        """,
        question="ilze-kronberga",
    ),
    say(
        "wouter-claesen",
        7 * DAY + 19 * HOUR,
        """
        A word from the secretariat on @SE's question. Article 73 names the market
        surveillance authorities of the Member States *where the incident occurred*. One
        form sent once and shared with each authority concerned would be the practical
        answer, but it needs a rule on who takes the lead. We can draft two options for the
        meeting if the @chair so wishes.
        """,
        reply_to=12,
        thanks="gustav-ekenberg katarina-hudakova",
    ),
)

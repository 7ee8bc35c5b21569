"""What does the market surveillance sub-group discuss?"""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, Thread, say, withdrawn

TEMPLATE = Thread(
    workspace="board-market-surveillance",
    title="One reporting template for serious incidents, or 27?",
    posts=(
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
            support="eeva-tuominen aoife-ni-riagain liesbeth-vandormael ilze-kronberga "
            "pawel-sieradzki",
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
        say(
            "katarina-hudakova",
            7 * DAY + 18 * HOUR,
            """
            Yes please, @secretariat. Two options on one page.
            """,
            reply_to=13,
        ),
        say(
            "helene-brissard",
            7 * DAY + 2 * HOUR,
            """
            As an observer, one point on personal data. The draft asks for "persons concerned"
            with names in field 23. A number and a description of the group would serve the
            purpose, and spare everybody a second legal question. Article 78(2) points the same
            way: ask only for what is strictly necessary.
            """,
            support="andreas-karydis noor-van-aalst anais-kerbrat eeva-tuominen",
            thanks="katarina-hudakova",
        ),
        say(
            "katarina-hudakova",
            7 * DAY + HOUR,
            """
            Thank you, @EDPS. Field 23 becomes a number and a short description.
            """,
            reply_to=15,
            support="helene-brissard jeroen-nijland",
        ),
        say(
            "noor-van-aalst",
            6 * DAY + 22 * HOUR,
            """
            Thank you for having us here as observers from the Forum. People who are harmed
            rarely know the words *root cause* or *substantial modification*. If deployers are to
            help providers report, a page in plain language beside the form would do more than
            another field in it.
            """,
            support="aoife-ni-riagain mirella-portelli maria-kostadinova",
        ),
        say(
            "ulrike-steinmeyer",
            6 * DAY + 21 * HOUR,
            """
            From the side of a machine builder: please let us **import** what we already hold.
            Serial number, software version, date of installation: all of it is in our systems,
            and typing it again is where mistakes are made.
            """,
            thanks="tobias-reinholz",
            support="matteo-ghirlandi",
        ),
        withdrawn(
            "matteo-ghirlandi",
            6 * DAY + 20 * HOUR,
            """
            I cannot join on Thursday, my train arrives at noon.
            """,
        ),
        say(
            "matteo-ghirlandi",
            6 * DAY + 19 * HOUR,
            """
            I removed my last post: it went to the wrong discussion, I am sorry.

            L'Italia sostiene il modulo unico. Italy supports the single form and the three
            levels of @anais-kerbrat.
            """,
            support="anais-kerbrat",
        ),
        say(
            "maria-kostadinova",
            6 * DAY + 4 * HOUR,
            """
            България подкрепя един общ формуляр. Молим само полето за описание на инцидента да
            може да се попълва на всички официални езици.

            (Bulgaria supports one form. The description of the incident should be possible in
            every official language.)
            """,
            support="ilze-kronberga andreas-karydis mirella-portelli",
        ),
        say(
            "austeja-norkute",
            6 * DAY + 3 * HOUR,
            """
            Noted for version 0.4, @maria-kostadinova: labels and help texts in the 24 official
            languages, free text in any of them.
            """,
            reply_to=21,
            thanks="maria-kostadinova",
        ),
        say(
            "liesbeth-vandormael",
            5 * DAY + 23 * HOUR,
            """
            > labels and help texts in the 24 official languages

            Could we fix the glossary *before* translation starts? In Dutch and in French we
            found three words for "serious incident" in the draft help texts. One will do, and
            Article 3 has chosen it for us.
            """,
            reply_to=22,
            support="austeja-norkute jeroen-nijland anais-kerbrat",
        ),
        say(
            "sigrid-haugland",
            5 * DAY + 22 * HOUR,
            """
            From Norway, as an observer: our inspectors would gladly use the same form. It would
            help us if the list of authorities had room for the EEA-EFTA states from the start.
            """,
            support="gustav-ekenberg eeva-tuominen",
        ),
        say(
            "austeja-norkute",
            5 * DAY + 2 * HOUR,
            """
            The two options on reports that concern several countries:

            | | Option A: one lead | Option B: all equal |
            |---|---|---|
            | Sent to | authority of the place of establishment | every authority concerned |
            | First answer | from the lead | from each |
            | Strength | one voice towards the provider | nobody waits for anybody |
            | Weakness | a slow lead slows all | up to 27 questions on the same day |

            Both fit on the same form. Neither is the secretariat's preference.
            """,
            reply_to=14,
            thanks="katarina-hudakova gustav-ekenberg eeva-tuominen",
        ),
        say(
            "eeva-tuominen",
            5 * DAY,
            """
            Finland prefers A with a safety net: if the lead is silent for three working days,
            any other authority concerned may ask its own questions.
            """,
            reply_to=25,
            support="gustav-ekenberg jeroen-nijland ilze-kronberga",
        ),
        say(
            "ilze-kronberga",
            4 * DAY + 22 * HOUR,
            """
            Latvia as well. For a small authority the worst case is not a slow lead, it is
            twenty-six e-mails.
            """,
            reply_to=26,
            support="mirella-portelli eeva-tuominen",
        ),
        say(
            "anais-kerbrat",
            4 * DAY + 21 * HOUR,
            """
            We are closer to B, because in our view an authority cannot hand over a duty which the
            Act gives to each of us. But A *with the safety net of Finland* would be acceptable if
            the text says that nobody's powers are touched.
            """,
            reply_to=26,
            thanks="eeva-tuominen katarina-hudakova",
        ),
        say(
            "katarina-hudakova",
            4 * DAY + 20 * HOUR,
            """
            That is a bridge. @anais-kerbrat and @eeva-tuominen, could you write the sentence
            together, in two lines?
            """,
            support="anais-kerbrat eeva-tuominen",
        ),
        say(
            "eeva-tuominen",
            3 * DAY + 6 * HOUR,
            """
            Here it is, agreed with Anaïs:

            > The authority of the place of establishment answers first. Where it has not done so
              within three working days, any authority concerned may address the provider. The
              powers of each authority under the Regulation remain as they are.
            """,
            reply_to=29,
            edited=3 * DAY + 5 * HOUR,
            support="anais-kerbrat katarina-hudakova jeroen-nijland ilze-kronberga "
            "gustav-ekenberg matteo-ghirlandi ines-valcarcel",
        ),
        say(
            "mirella-portelli",
            2 * DAY + 7 * HOUR,
            """
            Malta taqbel: formola waħda, u mhux aktar minn tliet oqsma nazzjonali.

            Malta agrees: one form, and no more than three national fields. Otherwise it grows
            again every year.
            """,
            support="eeva-tuominen jeroen-nijland katarina-hudakova aoife-ni-riagain",
        ),
        say(
            "jeroen-nijland",
            2 * DAY + 5 * HOUR,
            """
            On page one I would print nothing but this:

            - **15 days** as a rule,
            - **10 days** if somebody has died,
            - **2 days** for a widespread infringement or a disruption of critical infrastructure.

            And under it: *send what you know now, complete it later.*
            """,
            support="aoife-ni-riagain katarina-hudakova noor-van-aalst ulrike-steinmeyer",
        ),
        say(
            "tobias-reinholz",
            2 * DAY + 4 * HOUR,
            """
            Small but important: the days run from the moment the provider *becomes aware*. The
            form should ask for that date, otherwise we argue about it afterwards.
            """,
            reply_to=32,
            support="jeroen-nijland anais-kerbrat",
        ),
        say(
            "austeja-norkute",
            DAY + 6 * HOUR,
            """
            Version 0.4 is on the table. Changes:

            1. 41 fields became 26, of which 9 are needed for a first report;
            2. field 23 is a number and a description;
            3. a list of competent authorities per country, kept by each authority;
            4. the date on which the provider became aware;
            5. the text of @FI and @FR on several countries.

            Comments are welcome until the day before the meeting.
            """,
            thanks="katarina-hudakova tobias-reinholz helene-brissard liesbeth-vandormael",
            follow="aoife-ni-riagain",
        ),
        say(
            "tobias-reinholz",
            DAY + 3 * HOUR,
            """
            Seen and read. Germany lifts its scrutiny reservation. Danke!
            """,
            reply_to=34,
            thanks="katarina-hudakova austeja-norkute",
        ),
        say(
            "katarina-hudakova",
            5 * HOUR + 20,
            """
            Then let me try a conclusion, for @members to shoot at:

            > One common form. At most three national fields. An incomplete first report is
              allowed. The follow-up uses the same record.

            Please say here if you could *not* live with it.
            """,
            support="eeva-tuominen mirella-portelli jeroen-nijland anais-kerbrat pawel-sieradzki "
            "ilze-kronberga gustav-ekenberg maria-kostadinova matteo-ghirlandi",
            question="andreas-karydis",
        ),
        say(
            "andreas-karydis",
            3 * HOUR + 10,
            """
            I can live with it. One question only: who may add a fourth national field later, and
            how? If the answer is "this sub-group, by consensus", I am happy.
            """,
            reply_to=36,
            support="mirella-portelli",
        ),
        say(
            "katarina-hudakova",
            2 * HOUR + 40,
            """
            That is the answer I would propose, @EL. I will add it as a last sentence.
            """,
            reply_to=37,
            thanks="andreas-karydis",
        ),
        say(
            "eeva-tuominen",
            48,
            """
            Finland can live with one form because the follow-up keeps the same record: nobody
            types the description of the system twice. That was our only red line.
            """,
            reply_to=36,
            support="katarina-hudakova",
        ),
        say(
            "jeroen-nijland",
            7,
            """
            @aoife-ni-riagain, could your sixteen providers try version 0.4 before the meeting? A
            second look by the same people would tell us more than any of us can.
            """,
            follow="aoife-ni-riagain",
        ),
    ),
)

EXCHANGE = Thread(
    workspace="board-market-surveillance",
    title="Exchange of staff for joint activities under Article 74(11)",
    members_only=True,
    posts=(
        say(
            "katarina-hudakova",
            6 * DAY + 2 * HOUR,
            """
            The Board may support joint activities with the agreement of the authorities concerned
            (Article 66(a)). Two delegations asked whether inspectors could spend some weeks with
            a neighbour. Who has tried, and what stood in the way?
            """,
            follow="mirella-portelli",
        ),
        say(
            "liesbeth-vandormael",
            5 * DAY + 9 * HOUR,
            """
            We have, in another field. What stood in the way was never the law. It was, in this
            order: housing, the laptop that could not leave the country, and the first three days
            without anything to do.
            """,
            thanks="katarina-hudakova mirella-portelli",
            support="gustav-ekenberg",
        ),
        say(
            "mirella-portelli",
            3 * DAY + 8 * HOUR,
            """
            We could start with two people for four weeks in spring. A small authority learns most
            from seeing how a file is opened and closed elsewhere.
            """,
            support="katarina-hudakova aoife-ni-riagain",
        ),
        say(
            "maria-kostadinova",
            2 * DAY + 3 * HOUR,
            """
            Bulgaria would host. Бихме посрещнали двама колеги през пролетта. One condition:
            whoever comes signs our confidentiality declaration first.
            """,
            thanks="mirella-portelli",
        ),
        say(
            "katarina-hudakova",
            70,
            """
            Good. @MT and @BG, please tell the @secretariat your dates, and we put it on the
            agenda as a first case.
            """,
            support="mirella-portelli maria-kostadinova",
        ),
    ),
)

THREADS = (TEMPLATE, EXCHANGE)

"""How "One reporting template for serious incidents, or 27?" goes: end."""

from demo.shapes import DAY, HOUR, say

END = (
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
)

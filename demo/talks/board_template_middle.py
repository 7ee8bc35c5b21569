"""How "One reporting template for serious incidents, or 27?" goes: middle."""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, say, withdrawn

MIDDLE = (
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
)

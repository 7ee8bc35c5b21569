"""Which habits of Commission expert groups hold where the act of a body is silent?

C(2016) 3301, Annex 3: standard rules of procedure; the body's own rules take their place.
"""

from rules.charter import Rule
from rules.sources import chosen, secondary, unverified
from rules.words import sentence as _

ANNEX = "C(2016) 3301, Annex 3"
FREE = "free choice"

MEETING_HABITS: tuple[Rule, ...] = (
    chosen(
        "meeting.invite_notice_days",
        _("Calendar days between the invitation with draft agenda and the meeting"),
        "30",
        ANNEX,
    ),
    chosen(
        "meeting.documents_days",
        _("Calendar days between the documents and the meeting"),
        "14",
        ANNEX,
    ),
    chosen("meeting.urgent_days", _("Calendar days of notice in an urgent case"), "5", ANNEX),
    chosen(
        "minutes.draft_days", _("Working days from the meeting to the draft minutes"), "15", FREE
    ),
)
"""When it is called and written up, in any body that meets."""
MEETINGS: tuple[Rule, ...] = (
    *MEETING_HABITS,
    chosen(
        "meeting.convened_by",
        _("Who convenes"),
        _("the chair, or more than half of the members, with the Commission's agreement"),
        ANNEX,
    ),
)
DECISIONS: tuple[Rule, ...] = (
    chosen("quorum", _("Quorum"), _("more than half of the voting seats are present"), FREE),
    chosen(
        "quorum.vote",
        _("The quorum of a vote outside a meeting"),
        _("who has answered counts as present"),
        "free choice: nobody sits together",
    ),
    chosen("decision.default", _("How the body decides"), _("consensus first"), ANNEX),
    chosen(
        "vote.opinion_majority",
        _("Majority for an opinion"),
        _("more than half of the members in office"),
        ANNEX,
    ),
    chosen(
        "vote.abstention_counts_in_base",
        _("Abstentions and absences count in the base"),
        _("yes"),
        ANNEX,
    ),
    chosen(
        "vote.recused_count_in_base",
        _("Seats that take no part in an item count in the base"),
        _("yes"),
        "free choice: who steps aside stays a member",
    ),
    chosen(
        "vote.recused_late",
        _("A seat steps aside while the vote is open"),
        _("what it answered falls away"),
        "free choice: who has an interest decides nothing",
    ),
    chosen("vote.tie", _("What a tie means"), _("not carried; nobody has a casting vote"), FREE),
    chosen(
        "vote.two_ballots",
        _("Whose ballot counts where a member and the alternate both vote"),
        _("the member's"),
        "free choice: the vote belongs to the seat",
    ),
    chosen(
        "vote.dissent_annex",
        _("Who voted against or abstained may annex the reasons"),
        _("yes"),
        ANNEX,
    ),
    chosen("vote.dissent_days", _("Working days to hand in these reasons"), "5", FREE),
    chosen(
        "election.method",
        _("How one of several is chosen"),
        _("one choice and, without a majority, a second round; or a ranking by Schulze's method"),
        FREE,
    ),
    chosen(
        "election.tie",
        _("How a tie in an election is broken"),
        _("by lot, on the record"),
        FREE,
    ),
)
WRITTEN: tuple[Rule, ...] = (
    chosen("written.deadline_days", _("Working days to answer a written procedure"), "10", FREE),
    chosen(
        "written.silence_means",
        _("What silence means in a written procedure"),
        _("consent, if the launch note said so"),
        "free choice, on the pattern of SPR 8(2)",
    ),
    chosen(
        "quorum.written",
        _("The quorum of a written procedure"),
        _("every seat that was asked counts as present"),
        "free choice: there silence is an answer",
    ),
    chosen(
        "written.stop_rule",
        _("Who may move a written procedure to a meeting"),
        _("more than half of the members"),
        f"{ANNEX} (unverified)",
    ),
)
DEADLINES: tuple[Rule, ...] = (
    Rule(
        "deadline.counted",
        _("How days are counted"),
        _("the day of the event is not; the last one is a working day"),
        unverified("Regulation (EEC, Euratom) No 1182/71, Article 3"),
        locked=True,
    ),
    Rule(
        "deadline.holidays",
        _("Days on which the Commission does not work"),
        _("its list in the Official Journal; reckoned for a year whose list is not entered"),
        unverified("Regulation (EEC, Euratom) No 1182/71, Article 2(1)"),
    ),
    chosen(
        "public.agenda_days",
        _("Calendar days before a meeting by which agenda and papers are public"),
        "14",
        "free choice; European Ombudsman, OI/3/2024/KR, asks for a day",
    ),
    chosen(
        "public.minutes_days",
        _("Working days after a meeting by which its minutes are public"),
        "30",
        "free choice; European Ombudsman, OI/3/2024/KR, asks for a day",
    ),
    chosen(
        "public.decisions_days",
        _("Working days after a decision by which it is public"),
        "10",
        "free choice; SPR 12 asks for no undue delay",
    ),
)
ACCOUNTS: tuple[Rule, ...] = (
    chosen("invitation.days", _("Days an invitation stays open"), "14", FREE),
    chosen(
        "guest.months",
        _("Months after which a guest's place ends, where no term or last day is set"),
        "12",
        FREE,
    ),
    chosen(
        "account.second_factor",
        _("Roles that sign in with a second factor (chair, member, ..., secretariat)"),
        _("none"),
        FREE,
    ),
)
"""How every body takes people in: guests are advisers, and observers whom the act does not name."""
EXPERT_GROUP_HABITS = MEETINGS + DECISIONS + WRITTEN + DEADLINES + ACCOUNTS

PUBLIC_PAPERS: tuple[Rule, ...] = (
    Rule(
        "public.composition",
        _("Who sits here, as what"),
        _("always, in the Register of Commission expert groups"),
        unverified("C(2016) 3301, register fields"),
    ),
    Rule(
        "public.agenda",
        _("Agendas and background documents"),
        _("in due time before the meeting"),
        secondary(ANNEX),
    ),
    Rule("public.minutes", _("Minutes"), _("timely after the meeting"), secondary(ANNEX)),
    Rule(
        "public.exceptions",
        _("Papers kept back"),
        _("only for a reason of Article 4, which is put on record"),
        unverified("Regulation (EC) No 1049/2001, Article 4"),
    ),
)
"""What the public may see of a body whose act does not say more."""

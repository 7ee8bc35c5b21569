"""Which habits of Commission expert groups hold where the act of a body is silent?

C(2016) 3301, Annex 3: standard rules of procedure; the body's own rules take their place.
"""

from rules.charter import Rule
from rules.sources import chosen, secondary, unverified
from rules.words import sentence as _

ANNEX = "C(2016) 3301, Annex 3"
FREE = "free choice"

MEETINGS: tuple[Rule, ...] = (
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
DECISIONS: tuple[Rule, ...] = (
    chosen("quorum", _("Quorum"), _("more than half of the voting seats are present"), FREE),
    chosen("decision.default", _("How the body decides"), _("consensus first"), ANNEX),
    chosen(
        "vote.opinion_majority",
        _("Majority for an opinion"),
        _("more than half of the voting seats"),
        ANNEX,
    ),
    chosen(
        "vote.abstention_counts_in_base",
        _("Abstentions and absences count in the base"),
        _("yes"),
        ANNEX,
    ),
    chosen(
        "vote.dissent_annex",
        _("Who voted against or abstained may annex the reasons"),
        _("yes"),
        ANNEX,
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
        "written.stop_rule",
        _("Who may move a written procedure to a meeting"),
        _("more than half of the members"),
        f"{ANNEX} (unverified)",
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
EXPERT_GROUP_HABITS = MEETINGS + DECISIONS + WRITTEN + ACCOUNTS

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

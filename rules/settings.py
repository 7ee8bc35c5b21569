"""Within which bounds is each setting of a rules profile, and which wordings does it know?

The bounds are ours, wide enough for any rules of procedure: they keep out what no rule could work
with. What stands in `ONE_WAY` is told so that it can be read, and works in one way only.
"""

from collections.abc import Iterator

from rules.access import Role
from rules.answering import Reading
from rules.charter import Charter, Rule
from rules.habits import Passed, Shows
from rules.papers import Paper
from rules.places import Promotes
from rules.recusal import Late
from rules.settable import Number, OneOf, Reference, Several, Share, Takes, Words
from rules.terms import Extension
from rules.wordings import MAJORITIES, NO, SILENCES, STANDS, YES
from rules.words import sentence as _

DAYS, MONTHS, SEATS = Number(1, 365), Number(1, 120), Number(0, 1_000)
YES_OR_NO = OneOf((YES, NO))
INDICATED = _("as an indicator only, never as the result")
UNSEEN = _("not shown")
PLAIN: dict[str, Takes] = {
    "chair.term_months": MONTHS,
    "vote.indicator": OneOf((INDICATED, UNSEEN)),
    "meeting.invite_notice_days": DAYS,
    "meeting.documents_days": DAYS,
    "meeting.urgent_days": DAYS,
    "meeting.warn_after_months": MONTHS,
    "ideas.opened": Words(),
    "ideas.taken": Words(),
    "surveys.least": Number(3, 100),
    "surveys.remind_days": DAYS,
    "meeting.convened_by": Words(),
    "minutes.draft_days": DAYS,
    "quorum.vote": OneOf(tuple(STANDS)),
    "quorum.written": OneOf(tuple(STANDS)),
    "vote.abstention_counts_in_base": YES_OR_NO,
    "vote.recused_count_in_base": YES_OR_NO,
    "vote.recused_late": OneOf(tuple(Late)),
    "vote.dissent_annex": YES_OR_NO,
    "vote.dissent_days": DAYS,
    "vote.shown": OneOf((_("live"), _("at close"))),
    "vote.secret_minimum": Number(3, 100),
    "written.deadline_days": DAYS,
    "written.silence_means": OneOf(tuple(SILENCES)),
    "written.remind_days": Number(0, 60),
    "public.agenda_days": DAYS,
    "public.minutes_days": DAYS,
    "public.decisions_days": DAYS,
    "invitation.days": DAYS,
    "guest.months": MONTHS,
    "account.second_factor": Several(tuple(Role), _("none")),
    "conclusion.silence_days": DAYS,
    "reading.shown": OneOf(tuple(Shows)),
    "decisions.reference": Reference(),
    "documents.reference": Reference(),
    "documents.passed": OneOf(tuple(Passed)),
    "documents.picture_days": DAYS,
    "documents.papers": Several(tuple(Paper)),
    "composition.most": SEATS,
    "composition.fill": SEATS,
    "composition.categories": SEATS,
    "composition.country_cap": SEATS,
    "composition.areas": SEATS,
    "composition.commercial": Share(),
    "composition.non_commercial": Share(),
    "composition.small": Share(),
    "composition.large": Share(),
    "composition.gender": Share(),
    "term.extension_reading": OneOf(tuple(Extension)),
    "answer.reading": OneOf(tuple(Reading)),
    "secretariat.provider": Words(),
    "applications.kept_months": MONTHS,
    "joining.kept_months": MONTHS,
    "catalogue.kept_months": MONTHS,
    "declaration.remind_months": MONTHS,
    "declaration.fresh_months": MONTHS,
    "consultations.reference": Reference(),
    "consultations.remind_days": Number(0, 60),
    "signals.days": Number(7, 366),
    "signals.least": Number(2, 1_000),
    "referrals.reference": Reference(),
    "referrals.remind_days": Number(0, 60),
    "chair.commercial": Share(),
    "chair.non_commercial": Share(),
    "chair.warn_days": Number(1, 5_000),
    "initiatives.soon": Number(0, 365),
    "matches.warn_days": Number(0, 90),
    "matches.longest_days": Number(1, 1_000),
    "declaration.counts_years": Number(1, 100),
    "commitment.sign_first": YES_OR_NO,
    "alert.modified": OneOf(tuple(Reading)),
    "alert.sponsors": Number(1, 5_000),
    "task.call_days": Number(1, 5_000),
    "report.remind_first_days": DAYS,
    "report.remind_last_days": DAYS,
    "report.overdue_days": DAYS,
    "statement.smallest_cell": Number(3, 1_000),
    "pledge.fewest_peers": Number(3, 1_000),
    "event.promotes": OneOf(tuple(Promotes)),
    "event.remind_days": Number(0, 60),
    "event.remind_minutes": Number(0, 600),
    "event.code_minutes": Number(0, 600),
}
OF_ALL = (
    "more than half of the members in office",
    "more than half of the voting seats",
    _("two thirds of the members in office"),
    "two thirds of the voting seats",
)
OF_A_VOTE = (*OF_ALL, "more than half of those present", "more than half of the votes cast")
OF_A_QUORUM = (
    "more than half of the voting seats are present",
    _("more than half of the members in office are present"),
    _("two thirds of the voting seats are present"),
)
MAJORITY_OF: dict[str, tuple[str, ...]] = {
    "quorum": OF_A_QUORUM,
    "vote.opinion_majority": OF_A_VOTE,
    "vote.rop_majority": OF_A_VOTE,
    "chair.election_majority": OF_A_VOTE,
    "written.stop_rule": ("more than half of the members", "two thirds of the members in office"),
}
ONE_WAY = frozenset(
    {
        "decision.default",
        "vote.tie",
        "vote.two_ballots",
        "election.method",
        "election.tie",
        "talk.open",
        "groups.sectors",
        "group.coordinator",
    }
)


def settings_of(charter: Charter) -> dict[str, Takes]:
    """What each setting of a body takes. The charter is the one the body began with: a majority is
    offered once, in the words this body has for it.
    """
    said = {rule.key: rule.value for rule in charter.rules}
    worded = {key: OneOf(tuple(_worded(said[key], of))) for key, of in MAJORITY_OF.items()
              if key in said}  # fmt: skip
    return PLAIN | worded


def _worded(own: str, others: tuple[str, ...]) -> Iterator[str]:
    said = [MAJORITIES[each] for each in (own, *others)]
    for place, each in enumerate((own, *others)):
        if said[place] not in said[:place]:
            yield each


def takes(charter: Charter, rule: Rule) -> Takes | None:
    return settings_of(charter).get(rule.key)

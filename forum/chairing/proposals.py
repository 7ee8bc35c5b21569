"""How is an election of co-chairs put to the members, and what stands in the way of an act?"""

from dataclasses import dataclass
from datetime import datetime

from commons.decisions.models import Ballot, Options
from commons.decisions.proposals import Proposal
from forum.chairing.models import ChairElection
from kernel.words import gettext
from rules.charter import Matter
from rules.words import sentence as _

NONE = _("No election of co-chairs runs.")
RUNS = _("An election of co-chairs runs already: end it first.")
FULL = _("Both offices are held on that day.")
PAST = _("A term begins today or later.")
OVER = _("Candidacies are closed.")
PUT = _("It was put to the vote already.")
NOBODY = _("Nobody stands.")
NOT_VOTED = _("The vote has not ended yet.")
NOT_HELD = _("This term has ended.")
NOBODY_ELECTED = _("This vote elected nobody.")


@dataclass(frozen=True, slots=True)
class Vote:
    """How it is put to the members."""

    ballot: Ballot
    closes_at: datetime | None
    key: str


def proposal_of(election: ChairElection, vote: Vote) -> Proposal:
    return Proposal(
        title=gettext("Election of co-chairs"),
        question="\n\n".join(
            f"{each.label}: {each.statement}" for each in election.standing if each.statement
        )[:4000],
        ballot=vote.ballot,
        options=Options.RANKED,
        candidates=tuple(each.label for each in election.standing),
        places=election.places,
        matter=str(Matter.CHAIR),
        closes_at=vote.closes_at,
    )

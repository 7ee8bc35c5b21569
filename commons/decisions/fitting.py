"""What cannot be put to the seats as it is, and why?"""

from commons.decisions.models import Ballot, Decision, Options, Procedure
from commons.decisions.proposals import Proposal
from kernel.access import refuse_unless
from kernel.clock import now
from rules.words import sentence as _

NOT_BY_PARTS = _("Only positions are taken part by part: a vote answers to the whole.")


def refuse_parts(made: Decision, proposal: Proposal) -> None:
    """Parts of the text are asked about round the table, and nowhere else."""
    whole = made.procedure == Procedure.POSITIONS or not proposal.provisions
    refuse_unless(whole, NOT_BY_PARTS)


def refuse_what_does_not_fit(made: Decision) -> None:
    secret, written = made.ballot == Ballot.SECRET, made.procedure == Procedure.WRITTEN
    elects = made.options != Options.PROPOSAL
    refuse_unless(made.closes_at or not written, _("A written procedure has a last moment."))
    open_ended = made.closes_at is None or made.closes_at > now()
    refuse_unless(open_ended, _("This moment has passed."))
    votes = made.procedure == Procedure.VOTE
    refuse_unless(votes or not secret, _("Only a vote can be secret."))
    refuse_unless(votes or not elects, _("Only a vote can be an election."))
    refuse_unless(
        not elects or len(set(made.candidates)) > 0, _("An election needs somebody who stands.")
    )

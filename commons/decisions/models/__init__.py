"""What is put to the seats of a body, what they said to it, and what came of it."""

from commons.decisions.models.asked import (
    Ballot,
    Decision,
    End,
    Options,
    Procedure,
    Shown,
)
from commons.decisions.models.electors import Elector, Provision
from commons.decisions.models.published import Publication
from commons.decisions.models.said import Annex, Answer, Refusal, StopRequest, Told
from commons.decisions.models.urn import Paper, Slip

__all__ = [
    "Annex",
    "Answer",
    "Ballot",
    "Decision",
    "Elector",
    "End",
    "Options",
    "Paper",
    "Procedure",
    "Provision",
    "Publication",
    "Refusal",
    "Shown",
    "Slip",
    "StopRequest",
    "Told",
]

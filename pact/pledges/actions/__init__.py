"""What is done with pledges: written, checked, published, reported on, renewed, withdrawn."""

from pact.pledges.actions.checking import check, publish, send_back
from pact.pledges.actions.ending import consent, renew, withdraw
from pact.pledges.actions.listing import retire, word
from pact.pledges.actions.reporting import report, tell_progress
from pact.pledges.actions.writing import begin, submit, write

__all__ = [
    "begin",
    "check",
    "consent",
    "publish",
    "renew",
    "report",
    "retire",
    "send_back",
    "submit",
    "tell_progress",
    "withdraw",
    "word",
    "write",
]

"""What does an invitation say, and where does its link lead?"""

from commons.invitations.models import Invitation
from commons.invitations.queries import PURPOSE
from kernel import post_office, tickets
from kernel.paths import public
from kernel.words import gettext as _


def post(invitation: Invitation, word: str) -> None:
    """Send the link to the address that was invited; it is known nowhere else."""
    ticket = tickets.written(PURPOSE, tickets.Ticket(invitation.id, word))
    facts = {
        "invitation": invitation,
        "seat": invitation.seat,
        "workspace": invitation.workspace,
        "link": public(f"/invitation/{ticket}"),
    }
    subject = _("Invitation to the %(workspace)s", workspace=invitation.workspace.name)
    text = post_office.worded("invitation.txt", **facts)
    html = post_office.worded("invitation.html", **facts, subject=subject)
    post_office.send(invitation.email, subject, text, html)

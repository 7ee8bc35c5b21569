"""Pages about invitations: those of the secretariat, and the one a link opens."""

from commons.invitations.routes import many as many
from commons.invitations.routes.answering import answering
from commons.invitations.routes.inviting import invitations

__all__ = ["answering", "invitations"]

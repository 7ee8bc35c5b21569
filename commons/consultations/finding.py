"""Under which words is a consultation found? Its number, and what is asked about which text."""

from commons.consultations.models import Consultation
from commons.consultations.queries.rounds import visible
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _


def writing_of(consultation: Consultation) -> Writing:
    return Writing(
        kind="consultation",
        within="c",
        workspace_id=consultation.workspace_id,
        thread_id=consultation.id,
        number=0,
        title=consultation.title,
        text=f"{consultation.reference_number}\n{consultation.question}",
        at=consultation.opened_at,
        author_id=consultation.opened_by_id,
        author_name=consultation.opened_by.name,
        spoken=consultation.opened_by.language,
    )


FOUND = Kind(
    "consultation",
    Consultation,
    visible,
    lambda one: f"/{one.workspace.slug}/consultations/{one.id}",
    lambda _one: _("Consultation"),
    writing_of,
)

"""Under which words is a decision found? Its number, its question, and how it ended."""

from commons.decisions.models import Decision
from commons.decisions.queries import visible
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _


def writing_of(decision: Decision) -> Writing:
    said = (decision.reference_number, decision.question, decision.statement)
    return Writing(
        kind="decision",
        within="e",
        workspace_id=decision.workspace_id,
        thread_id=decision.id,
        number=0,
        title=decision.title,
        text="\n".join(filter(None, said)),
        at=decision.opened_at,
        author_id=decision.opened_by_id,
        author_name=decision.opened_by.name,
        spoken=decision.opened_by.language,
    )


FOUND = Kind(
    "decision",
    Decision,
    visible,
    lambda one: f"/{one.workspace.slug}/decisions/{one.id}",
    lambda _one: _("Decision"),
    writing_of,
)

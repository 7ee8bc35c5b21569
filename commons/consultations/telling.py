"""Who is told of a consultation, and how do open pages hear that it moved?"""

from collections.abc import Iterable

from commons.consultations.models import Consultation, Consulted
from commons.consultations.queries.seats import speakers_of
from kernel.access import may_by_id
from kernel.happenings import tell
from kernel.streams import stir
from rules.access import Permission


def stir_all(consultation: Consultation) -> None:
    """Whoever has it open, or the list, looks again."""
    stir("consultation", consultation.id)
    stir("consultations", consultation.workspace_id)


def tell_seats(
    consultation: Consultation, asked: Iterable[Consulted], what: str, actor_id: int
) -> int:
    """Tell whoever speaks for these seats. Returns how many people that are."""
    told = {
        person.id: each.label
        for each in asked
        for person in speakers_of(each)
        if may_by_id(person.id, Permission.READ_CONSULTATION, consultation)
    }
    tell(f"consultations.{what}", consultation, actor_id, told)
    return len(told)


def silent_in(consultation: Consultation) -> list[Consulted]:
    return [each for each in consultation.asked if each.answered_at is None]

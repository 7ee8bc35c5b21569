"""Who is told of a survey, and how do open pages hear that it moved?"""

from commons.surveys.models import Survey
from commons.surveys.queries import silent_in
from kernel.happenings import tell
from kernel.streams import stir


def stir_all(survey: Survey) -> None:
    stir("survey", survey.id)
    stir("surveys", survey.workspace_id)


def tell_silent(survey: Survey, what: str, actor_id: int) -> int:
    """Tell those who have not answered, and nobody else. Returns how many they are."""
    told = {person.id: "" for person in silent_in(survey)}
    tell(f"surveys.{what}", survey, actor_id, told)
    return len(told)

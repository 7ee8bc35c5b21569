"""An event in every place on the stage, with who came to it and a question, under one number."""

from datetime import timedelta

from commons.events.models import Occasion, OccasionQuestion, Registration
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from rules.events import Kind, Standing
from rules.places import Promotes


def hold(here: Workspace, word: str, by: Person, number: int) -> None:
    begins = now() + timedelta(days=9)
    db.session.add(
        Occasion(id=number, workspace=here, key=f"event-{here.slug}", by_id=by.id,
                 kind=Kind.WEBINAR, title=f"{word} event", text=f"{word} about", language="en",
                 starts_at=begins, ends_at=begins + timedelta(hours=1), opens_at=now(),
                 closes_at=begins, capacity=1, promotes=Promotes.FIRST_COME, word="HEARD2",
                 link=f"https://example.eu/{word}", published_at=now(), faq_at=now())
    )  # fmt: skip
    db.session.flush()
    of = {"occasion_id": number}
    db.session.add_all(
        (
            Registration(id=number, **of, number=0, person_id=by.id, standing=Standing.IN),
            OccasionQuestion(**of, number=1, question=f"{word} why?", answer="So.", faq=True),
        )
    )
    db.session.flush()

"""What an evaluator does: says whether a conflict stands between them and an applicant, judges."""

from collections.abc import Mapping

from commons.membership.models import Person
from commons.selection.models import Application, Evaluation, Evaluator, State
from commons.selection.queries.judged import evaluation_of
from kernel.access import refuse_unless
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.selection.scoring import fits
from rules.words import sentence as _

CONFLICT = _("You declared a conflict of interest with this applicant: others judge this one.")


@own_action()
def declare_conflict(person: Person, application: Application, because: str) -> None:
    """From then on this person gives no points here; points given before go."""
    judged = _own(person, application)
    refuse_unless(because.strip(), _("Say what the conflict is."))
    judged.conflict, judged.because = True, because.strip()
    judged.points, judged.comment, judged.at = {}, "", now()
    witness(application=application.id, call=application.call.reference_number)


@own_action()
def evaluate(
    person: Person, application: Application, points: Mapping[str, int], comment: str
) -> None:
    """Points for each criterion of the call, and for nothing else."""
    judged = _own(person, application)
    refuse_unless(not judged.conflict, CONFLICT)
    same = person.organisation_id and person.organisation_id == application.person.organisation_id
    refuse_unless(not same, _("You and the applicant belong to the same organisation."))
    right = fits(application.call.asks, points)
    refuse_unless(right, _("These are not points for the criteria of this call."))
    judged.points, judged.comment, judged.at = dict(points), comment.strip(), now()
    witness(application=application.id, points=dict(points))


def _own(person: Person, application: Application) -> Evaluation:
    named = db.session.get(Evaluator, (application.call_id, person.id))
    refuse_unless(named, _("You are no evaluator of this call."))
    refuse_unless(application.person_id != person.id, _("Nobody judges their own application."))
    judged_now = application.state == State.ELIGIBLE and not application.call.appointed_at
    refuse_unless(
        judged_now, _("Only an eligible application is judged, until members are chosen.")
    )
    judged = evaluation_of(person, application)
    if judged is None:
        judged = Evaluation(application_id=application.id, evaluator_id=person.id)
        db.session.add(judged)
    return judged

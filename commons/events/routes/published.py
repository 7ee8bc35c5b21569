"""What anybody may see of events: which there are, one of them, its questions and answers; and
whether a certificate is one. Nothing of how one joins, and of nobody who registered.
"""

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from commons.events.calendars import public_download
from commons.events.queries import (
    certified,
    counts_of,
    faq_of,
    public_occasion,
    public_occasions,
)
from kernel.access import may
from kernel.limits import limiter, signing_in
from kernel.login import somebody
from rules.access import Permission

published = Blueprint("public_events", __name__, url_prefix="/events")
certificates = Blueprint("certificates", __name__, url_prefix="/certificates")
ONE = "/<int:occasion_id>"


@published.get("")
def index() -> str:
    past = request.args.get("past") is not None
    return render_template("events/public.html", occasions=public_occasions(past=past), past=past)


@published.get(ONE)
def show(occasion_id: int) -> str:
    occasion, person = public_occasion(occasion_id), somebody()
    inside = person is not None and bool(may(person, Permission.READ_WORK, occasion))
    return render_template(
        "events/public_one.html",
        occasion=occasion,
        stage=occasion.stage,
        counts=counts_of(occasion),
        inside=inside,
        person=person,
    )


@published.get(f"{ONE}/calendar.ics")
def calendar(occasion_id: int) -> ResponseReturnValue:
    occasion = public_occasion(occasion_id)
    answer = Response(public_download(occasion), mimetype="text/calendar")
    answer.headers.set("Content-Disposition", "attachment", filename=f"event-{occasion.id}.ics")
    return answer


@published.get(f"{ONE}/faq")
def faq(occasion_id: int) -> str:
    occasion = public_occasion(occasion_id)
    if occasion.faq_at is None:
        abort(404)
    return render_template("events/public_faq.html", occasion=occasion, faq=faq_of(occasion))


@certificates.get("/<number>")
@limiter.limit(signing_in, key_func=get_remote_address)
def verify(number: str) -> ResponseReturnValue:
    """Is it one, and of what? Made-up numbers are told nothing."""
    found = certified(number)
    true = found if found and found.attended_at else None
    page = render_template("events/verified.html", number=number[:40], one=true)
    return page, 200 if true else 404

"""Stop mail with one click, from a signed link, without signing in."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from commons.membership.models import Person
from commons.notices.actions import stop
from commons.notices.mail.links import Stop, read_stop
from kernel.database import db
from kernel.forms import Forged, signed_addresses

stopping = Blueprint("stopping", __name__, url_prefix="/notices/stop")
signed_addresses.add("stopping.stop_now")


def _person(wanted: Stop | None) -> Person | None:
    found = db.session.get(Person, wanted.person_id) if wanted else None
    return found if found and found.active else None


@stopping.get("/<token>")
def ask(token: str) -> str:
    """A page with one button: programs that follow every link in a mail stop nothing."""
    wanted = read_stop(token)
    if _person(wanted) is None:
        abort(404)
    return render_template("notices/stop.html", wanted=wanted, done=False)


@stopping.post("/<token>")
def stop_now(token: str) -> ResponseReturnValue:
    wanted = read_stop(token)
    person = _person(wanted)
    if wanted is None or person is None:
        raise Forged
    stop(person, wanted.kind, wanted.thing_id)
    return render_template("notices/stop.html", wanted=wanted, done=True)

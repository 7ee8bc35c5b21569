"""The page on which one takes along what is kept of oneself."""

from flask import Blueprint, Response, render_template

from commons.privacy.actions import take_along
from kernel.limits import limiter, signing_in
from kernel.login import me, signed_in

privacy = Blueprint("privacy", __name__)


@privacy.get("/account/data")
@signed_in
def data() -> str:
    return render_template("privacy/data.html")


@privacy.post("/account/data")
@limiter.limit(signing_in)
@signed_in
def download() -> Response:
    answer = Response(take_along(me()), mimetype="application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="plenary-my-data.zip"'
    answer.headers["Cache-Control"] = "no-store"
    return answer

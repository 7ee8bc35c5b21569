"""A browser asks to be told, is dropped, and gets the script that shows what it is told."""

from flask import Blueprint, Response, abort, current_app, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from commons.notices.forms import BrowserForm
from commons.notices.push import actions
from commons.notices.push.keys import public_key
from kernel.login import me, signed_in, this_sign_in
from kernel.numbers import whole_number
from kernel.words import gettext as _

pushes = Blueprint("pushes", __name__)


@pushes.get("/push-worker.js")
def worker() -> Response:
    """From the root, since a worker serves the addresses below its own."""
    script = current_app.jinja_env.get_template("notices/push-worker.js").render()
    made = Response(script, mimetype="text/javascript")
    made.headers["Cache-Control"] = "no-cache"
    return made


@pushes.post("/account/notices/push")
@signed_in
def subscribe() -> ResponseReturnValue:
    if not public_key():
        abort(404)
    form = BrowserForm(request.form)
    if not form.validate():
        abort(422, _("This browser cannot be reached: its push service gave no usable address."))
    keys = (form.endpoint.data or "", form.key.data or "", form.auth.data or "")
    actions.add_browser(me(), this_sign_in(), *keys)
    return jsonify(then=url_for("notices.settings", _anchor="push"))


@pushes.post("/account/notices/push/drop")
@signed_in
def drop() -> ResponseReturnValue:
    actions.drop_browser(me(), request.form.get("id", 0, type=whole_number))
    return redirect(url_for("notices.settings", saved=1, _anchor="push"), 303)

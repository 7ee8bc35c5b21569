"""Passkeys: a device makes a key, shows it at sign-in, and is forgotten again."""

import json
from typing import Any

from flask import Response, abort, flash, jsonify, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from commons.accounts.coming_in import let_in
from commons.security import actions, keys
from commons.security.actions.passkeys import MOST
from commons.security.queries import passkey_called, passkey_of, passkeys_of
from commons.security.routes.passwords import security
from kernel.limits import guessing, limiter, signing_in
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.paths import own_path
from kernel.words import gettext as _


@security.post("/account/passkeys/ask")
@signed_in
def ask_to_add() -> ResponseReturnValue:
    known = list(passkeys_of(me()))
    if len(known) >= MOST:
        abort(422, _("There are many passkeys already; remove one first."))
    return Response(keys.to_add(me(), known), mimetype="application/json")


@security.post("/account/passkeys")
@signed_in
@limiter.limit(guessing)
def add() -> ResponseReturnValue:
    try:
        made = keys.added(_answer())
    except keys.Unproven as fault:
        abort(422, str(fault))
    actions.add_passkey(me(), made, request.form.get("name", ""))
    flash(_("This device can sign you in from now on."), "ok")
    return jsonify(then=url_for(".overview"))


@security.post("/account/passkeys/remove")
@signed_in
def remove() -> ResponseReturnValue:
    number = request.form.get("id", 0, type=whole_number)
    if passkey_of(me(), number):
        actions.remove_passkey(me(), number)
    flash(_("The passkey was removed."), "ok")
    return redirect(url_for(".overview"), 303)


@security.post("/sign-in/passkey/ask")
@limiter.limit(signing_in, key_func=get_remote_address)
def ask_to_enter() -> ResponseReturnValue:
    return Response(keys.to_enter(), mimetype="application/json")


@security.post("/sign-in/passkey")
@limiter.limit(signing_in, key_func=get_remote_address)
def enter() -> ResponseReturnValue:
    """Come in without typing anything: the device has asked its owner, which is two factors."""
    sent = _answer()
    key = passkey_called(keys.credential_in(sent))
    try:
        uses = keys.entered(sent, key)
    except keys.Unproven as fault:
        abort(422, str(fault))
    if key is None:
        abort(422, _("This passkey is not known here."))
    then = own_path(request.form.get("then"), url_for("home.home"))
    person = key.person
    actions.use_passkey(person, key.id, key.uses, uses)
    session.pop("half", None)
    let_in(person, "passkey")
    return jsonify(then=then)


def _answer() -> Any:
    """What the device said, whatever it is: nothing is believed of it yet."""
    try:
        return json.loads(request.form.get("answer", ""))
    except (ValueError, RecursionError):
        return None

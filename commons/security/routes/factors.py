"""One's own second factor: set up, recovery codes anew, taken away."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.security import actions
from commons.security.forms import CodeForm
from commons.security.queries import authenticator_of, must_show_more
from commons.security.routes.passwords import security
from commons.security.routes.second import set_up_page, taken_up
from kernel.access import Refused
from kernel.limits import guessing, limiter
from kernel.login import me, signed_in
from kernel.words import gettext as _


@security.get("/account/authenticator")
@signed_in
def authenticator() -> ResponseReturnValue:
    return _page(CodeForm())


def _page(form: CodeForm) -> str:
    if authenticator_of(me()) is None:
        return set_up_page(me(), form, "security/set_up.html")
    must = must_show_more(me())
    return render_template("security/authenticator.html", form=form, must=must)


@security.post("/account/authenticator")
@signed_in
@limiter.limit(guessing)
def set_up() -> ResponseReturnValue:
    """Whoever has one shows a code of it before another takes its place."""
    form = CodeForm(request.form)
    if authenticator_of(me()) is not None:
        return redirect(url_for(".authenticator"), 303)
    made = taken_up(me(), form)
    if made is None:
        return _page(form), 422
    return render_template("security/codes.html", codes=made, then=url_for(".overview"))


@security.post("/account/authenticator/codes")
@signed_in
@limiter.limit(guessing)
def codes_anew() -> ResponseReturnValue:
    form = CodeForm(request.form)
    if form.validate():
        try:
            made = actions.renew_recovery_codes(me(), form.code.data or "")
            return render_template("security/codes.html", codes=made, then=url_for(".overview"))
        except Refused as refused:
            form.code.errors = [refused.because]
    return _page(form), 422


@security.post("/account/authenticator/drop")
@signed_in
@limiter.limit(guessing)
def drop() -> ResponseReturnValue:
    form = CodeForm(request.form)
    if must_show_more(me()):
        form.form_errors.append(_("Your part in a body asks for a second factor: it stays."))
    elif form.validate():
        try:
            actions.drop_authenticator(me(), form.code.data or "")
            flash(_("The second factor was taken away."), "ok")
            return redirect(url_for(".overview"), 303)
        except Refused as refused:
            form.code.errors = [refused.because]
    return _page(form), 422

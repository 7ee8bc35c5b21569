"""What protects my account? One page that says it and leads to each."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.security import actions
from commons.security.forms import ChangeForm
from commons.security.queries import authenticator_of, count_recovery_codes, passkeys_of
from commons.security.routes.passwords import security
from kernel import passwords
from kernel.database import db
from kernel.limits import limiter, signing_in
from kernel.login import me, signed_in, this_sign_in
from kernel.words import gettext as _


@security.get("/account")
@signed_in
def overview() -> str:
    return _page(ChangeForm())


@security.post("/account/password")
@signed_in
@limiter.limit(signing_in)
def change() -> ResponseReturnValue:
    """A new password wants the current one, so that an open desk is no open account."""
    form, person, here = ChangeForm(request.form), me(), this_sign_in()
    if not form.validate():
        return _page(form), 422
    known = person.password
    db.session.rollback()
    if not passwords.matches(known, form.current.data or ""):
        form.current.errors = [_("This is not your password.")]
        return _page(form), 422
    actions.change_password(person, passwords.hashed(form.password.data or ""), here)
    flash(_("Your password was changed. Every other device was signed out."), "ok")
    return redirect(url_for(".overview"), 303)


def _page(form: ChangeForm) -> str:
    return render_template(
        "security/overview.html",
        form=form,
        authenticator=authenticator_of(me()),
        recovery_codes=count_recovery_codes(me()),
        passkeys=passkeys_of(me()),
    )

"""The further step at sign-in: a code, or setting one up where one's body asks for it."""

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from commons.accounts.coming_in import all_in, further_steps_from, half_in
from commons.membership.models import Person
from commons.security import actions, codes
from commons.security.forms import CodeForm
from commons.security.queries import authenticator_of, must_show_more
from commons.security.routes.passwords import security
from kernel.access import Refused
from kernel.limits import guessing, limiter

UNPROVEN = "authenticator"
"""Where this browser keeps the secret that no app has shown yet."""


@further_steps_from
def further_step(person: Person) -> str | None:
    """A code, for whoever has an authenticator; setting one up, for whoever must have one."""
    if authenticator_of(person) is not None:
        return url_for("security.second")
    return url_for("security.first_time") if must_show_more(person) else None


def _whoever_is_half_in() -> str:
    return f"half:{(session.get('half') or {}).get('id', 0)}"


@security.get("/sign-in/code")
def second() -> ResponseReturnValue:
    if half_in() is None:
        return redirect(url_for("accounts.sign_in"))
    return render_template("security/second.html", form=CodeForm())


@security.post("/sign-in/code")
@limiter.limit(guessing, key_func=_whoever_is_half_in)
def shown() -> ResponseReturnValue:
    person, form = half_in(), CodeForm(request.form)
    if person is None or authenticator_of(person) is None:
        return redirect(url_for("accounts.sign_in"), 303)
    if form.validate():
        try:
            actions.show_code(person, form.code.data or "")
            return redirect(all_in(person), 303)
        except Refused as refused:
            form.code.errors = [refused.because]
    return render_template("security/second.html", form=form), 422


@security.get("/sign-in/set-up")
def first_time() -> ResponseReturnValue:
    person = half_in()
    if person is None or authenticator_of(person) is not None:
        return redirect(url_for("accounts.sign_in"))
    return set_up_page(person, CodeForm(), "security/first_time.html")


@security.post("/sign-in/set-up")
@limiter.limit(guessing, key_func=_whoever_is_half_in)
def set_up_first() -> ResponseReturnValue:
    person, form = half_in(), CodeForm(request.form)
    if person is None or authenticator_of(person) is not None:
        return redirect(url_for("accounts.sign_in"), 303)
    made = taken_up(person, form)
    if made is None:
        return set_up_page(person, form, "security/first_time.html"), 422
    return render_template("security/codes.html", codes=made, then=all_in(person), plain=True)


def set_up_page(person: Person, form: CodeForm, template: str) -> str:
    """A secret that is kept in this browser until the app has shown that it has it."""
    secret = session.setdefault(UNPROVEN, codes.fresh_secret())
    drawn = codes.picture(secret, person.email)
    return render_template(template, form=form, secret=secret, picture=drawn)


def taken_up(person: Person, form: CodeForm) -> list[str] | None:
    """The recovery codes, once the app has shown a right code."""
    if not form.validate() or UNPROVEN not in session:
        return None
    try:
        made = actions.set_up_authenticator(person, session[UNPROVEN], form.code.data or "")
    except Refused as refused:
        form.code.errors = [refused.because]
        return None
    session.pop(UNPROVEN)
    return made

"""Pages about programs: what they can ask, and which of them speak for oneself."""

from flask import Blueprint, current_app, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.api.actions import create_token, end_token
from commons.api.endpoints import api, endpoints
from commons.api.forms import TokenForm
from commons.api.models import Token
from commons.api.openapi import address, described, fields, kind_of, parameters
from commons.api.queries import tokens_of
from commons.workspaces.queries import workspaces_for
from kernel.bearers import PREFIX
from kernel.login import me, signed_in
from kernel.numbers import whole_number

__all__ = ["api", "programs"]
programs = Blueprint("programs", __name__)


@programs.get("/api")
def described_for_people() -> str:
    """The same for everybody: it describes the house's software, and nothing that is in it."""
    return render_template(
        "api/described.html",
        endpoints=endpoints,
        address=address,
        fields=fields,
        kind_of=kind_of,
        parameters=parameters,
        prefix=PREFIX,
        schemas=described()["components"]["schemas"],
    )


@programs.get("/api/openapi.json")
def described_for_programs() -> ResponseReturnValue:
    return jsonify(described())


@programs.get("/account/tokens")
@signed_in
def tokens() -> ResponseReturnValue:
    return _page(_form())


@programs.post("/account/tokens")
@signed_in
def make() -> ResponseReturnValue:
    form = _form()
    if not form.validate():
        return _page(form, code=422)
    made, kept = create_token(
        me(),
        form.name.data or "",
        form.days.data,
        writes=form.scope.data == "write",
        places=form.places.data or None,
    )
    return _page(_form(empty=True), made=made, kept=kept)


@programs.post("/account/tokens/end")
@signed_in
def end() -> ResponseReturnValue:
    end_token(me(), request.form.get("id", 0, type=whole_number))
    return redirect(url_for(".tokens"), 303)


def _form(*, empty: bool = False) -> TokenForm:
    longest = int(current_app.config["TOKEN_DAYS"])
    return TokenForm(None if empty else request.form, workspaces_for(me()), longest)


def _page(
    form: TokenForm, *, made: str = "", kept: Token | None = None, code: int = 200
) -> ResponseReturnValue:
    page = render_template(
        "api/tokens.html",
        form=form,
        made=made,
        kept=kept,
        tokens=tokens_of(me()),
        places={place.id: place for place in workspaces_for(me())},
    )
    return page, code, {"Cache-Control": "no-store"}

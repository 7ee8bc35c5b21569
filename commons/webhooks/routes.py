"""The page of a workspace's webhooks."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.webhooks.actions import create_hook, end_hook, resume_hook
from commons.webhooks.forms import HookForm
from commons.webhooks.models import Hook
from commons.webhooks.queries import deliveries_of, hooks_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.background import wake
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

webhooks = Blueprint("webhooks", __name__, url_prefix="/<workspace>/webhooks")


def _place(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.MANAGE_HOOKS, place)
    return place


@webhooks.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    return _page(_place(workspace), HookForm())


@webhooks.post("")
@signed_in
def make(workspace: str) -> ResponseReturnValue:
    place, form = _place(workspace), HookForm(request.form)
    if not form.validate():
        return _page(place, form, code=422)
    made = create_hook(me(), place, form.url.data or "")
    wake("webhooks")
    return _page(place, HookForm(), made=made)


@webhooks.post("/end")
@signed_in
def end(workspace: str) -> ResponseReturnValue:
    end_hook(me(), _place(workspace), request.form.get("id", 0, type=whole_number))
    return redirect(url_for(".index", workspace=workspace), 303)


@webhooks.post("/resume")
@signed_in
def resume(workspace: str) -> ResponseReturnValue:
    resume_hook(me(), _place(workspace), request.form.get("id", 0, type=whole_number))
    return redirect(url_for(".index", workspace=workspace), 303)


def _page(
    place: Workspace, form: HookForm, *, made: Hook | None = None, code: int = 200
) -> ResponseReturnValue:
    page = render_template(
        "webhooks/index.html",
        workspace=place,
        form=form,
        made=made,
        hooks=hooks_of(place),
        deliveries=deliveries_of(place),
    )
    return page, code, {"Cache-Control": "no-store"}

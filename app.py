"""The front door: `flask run` starts here."""

from flask import Flask

import alliance
import board
import forum
import kernel
import pact
import panel
from commons import (
    accounts,
    agreements,
    api,
    archive,
    asking,
    decisions,
    documents,
    drafting,
    files,
    home,
    imports,
    invitations,
    meetings,
    membership,
    moderation,
    notices,
    privacy,
    scheduling,
    search,
    security,
    selection,
    statistics,
    threads,
    webhooks,
    workspaces,
)
from config import Config
from demo import commands as demo

BODIES = (board, panel, forum, pact, alliance)
COMMONS = (
    workspaces,
    membership,
    files,
    accounts,
    threads,
    documents,
    agreements,
    drafting,
    decisions,
    meetings,
    scheduling,
    notices,
    search,
    security,
    invitations,
    asking,
    selection,
    home,
    imports,
    api,
    moderation,
    webhooks,
    statistics,
    privacy,
    archive,
)


def create_app(config: type[Config] = Config) -> Flask:
    app = Flask(__name__, static_folder="static", template_folder="templates")
    app.config.from_object(config)
    for part in (kernel, *COMMONS, *BODIES, demo):
        part.install(app)
    kernel.close(app)
    return app

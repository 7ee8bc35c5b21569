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
    balance,
    consultations,
    decisions,
    documents,
    drafting,
    figures,
    files,
    home,
    imports,
    independence,
    invitations,
    meetings,
    membership,
    moderation,
    notices,
    privacy,
    referrals,
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
    figures,
    files,
    accounts,
    threads,
    documents,
    agreements,
    drafting,
    decisions,
    consultations,
    referrals,
    meetings,
    independence,
    scheduling,
    notices,
    search,
    security,
    invitations,
    asking,
    selection,
    balance,
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

"""The front door: `flask run` starts here."""

from flask import Flask

import later

later.begin()

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
    charts,
    consultations,
    decisions,
    documents,
    drafting,
    events,
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
    practices,
    privacy,
    questions,
    referrals,
    scheduling,
    search,
    security,
    selection,
    statistics,
    surveys,
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
    charts,
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
    practices,
    surveys,
    security,
    invitations,
    asking,
    selection,
    balance,
    questions,
    events,
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

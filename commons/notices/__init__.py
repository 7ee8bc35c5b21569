"""Who hears of what, through which channel; and what each was told."""

from flask import Flask

from commons.documents.pages import seen
from commons.notices import live as live
from commons.notices import telling as telling
from commons.notices.mail import sending as sending
from commons.notices.mail.collecting import mail_commands
from commons.notices.push.keys import check_key, push_commands
from commons.notices.push.sending import push_due as push_due
from commons.notices.routes import notices
from commons.notices.routes.libraries import libraries, read_with
from commons.notices.routes.push import pushes
from commons.notices.routes.stopping import stopping
from commons.notices.routes.told import told


def install(app: Flask) -> None:
    check_key(app)
    seen[:] = [read_with]
    for part in (notices, told, stopping, pushes, libraries):
        app.register_blueprint(part)
    app.cli.add_command(mail_commands)
    app.cli.add_command(push_commands)

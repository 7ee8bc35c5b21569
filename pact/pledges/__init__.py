"""What organisations of the Pact pledge, publish and report on."""

from flask import Flask

from pact.pledges import live as live
from pact.pledges import news as news
from pact.pledges import reminding as reminding
from pact.pledges import signals as signals
from pact.pledges import waiting as waiting
from pact.pledges.names import SAID
from pact.pledges.routes import desk as desk
from pact.pledges.routes import reporting as reporting
from pact.pledges.routes import writing as writing
from pact.pledges.routes.reading import pledges


def install(app: Flask) -> None:
    app.register_blueprint(pledges)
    for say in SAID:
        app.add_template_global(say)

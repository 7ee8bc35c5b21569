"""The tasks of the Panel: who volunteers, who does them, what comes of them."""

from flask import Flask

from panel.tasks import live as live
from panel.tasks import names
from panel.tasks import news as news
from panel.tasks import withholding as withholding
from panel.tasks.routes import tasks
from panel.tasks.routes.doing import doing

SAID = (
    names.load_words,
    names.part_name,
    names.task_cite,
    names.task_look,
    names.task_name,
    names.task_stages,
    names.task_state,
)


def install(app: Flask) -> None:
    for part in (tasks, doing):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)

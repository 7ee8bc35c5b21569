"""Pictures of numbers, drawn by the server: lines, bars, maps and heat tables, each with its table,
its source and its files.
"""

from flask import Flask

from commons.charts import names
from commons.charts.shading import Shades
from commons.charts.wording import finding_of


def install(app: Flask) -> None:
    for say in names.SAID:
        app.add_template_global(say)
    app.add_template_global(finding_of)
    app.add_template_global(Shades, "shades_of")

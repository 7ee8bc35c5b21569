"""How far were the streams of a page when it was drawn?

What rings between the drawing of a page and the moment its browser watches would be lost to a
stream that is only a bell. So the page says from where it was drawn, and whoever watches from an
earlier place than the stream has reached is told to ask again.
"""

from flask import Flask, g
from markupsafe import Markup

from kernel.streams import heads_of


def draw_from(*names: str) -> None:
    """Called before the things of a page are read: what comes after is then asked for again."""
    found = heads_of(list(names))
    g.drawn = {**g.get("drawn", {}), **{name: found.get(name, 0) for name in names}}


def drawn_at(*names: str) -> Markup:
    """For the frame that follows these streams: their places, in the same order.

    Where the page did not say it before it read, they are read now, with what the page reads.
    """
    places = g.get("drawn", {})
    if unsaid := [name for name in names if name not in places]:
        draw_from(*unsaid)
    return Markup(' data-at="{}"').format(" ".join(str(g.drawn[name]) for name in names))


def install(app: Flask) -> None:
    app.add_template_global(drawn_at)

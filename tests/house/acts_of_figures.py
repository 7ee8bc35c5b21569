"""The act on the rules profile: what it asks, on which things."""

from commons.figures.actions import Setting, set_figure
from tests.house.doors_figures import FIGURE, PLACE

WANTED = Setting("16", "Article 9", "A reason", "15")
ACTS_OF_FIGURES = {
    "commons.figures.actions.set_figure": (
        "figures.set",
        PLACE,
        lambda actor, place: set_figure(actor, place, FIGURE, WANTED),
    )
}

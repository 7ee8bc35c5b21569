"""What does somebody see who looks through the catalogue with what they chose?"""

from collections.abc import Mapping, Sequence

from alliance.catalogue.models import CatalogueProfile
from alliance.catalogue.names import kinds_of_stakeholder, sizes
from alliance.catalogue.queries import FACETS, looked_for
from alliance.looking import Choice, Seen, chosen_in, seen_of
from kernel.words import gettext as _
from rules.facets import says
from rules.states import LANGUAGES


def looked_at(rows: Sequence[CatalogueProfile], asked: Mapping[str, str]) -> Seen[CatalogueProfile]:
    words, chosen = chosen_in(asked, FACETS)
    said = [row for row in rows if says(words, row.name, row.offers)]
    choices = (
        Choice("kind", _("What they are"), kinds_of_stakeholder()),
        Choice("sector", _("Sector"), None),
        Choice("country", _("Country"), None),
        Choice("size", _("People"), sizes()),
        Choice("language", _("Language"), {each.code: each.native for each in LANGUAGES}),
    )
    return seen_of(looked_for(said, words, chosen), said, FACETS, choices, words, chosen, asked)

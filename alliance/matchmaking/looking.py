"""What does somebody see who looks through offers and needs with what they chose?"""

from collections.abc import Mapping, Sequence

from alliance.looking import Choice, Seen, chosen_in, seen_of
from alliance.matchmaking.models import Listing
from alliance.matchmaking.names import sides, subjects
from alliance.matchmaking.queries import FACETS
from kernel.words import gettext as _
from rules.facets import says, sifted


def looked_at(rows: Sequence[Listing], asked: Mapping[str, str]) -> Seen[Listing]:
    words, chosen = chosen_in(asked, FACETS)
    said = [row for row in rows if says(words, row.title, row.text, row.by_name)]
    choices = (
        Choice("side", _("Offers and needs"), sides()),
        Choice("subject", _("Of what"), subjects()),
        Choice("sector", _("Sector"), None),
        Choice("country", _("Where"), None),
    )
    return seen_of(sifted(said, FACETS, chosen), said, FACETS, choices, words, chosen, asked)

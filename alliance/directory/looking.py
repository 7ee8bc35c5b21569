"""What does somebody see who looks through the directory with what they chose?"""

from collections.abc import Mapping, Sequence

from alliance.directory.models import SupportStructure
from alliance.directory.names import kinds_of_support
from alliance.directory.queries import FACETS
from alliance.looking import Choice, Seen, chosen_in, seen_of
from kernel.words import gettext as _
from rules.facets import says, sifted


def looked_at(rows: Sequence[SupportStructure], asked: Mapping[str, str]) -> Seen[SupportStructure]:
    words, chosen = chosen_in(asked, FACETS)
    said = [row for row in rows if says(words, row.name, row.services, row.access)]
    choices = (
        Choice("kind", _("Kind"), kinds_of_support()),
        Choice("sector", _("Sector"), None),
        Choice("country", _("Country"), None),
    )
    return seen_of(sifted(said, FACETS, chosen), said, FACETS, choices, words, chosen, asked)

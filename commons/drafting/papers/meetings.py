"""How do papers begin that tell of a meeting?"""

from commons.drafting.papers.blocks import heading, numbered, paragraph, table
from commons.drafting.schema import Node
from kernel.words import gettext as _


def minutes(body: str) -> list[Node]:
    return [
        paragraph(_("%(body)s, meeting of …", body=body)),
        heading(_("Present")),
        paragraph(_("Who was there, for which seat; who let themselves be excused.")),
        heading(_("Agenda")),
        numbered(_("The draft agenda was adopted.")),
        numbered(_("The minutes of the last meeting were approved.")),
        heading(_("What was said and concluded")),
        numbered(_("The first item: what was said, and what was concluded.")),
        heading(_("To do")),
        table((_("What"), _("Who"), _("By")), ("", "", "")),
        heading(_("Next meeting")),
        paragraph(_("When and where.")),
    ]

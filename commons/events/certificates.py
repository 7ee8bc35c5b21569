"""What does a certificate of attendance say, and how is it verified?"""

from commons.documents.names import language_name
from commons.drafting.converting import Sheet, to_pdf
from commons.drafting.papers.blocks import paragraph, said, tree
from commons.events.models import Registration
from commons.events.names import about_article, occasion_kind
from kernel.clock import now
from kernel.pages import moment
from kernel.paths import public
from kernel.words import gettext as _


def certificate_of(one: Registration) -> bytes:
    """The same bytes each time: of a certificate there is one."""
    occasion, number = one.occasion, one.certificate or ""
    body = occasion.workspace.name
    sheet = Sheet(
        title=_("Certificate of attendance"),
        lang="en",
        author=body,
        kicker=body,
        foot=_("Number %(number)s", number=number),
    )
    return to_pdf(_words(one), sheet, one.certified_at or now())


def _words(one: Registration) -> dict[str, object]:
    occasion = one.occasion
    name = {**said(one.person.name), "marks": [{"type": "strong"}]}
    title = {**said(occasion.title), "marks": [{"type": "strong"}]}
    held = _("held from %(start)s to %(end)s (Brussels).", start=moment(occasion.starts_at),
             end=moment(occasion.ends_at))  # fmt: skip
    facts = filter(None, (about_article(occasion), language_name(occasion.language)))
    about = f"{occasion_kind(occasion.kind)}: {', '.join(facts)}."
    where = _("Anybody can verify this certificate at %(address)s.", address=verified_at(one))
    organisation = one.person.organisation
    of = f", {organisation.name}," if organisation else ""
    return tree(
        [
            paragraph(_("This certifies that")),
            paragraph(name, of),
            paragraph(_("attended")),
            paragraph(title, ", ", held),
            paragraph(about),
            paragraph(_("Number %(number)s", number=one.certificate or ""), ". ", where),
        ]
    )


def verified_at(one: Registration) -> str:
    return public(f"/certificates/{one.certificate}")

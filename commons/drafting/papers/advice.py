"""How do papers begin by which a body says what it thinks?"""

from commons.drafting.papers.blocks import article, heading, numbered, paragraph
from commons.drafting.schema import Node
from kernel.words import gettext as _


def opinion(body: str) -> list[Node]:
    return [
        *_given(body),
        heading(_("Background")),
        numbered(_("What was asked, by whom, and by when.")),
        numbered(_("What happened so far.")),
        heading(_("Considerations")),
        numbered(_("The first point, with the article it rests on.")),
        heading(_("Opinion")),
        numbered(_("%(body)s is of the opinion that …", body=body)),
        heading(_("Other views")),
        paragraph(_("Who thinks otherwise says so here, with the reasons.")),
    ]


def recommendation(body: str) -> list[Node]:
    return [
        *_given(body),
        heading(_("Why")),
        numbered(_("The problem, and whom it concerns.")),
        heading(_("What is recommended")),
        numbered(_("%(body)s recommends that …", body=body)),
        heading(_("What should follow")),
        numbered(_("Who does what, by when.")),
    ]


def position(body: str) -> list[Node]:
    return [
        heading(_("In short")),
        paragraph(_("What %(body)s wants, in three sentences.", body=body)),
        heading(_("Where we stand")),
        numbered(_("What works, and what does not.")),
        heading(_("What we ask")),
        numbered(_("The first request, and to whom it goes.")),
        heading(_("Who supports this")),
        paragraph(_("Names of those who agree.")),
    ]


def alert(body: str) -> list[Node]:
    return [
        paragraph(f"{_('Legal basis:')} ", article("90")),
        heading(_("The model")),
        paragraph(_("Which model, of which provider, in which version.")),
        heading(_("The risk")),
        numbered(_("What may happen, to whom, and why it may reach the whole Union.")),
        heading(_("What it rests on")),
        numbered(_("Tests, with how they were done; what is not known.")),
        heading(_("Alert")),
        numbered(_("%(body)s alerts the AI Office that …", body=body)),
    ]


def _given(body: str) -> list[Node]:
    return [
        paragraph(body),
        paragraph(_("Having regard to Regulation (EU) 2024/1689, and in particular Article …,")),
        paragraph(_("Having regard to the request of …,")),
    ]  # fmt: skip

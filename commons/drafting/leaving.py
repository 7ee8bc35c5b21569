"""What goes along when a text leaves its place: into a copy of it, or out of the house."""

import secrets

from commons.documents.models import Document
from commons.documents.packing import Content
from commons.drafting.actions import begin_with, bring_picture
from commons.drafting.converting import NotConverted, to_docx
from commons.drafting.converting.incoming import filed
from commons.drafting.drawing import suggestions_in
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.drafting.pictures import arrived_again, carried, pictures_in
from commons.drafting.reading import Tree, engine, read
from commons.drafting.storing import head_of_text, kept
from commons.drafting.suggestions import refused
from commons.files.refusals import NotNow
from commons.membership.models import Person
from commons.membership.queries import people_numbered
from kernel.clock import now
from kernel.pages import moment as moment_words
from kernel.words import gettext as _


def copy_text(person: Person, old: Document, made: Document) -> None:
    """Its words as they stand, without what is only suggested, and the pictures among them."""
    if head_of_text(made.id):
        return
    tree, client = refused(read(old).tree), secrets.randbelow(2**31 - 1) + 1
    pictures = pictures_in(old, tree)
    files: dict[int, int | None] = {
        number: bring_picture(person, made, arrived_again(file), f"copy-{made.id}-{number}").id
        for number, file in pictures.items()
    }
    try:
        change = engine().turned_into(made.id, kept(made), filed(tree, files), client)
    except (EngineDied, TooMuch) as fault:
        raise NotNow(_("Its words could not be copied: the copy is empty.")) from fault
    begin_with(person, made, "copy", change, client)


def saved_text(document: Document, reader: Person) -> Content:
    """As a Word document with its tracked changes."""
    tree = named_for(document, reader, read(document).tree)
    people = people_numbered({each.person for each in suggestions_in(tree) if each.person})
    names = {number: person.name for number, person in people.items()}
    try:
        made = to_docx(
            tree,
            document.title,
            name_of=lambda person: names.get(person or 0, ""),
            picture_of=carried(document, tree),
        )
    except NotConverted as fault:
        raise NotNow(_("A text could not be turned into a file. Try again.")) from fault
    return Content(f"{document.title}.docx", made)


def named_for(document: Document, reader: Person, tree: Tree) -> Tree:
    """Where its level is noted, its first line says who took it along, and when."""
    if not document.noted:
        return tree
    words = {"type": "text", "text": mark_of(reader), "marks": [{"type": "em"}]}
    line = {"type": "paragraph", "attrs": {}, "content": [words]}
    return {**tree, "content": [line, *tree["content"]]}


def mark_of(reader: Person) -> str:
    return _("For %(name)s, %(when)s", name=reader.name, when=moment_words(now()))

"""What is said and settled about a text: who may want to hear of it, and what are they shown?"""

from commons.documents.models import Document
from commons.documents.news import news_of, show
from commons.drafting.models import Comment
from kernel.database import db
from kernel.happenings import Shown
from rules.notices import Event


def show_comment(document: Document, number: int) -> Shown | None:
    """A comment that was taken back is no news; one within a delegation is read in its place only,
    for whoever was told may have left that delegation since.
    """
    about = show(document, 0)
    said = db.session.get(Comment, (document.id, number)) if number and about else None
    if about is None or not number:
        return about
    if said is None or said.deleted_at:
        return None
    path = f"{about.path}#comment-{said.answers or said.number}"
    return Shown(about.title, path, said.author_name, "" if said.delegation_id else said.html)


news_of("documents.commented", Event.SAID, show_comment)
news_of("documents.named", None, show_comment)
news_of("documents.frozen", Event.SETTLED)
news_of("documents.approval", None, show, Event.ASKED)

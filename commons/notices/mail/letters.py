"""What does a mail say? Written when it leaves, so that it says only what is open to its reader."""

import re
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from functools import cache
from html import unescape

import css_inline
import nh3
from flask import current_app
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Person
from commons.notices.mail.links import (
    DIGEST,
    Stop,
    domain,
    house,
    reply_address,
    stop_token,
)
from commons.notices.models import Mail, Notice
from commons.notices.queries import READS, UNREAD, Group, Item, grouped, habits_for
from commons.threads.models import Reading
from commons.workspaces.queries import workspaces_for
from kernel.clock import now
from kernel.database import db
from kernel.text import one_line
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.notices import Channel

STYLE = """
body { margin: 0; padding: 24px; background: #f5f7fb; color: #16203a;
  font: 16px/1.5 Inter, "Segoe UI", Helvetica, Arial, sans-serif }
.sheet { max-width: 640px; margin: 0 auto; padding: 24px; background: #ffffff;
  border: 1px solid #d9dfeb; border-radius: 12px }
h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.3 }
h2 { margin: 24px 0 8px; font-size: 16px }
h3 { margin: 16px 0 4px; font-size: 16px }
a { color: #1a3c9c }
.by { margin: 12px 0 2px; color: #55607a; font-size: 14px }
.said { margin: 0 0 8px; padding-left: 12px; border-left: 3px solid #d9dfeb }
.foot { margin-top: 24px; padding-top: 12px; border-top: 1px solid #d9dfeb;
  color: #55607a; font-size: 13px }
"""
BREAKS = re.compile(r"</(?:p|li|h\d|tr|blockquote|pre)>|<br ?/?>", re.IGNORECASE)


def letter(mail: Mail) -> EmailMessage | None:
    """The mail as it leaves now; None when nothing of it is unread and open to its reader."""
    person = mail.person
    made = refusal(mail) if mail.says else _about_notices(mail)
    if made is None:
        return None
    made["To"] = Address(one_line(person.name), addr_spec=person.email)
    made["Date"] = format_datetime(now())
    made["Auto-Submitted"] = "auto-generated"
    made["X-Auto-Response-Suppress"] = "All"
    return made


def _about_notices(mail: Mail) -> EmailMessage | None:
    habits = habits_for(mail.person)
    groups = _content(mail) if mail.person.active and not habits.stopped_at else []
    if not groups:
        return None
    return _digest(mail, groups) if mail.digest else _single(mail, groups[0].pieces[0])


def refusal(mail: Mail) -> EmailMessage:
    """Why a mail of theirs was not taken."""
    made = _message("Plenary")
    made["Subject"] = _("Your mail was not taken")
    made["Message-ID"] = f"<answer.{mail.id}@{domain()}>"
    if mail.answers:
        made["In-Reply-To"] = made["References"] = mail.answers
    made.set_content(f"{mail.says}\n\n{_('Nothing was posted.')} {house()}\n")
    return made


def _content(mail: Mail) -> list[Group]:
    between = (Notice.seq > mail.after_seq, Notice.seq <= mail.upto_seq)
    found = (
        select(Notice, UNREAD)
        .join(Notice.happening)
        .outerjoin(Reading, READS)
        .options(contains_eager(Notice.happening))
        .where(Notice.person_id == mail.person_id, *between, UNREAD)
        .order_by(Notice.seq.desc())
    )
    rows = [(notice, True) for notice, _unread in db.session.execute(found)]
    if mail.digest:
        rows = [row for row in rows if Channel.DIGEST in row[0].channels]
    return grouped(mail.person, workspaces_for(mail.person), rows)


def _single(mail: Mail, item: Item) -> EmailMessage:
    by = one_line(item.told[0].actor) or "Plenary"
    made = _message(by)
    made["Subject"] = one_line(f"[{item.workspace.name}] {item.title}")
    made["Message-ID"] = f"<notice.{mail.id}@{domain()}>"
    first = f"<{item.kind}.{item.thing_id}.{mail.person_id}@{domain()}>"
    made["In-Reply-To"] = made["References"] = first
    number = item.told[0].notice.happening.number
    if item.kind == "thread" and (reply := reply_address(mail.person_id, item.thing_id, number)):
        made["Reply-To"] = reply
    stop = _stop(made, Stop(mail.person_id, item.kind, item.thing_id))
    answers = "Reply-To" in made
    _write(made, "notice", mail.person, item=item, stop=stop, title=item.title, answers=answers)
    return made


def _digest(mail: Mail, groups: Sequence[Group]) -> EmailMessage:
    made = _message("Plenary")
    count = sum(len(group.pieces) for group in groups)
    title = ngettext("News of %(num)d discussion", "News of %(num)d discussions", count)
    made["Subject"] = title
    made["Message-ID"] = f"<digest.{mail.id}@{domain()}>"
    stop = _stop(made, Stop(mail.person_id, DIGEST, 0))
    _write(made, "digest", mail.person, groups=groups, stop=stop, title=title)
    return made


def _message(by: str) -> EmailMessage:
    made = EmailMessage()
    name, address = parseaddr(str(current_app.config["MAIL_FROM"]))
    shown = by if by == "Plenary" else _("%(name)s in Plenary", name=by)
    made["From"] = Address(name or shown, addr_spec=address)
    return made


def _stop(made: EmailMessage, stop: Stop) -> str:
    address = f"{house()}/notices/stop/{stop_token(stop)}"
    made["List-Unsubscribe"] = f"<{address}>"
    made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return address


def _write(made: EmailMessage, name: str, person: Person, **facts: object) -> None:
    """The same words twice: as plain text, and as HTML with its styles inside the tags."""
    known = {"house": house(), "person": person, "plain": plain, **facts}
    templates = current_app.jinja_env  # without what every page knows: nobody is signed in here
    made.set_content(templates.get_template(f"mail/{name}.txt").render(known))
    html = templates.get_template(f"mail/{name}.html").render(known)
    html = html.replace('href="/', f'href="{house()}/')
    made.add_alternative(_inliner().inline(html), subtype="html")


@cache
def _inliner() -> "css_inline.CSSInliner":
    return css_inline.CSSInliner(extra_css=STYLE, load_remote_stylesheets=False)


def plain(html: str) -> str:
    """What was said, as plain text: a line for each paragraph."""
    text = unescape(nh3.clean(BREAKS.sub("\n", html), tags=set()))
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())

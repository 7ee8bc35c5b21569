"""How does a whole source come in? Discussion by discussion, in turns that a kill cannot halve."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import batched

from sqlalchemy import select

from commons.imports import authors
from commons.imports.actions import Outcome, Overtaken, Turn, admitted, import_thread
from commons.imports.authors import Directory
from commons.imports.conversations import Conversation, Message, Slip, Source, Unreadable
from commons.imports.known import Known
from commons.imports.report import Report, Writer
from commons.membership.models import Person
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.database import db
from rules.access import Permission

TURN = 200
"""Messages written in one transaction: nobody else waits longer than that takes."""
MOST_POSTS = 20_000
"""Posts in one discussion."""

"""Which things that become of a discussion may somebody want to hear of?"""

from commons.threads.live import find
from commons.threads.news import show
from kernel.happenings import Kind
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_THREAD

Kind("agreements.put_forward", "thread", READ, find, show, Event.OPENED, Event.ASKED)
Kind("agreements.asked", "thread", READ, find, show, None, Event.ASKED)
Kind("agreements.concluded", "thread", READ, find, show, Event.SETTLED)
Kind("agreements.objected", "thread", READ, find, show, Event.SETTLED)
Kind("agreements.withdrawn", "thread", READ, find, show, Event.SETTLED)
Kind("agreements.agreed", "thread", READ, find, show, Event.SETTLED)

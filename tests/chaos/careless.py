"""The control: a server that forgets what was sent before, counts with gaps, leaves acts out
of the record, and never asks whether somebody may still read. Run in place of `serve.py`.
"""

import random

import serve  # first, since it patches
from commons.threads.actions import posts, writing
from kernel import actions, hub, live, polling, streams
from kernel.clock import now
from rules.access import Verdict

find, write = posts.sent_before, writing.write_post
count, witness = streams.advance, actions.enter


def forgetful(author, workspace_id, key):
    """Every repetition is taken for something new."""
    return


def write_again(author, thread, text, key, *rest, **facts):
    known = find(author, thread.workspace_id, key)
    key = f"{key[:30]}-{now().timestamp()}" if known else key
    return write(author, thread, text, key, *rest, **facts)


def with_gaps(kind, thing_id):
    """Now and then a number is lost."""
    if kind == "thread" and random.random() < 0.1:
        count(kind, thing_id)
    return count(kind, thing_id)


def unwitnessed(actor_id, act, thing):
    """Now and then an act leaves no entry."""
    if not act.startswith("threads.") or random.random() > 0.1:
        witness(actor_id, act, thing)


def open_to_all(person_id, room, thing):
    return Verdict(True, "")


posts.sent_before, posts.write_post = forgetful, write_again
streams.advance, actions.enter = with_gaps, unwitnessed
live.may_watch = polling.may_watch = open_to_all
hub.who_may_watch = lambda people, *_place: dict.fromkeys(people, open_to_all(0, None, None))

if __name__ == "__main__":
    serve.main()

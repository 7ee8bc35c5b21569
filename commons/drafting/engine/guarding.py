"""Does a change only suggest? The text without the person's own suggestions must stay as it is."""

from contextlib import suppress

from commons.drafting.engine.holding import ROOT, Held, Refused
from commons.drafting.engine.messages import Allowed
from commons.drafting.engine.reading import Read
from commons.drafting.suggestions import refused


def allows(text: Held, update: bytes, person: int) -> Allowed:
    """Tried on a copy; what cannot be read or put in its place is not allowed."""
    copy = text.copy()
    with suppress(ValueError, RuntimeError, Refused):
        copy.doc.apply_update(update)
        same = _without(copy, person) == _without(text, person)
        return Allowed(same and set(copy.doc.keys()) == {ROOT})
    return Allowed(False)


def _without(text: Held, person: int) -> object:
    own = f"{person}-"
    return refused(Read(text).tree, lambda suggestion: suggestion.startswith(own))

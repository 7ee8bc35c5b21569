"""What is in a text: whole, as a tree, and how far each of its writers had come?"""

from commons.drafting.engine.holding import Held, full
from commons.drafting.engine.messages import Drawn
from commons.drafting.engine.reading import Read
from commons.drafting.gate.cursor import Cursor
from commons.drafting.schema import cleaned


def draw(text: Held) -> Drawn:
    read, state, clocks = Read(text), text.doc.get_update(), clocks_of(text)
    why = full(read.parts, state, len(clocks))
    return Drawn(text.seq, state, cleaned(read.tree), clocks, why)


def clocks_of(text: Held) -> dict[int, int]:
    vector = Cursor(text.doc.get_state())
    return {vector.varint(): vector.varint() for _ in range(vector.varint())}

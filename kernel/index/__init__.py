"""Where does a word stand? One index over everything that is written, in the language it is in.

A feature calls `index` in the transaction that writes a thing, `index_again` where it changes it
and `forget` where it takes it away. Who may find it is asked of whoever keeps its thread.
"""

from kernel.index import engines as engines
from kernel.index.passages import Passage
from kernel.index.writings import Writing, forget, index, index_again, index_all

__all__ = ["Passage", "Writing", "forget", "index", "index_again", "index_all"]

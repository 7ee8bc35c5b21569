"""What is said in the measured threads? Ordinary Markdown, four hundred characters on average."""

from collections.abc import Iterator
from itertools import cycle, islice

SENTENCES = (
    "May the **intended purpose** be narrowed in the documentation after the first assessment?",
    "We read Article 6(3) as a *narrow* exception: it does not cover profiling of natural persons.",
    "Our market surveillance authority closed two cases last month; both providers withdrew.",
    "Could the secretariat circulate the [draft template](https://plenary.example/template)?",
    "> An exception is to be interpreted strictly.\n\nThat is settled case-law.",
    "Three points:\n\n- the register,\n- the deadline of two weeks,\n- who signs.",
    "In Portugal the sandbox opens in spring; `PT-03` is the reference of the call.",
)
WRITTEN = tuple(
    "\n\n".join(islice(cycle(SENTENCES), first, first + count))
    for first in range(len(SENTENCES))
    for count in (3, 4, 5, 6)
)


def texts(count: int) -> Iterator[str]:
    """So many texts, as they were typed."""
    return islice(cycle(WRITTEN), count)

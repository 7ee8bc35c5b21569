"""Which spaces of a file belong to words of a text?"""

from commons.drafting.converting.spans import TRACKED
from commons.drafting.schema import Node


def trimmed(words: list[Node]) -> list[Node]:
    """Without the space that stood after a number, which is told again."""
    if not words or words[0]["type"] != "text":
        return words
    first = {**words[0], "text": words[0]["text"].lstrip()}
    return [first, *words[1:]] if first["text"] else words[1:]


def spaced(words: list[Node]) -> list[Node]:
    """A space between a tracked word and the next is tracked with it, as it was when both were
    written: so none is left over whatever becomes of the word.
    """
    made = [dict(word) for word in words]
    for before, word, after in zip([{}, *made], made, made[1:], strict=False):
        ends = before.get("text", " ")[-1:].isspace()
        if ends and _is_tracked(word) and not _is_tracked(after) and _begins_with_space(after):
            word["text"] += " "
            after["text"] = after["text"][1:]
    return [word for word in made if word.get("text", " ")]


def _is_tracked(word: Node) -> bool:
    marks = {mark["type"] for mark in word.get("marks", ())}
    return word["type"] == "text" and not marks.isdisjoint(TRACKED)


def _begins_with_space(word: Node) -> bool:
    return str(word.get("text", "")).startswith(" ")

"""How does what people write become what people read? Markdown in, clean HTML out, at write."""

import re
from collections.abc import Callable, MutableMapping
from html import unescape
from typing import Any, NamedTuple

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import escape

RENDERER = 1
"""Raised when the same source would give other HTML: stored HTML is then made again."""
LONGEST = 20_000
"""Characters in one post."""

TAGS = {
    "p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li",
    "h3", "h4", "h5", "h6", "a", "table", "thead", "tbody", "tr", "th", "td", "span", "div",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "span": {"data-mention"},
    "div": {"tabindex"},
}
CLASSES = {
    "span": {"mention"},
    "div": {"scroll-x"},
    "th": {"n", "c"},
    "td": {"n", "c"},
}
NAME = re.compile(r"@([A-Za-z][A-Za-z0-9._-]{0,59})")


class Mention(NamedTuple):
    """Whom an @name means here: its kind and key (`person:5`, `seat:IE`, `role:chair`)."""

    key: str
    label: str


Resolve = Callable[[str], Mention | None]


class Rendered(NamedTuple):
    html: str
    mentions: tuple[Mention, ...]


def render(source: str, resolve: Resolve = lambda _name: None) -> Rendered:
    """Make clean HTML, and say who is mentioned. A name that means nobody stays plain text."""
    env: dict[str, Any] = {"resolve": resolve, "mentions": {}}
    return Rendered(clean(_markdown.render(source, env)), tuple(env["mentions"]))


def clean(html: str) -> str:
    """Let through only what a post may hold; doing it twice changes nothing."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )


TURNS_THE_LINE = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str | None) -> str:
    """A title stands on one line, and nothing in it turns the line around it."""
    return " ".join(TURNS_THE_LINE.sub(" ", text or "").split())


TAG = re.compile(r'<(?:"[^"]*"|[^">])*>')


def said_in(html: str) -> str:
    """What a rendered text says, on one line and without its markup."""
    return " ".join(unescape(TAG.sub("", html)).split())


def excerpt(html: str, longest: int = 140) -> str:
    """One line of a rendered text, for lists: no markup, cut at a word."""
    line = said_in(html)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + "…"


def _mention(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 the library's signature
    if state.src[state.pos] != "@" or _in_a_word(state):
        return False
    found = NAME.match(state.src, state.pos)
    meant = found and _meant(state.env, found[1])
    if not found or not meant:
        return False
    mention, name = meant
    if not silent:
        state.env["mentions"][mention] = None
        state.push("mention", "", 0).meta = {"mention": mention}
    state.pos += len(name) + 1
    return True


def _meant(env: MutableMapping[str, Any], name: str) -> tuple[Mention, str] | None:
    """A name at the end of a sentence takes its full stop along: try without it too."""
    for form in (name, name.rstrip(".-_")):
        if form and (mention := env["resolve"](form)):
            return mention, form
    return None


def _in_a_word(state: StateInline) -> bool:
    return state.pos > 0 and state.src[state.pos - 1].isalnum()


def _show_mention(_renderer: Any, tokens: Any, index: int, _options: Any, _env: Any) -> str:
    mention: Mention = tokens[index].meta["mention"]
    key, label = escape(mention.key), escape(mention.label)
    return f'<span class="mention" data-mention="{key}">@{label}</span>'


def _lower_headings(state: Any) -> None:
    """A post stands under the page's own headings, so its first level is the third."""
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"


def _align_cells(state: Any) -> None:
    """Alignment by class: a style attribute would be refused by the content policy."""
    for token in state.tokens:
        style = str(token.attrs.pop("style", ""))
        if style.endswith("right"):
            token.attrs["class"] = "n"
        elif style.endswith("center"):
            token.attrs["class"] = "c"


def _empty_headings(state: Any) -> None:
    """A heading that says nothing is no heading: readers of a page aloud would stumble on it."""
    for before, inside, after in zip(
        state.tokens, state.tokens[1:], state.tokens[2:], strict=False
    ):
        if before.type == "th_open" and not inside.content.strip():
            before.tag = after.tag = "td"


def _wrap_table(_renderer: Any, tokens: Any, index: int, _options: Any, _env: Any) -> str:
    opens = tokens[index].type == "table_open"
    return '<div class="scroll-x" tabindex="0"><table>' if opens else "</table></div>"


def _build() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 20})
    markdown.enable(["table", "strikethrough"]).disable("image")
    markdown.inline.ruler.before("emphasis", "mention", _mention)
    markdown.core.ruler.push("lower_headings", _lower_headings)
    markdown.core.ruler.push("align_cells", _align_cells)
    markdown.core.ruler.push("empty_headings", _empty_headings)
    markdown.add_render_rule("mention", _show_mention)
    markdown.add_render_rule("table_open", _wrap_table)
    markdown.add_render_rule("table_close", _wrap_table)
    markdown.inline.add_terminator_char("@")  # else a name inside plain text is never seen
    return markdown


_markdown = _build()

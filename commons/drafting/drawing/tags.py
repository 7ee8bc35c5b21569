"""How does HTML come about in which nothing of a text can be markup? And the sieve behind it."""

import nh3
from markupsafe import Markup

TAGS = {
    "h2", "h3", "h4", "h5", "p", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr",
    "td", "th", "figure", "img", "hr", "br", "sup", "sub", "strong", "em", "u", "code", "a",
    "ins", "del", "span", "div", "section", "mark",
}  # fmt: skip
NAMED = {"id", "data-suggestion"}
ATTRIBUTES = {
    "a": {"href", "role", "aria-label"},
    "p": {"data-n"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "img": {"src", "alt", "loading"},
    "section": {"role"},
    "div": {"tabindex"},
}
CLASSES = {
    "para", "block", "modified", "inserted", "deleted", "article", "passage", "page-break",
    "picture", "scroll-x", "by",
}  # fmt: skip


def tag(_name: str, _inner: object = "", **attributes: object) -> Markup:
    """One element; of its attributes those that say something."""
    said = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), value)
        for name, value in attributes.items()
        if value not in {None, ""}
    )
    return Markup("<{0}{1}>{2}</{0}>").format(_name, said, _inner)


def alone(_name: str, **attributes: object) -> Markup:
    return Markup(tag(_name, **attributes).removesuffix(f"</{_name}>"))  # noqa: S704 of a tag


def sieved(html: Markup) -> str:
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={name: ATTRIBUTES.get(name, set()) | NAMED for name in TAGS},
        allowed_classes=dict.fromkeys(TAGS, CLASSES),
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )

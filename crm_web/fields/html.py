"""Text with headings, lists and links, as HTML that runs nothing."""

import html
from typing import ClassVar

import nh3

from crm_web.fields.characters import lines
from crm_web.fields.field_type import FieldType, Input, ListedAs
from crm_web.i18n.folding import fold

_TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_ROUNDS = 4  # what cleaning uncovers is cleaned again


class Html(FieldType):
    """What a list of harmless tags leaves of it (nh3, the Rust crate ammonia); no script, style, picture or form."""

    name: ClassVar[str] = "html"
    input: ClassVar[Input] = "html"
    listed_as: ClassVar[ListedAs] = "nowhere"

    def read(self, text: str) -> str:
        """Return it cleaned; tags around nothing are nothing."""
        cleaned = lines(text)
        for _ in range(_ROUNDS):
            before, cleaned = cleaned, lines(_clean(cleaned))
            if before == cleaned:
                return cleaned if _plain(cleaned) else ""
        return lines(html.escape(_plain(cleaned), quote=False))  # it never comes to rest: the words alone

    def words(self, entry: str) -> str:
        """Return the words without the tags."""
        return fold(_plain(entry))


def _clean(text: str) -> str:
    return nh3.clean(
        text, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener noreferrer"
    )


def _plain(text: str) -> str:
    return html.unescape(nh3.clean(text.replace("<", " <"), tags=set())).strip()

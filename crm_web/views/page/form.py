"""The pages on which managers shape forms."""

from dataclasses import dataclass, field

from crm_web.views.page.option import Option
from crm_web.views.page.page import Page


@dataclass
class FormRow:
    """One field or section of a form. `title`, `type` and `flags` are texts or their keys.

    `position` is where it stands now, `saved` what is saved of that: "" for one that was never moved.
    """

    id: str = ""
    version: int = 0
    title: str = ""
    type: str = ""
    flags: list[str] = field(default_factory=list[str])
    position: str = ""
    saved: str = ""
    is_section: bool = False
    is_own: bool = False


@dataclass
class FormPage(Page):
    """The form of one kind, or of its items of one type (`of`): what is in it, in its order, and what was taken out.

    `types` are those that have forms of their own, by addresses; `begins` is what the address of a new field says to be asked of
    that type alone.
    """

    kind: str = ""
    slug: str = ""
    of: str = ""
    types: list[Option] = field(default_factory=list[Option])
    begins: str = ""
    fields: list[FormRow] = field(default_factory=list[FormRow])
    removed: list[FormRow] = field(default_factory=list[FormRow])


@dataclass
class FormsPage(Page):
    """The addresses of the kinds whose forms this person may shape."""

    slugs: list[str] = field(default_factory=list[str])

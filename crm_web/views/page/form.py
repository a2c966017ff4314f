"""The pages on which managers shape forms."""

from dataclasses import dataclass, field

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
    """The form of one kind: what is in it, in its order, and what was taken out."""

    kind: str = ""
    slug: str = ""
    fields: list[FormRow] = field(default_factory=list[FormRow])
    removed: list[FormRow] = field(default_factory=list[FormRow])


@dataclass
class FormsPage(Page):
    """The addresses of the kinds whose forms this person may shape."""

    slugs: list[str] = field(default_factory=list[str])

"""The pages on which administrators say what roles may do."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class Reach:
    """How far an action reaches: what is `said`, "" where nothing is, and what `usual` is then (none, own, all)."""

    action: str = ""
    said: str = ""
    usual: str = ""


@dataclass
class Subject:
    """Of what something is said: the items of a kind as a whole, or one field of them. `id` is that of the right."""

    id: str = ""
    title: str = ""
    reaches: list[Reach] = field(default_factory=list[Reach])


@dataclass
class RolesPage(Page):
    """What one role may do to the items of each kind."""

    role: str = ""
    roles: list[str] = field(default_factory=list[str])
    kinds: list[Subject] = field(default_factory=list[Subject])


@dataclass
class RolePage(Page):
    """What one role may do to the items of one kind, and to their fields."""

    role: str = ""
    kind: str = ""
    whole: Subject = field(default_factory=Subject)
    fields: list[Subject] = field(default_factory=list[Subject])

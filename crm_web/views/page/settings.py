"""What the Menu offers beside the person's own choices."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class File:
    """A file that can be had: what people call its format, and where it is."""

    format: str = ""
    href: str = ""


@dataclass
class Export:
    """The files that can be had of all items of a kind."""

    kind: str = ""
    files: list[File] = field(default_factory=list[File])


@dataclass
class Managed:
    """A list of what is for managers, such as categories of tickets."""

    kind: str = ""
    href: str = ""


@dataclass
class SettingsPage(Page):
    """The Menu; without `exports` for those who may not take anything out. `shapes`: the forms are theirs to shape.

    `manages`: they look after people and roles. `allowances`: what they may choose for all phones, by name.
    """

    name: str = ""
    login: str = ""
    manages: bool = False
    managed: list[Managed] = field(default_factory=list[Managed])
    shapes: bool = False
    allowances: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    exports: list[Export] = field(default_factory=list[Export])

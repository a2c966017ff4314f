"""The words in which one field of a kind is described."""

from dataclasses import dataclass

from crm_web.entities.form_words import Condition, Section
from crm_web.fields import TYPES, FieldType
from crm_web.fields.field_type import MOST_ENTRIES


@dataclass(frozen=True)
class FieldSpec:
    """One field. `limit` is the longest value in characters (of each entry, where there are several).

    `options` are the values of a choice, or the items of the kind `rows_of` are; `to` is the kind that a link leads to,
    `shortcut` a link of that other item to which one gets at once. A `fixed` field is said when the item is made and never
    changes, a `read_only` one is only for the app to write. `titles` are the words of options that no catalog has, `colours`
    those (of entities/status.py) that some have. What follows is what a manager may say of a field, also of one of the app's own: `title` instead of the words of the
    catalogs, `most` entries, and that nobody is to see it (`hidden`).
    """

    name: str
    type_name: str = "text"
    limit: int = 255
    required: bool = False
    searched: bool = False
    in_form: bool = True
    fixed: bool = False
    options: tuple[str, ...] = ()
    to: str = ""
    rows_of: str = ""
    shortcut: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    colours: tuple[tuple[str, str], ...] = ()
    read_only: bool = False
    title: str = ""
    hint: str = ""
    pattern: str = ""
    most: int = MOST_ENTRIES
    by_manager: bool = False
    hidden: bool = False
    section: Section | None = None
    conditions: tuple[Condition, ...] = ()

    @property
    def type(self) -> FieldType:
        """How the value is understood."""
        return TYPES[self.type_name]

    @property
    def label(self) -> str:
        """The field's title, or its key in the catalogs."""
        return self.title or f"field.{self.name}"

    def option_label(self, option: str) -> str:
        """Return the words for one of `options`, or the key under which the catalogs have them."""
        return dict(self.titles).get(option) or self.type.option_key(self.name, option)

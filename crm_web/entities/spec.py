"""The words in which a kind of entity is described. Frozen data: the rest of the app reads it and asks no kind's name."""

from dataclasses import dataclass

from crm_web.fields import TYPES, FieldType
from crm_web.model import Entity


@dataclass(frozen=True)
class FieldSpec:
    """One field. `limit` is the longest value in characters (of each entry, where there are several)."""

    name: str
    type_name: str = "text"
    limit: int = 255
    required: bool = False
    searched: bool = False
    in_form: bool = True

    @property
    def type(self) -> FieldType:
        """How the value is understood."""
        return TYPES[self.type_name]

    @property
    def label(self) -> str:
        """Key of the field's title in the catalogs."""
        return f"field.{self.name}"


@dataclass(frozen=True)
class EntitySpec:
    """One kind. Where `title_from` names fields, an empty title is derived from them, and one of them must be filled."""

    kind: str
    slug: str
    table: type[Entity]
    fields: tuple[FieldSpec, ...]
    sort_by: tuple[str, ...] = ("title",)
    title_from: tuple[str, ...] = ()
    in_list: tuple[
        str, ...
    ] = ()  # beneath the title in a list: the first of these that is filled; the first link calls

    def field(self, name: str) -> FieldSpec | None:
        """Return the field called `name`, if the kind has it."""
        return next((field for field in self.fields if field.name == name), None)

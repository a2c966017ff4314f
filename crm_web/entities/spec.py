"""The words in which a kind of entity is described. Frozen data: the rest of the app reads it and asks no kind's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.form_words import Condition
from crm_web.entities.where import ALL, FAVOURITES, MINE, RECENT, ViewSpec
from crm_web.fields import Value
from crm_web.model import Entity


@dataclass(frozen=True)
class CardSpec:
    """One card of an item beside its details: the items of `kind` whose link fields lead to it.

    Each of `via` is a way there, link by link: ("company",) are those whose company it is, ("contact", "company") those
    whose contact belongs to it. Without a kind the card holds the item's attachments. A new item that is made from the card
    links to this one, and has the same in those of its fields that it `brings` along; `comments` can be written on the card.
    """

    name: str
    kind: str = ""
    via: tuple[tuple[str, ...], ...] = ()
    brings: tuple[str, ...] = ()
    comments: bool = False


@dataclass(frozen=True)
class EntitySpec:
    """One kind. Where `title_from` names fields, an empty title is derived from them, and one of them must be filled.

    `in_list` is what stands beneath the title in a list: texts in a line, choices as badges, a moment at the end; the
    first link that can be dialled calls. `views` are the choices above the list, the first of them without asking; `filters`
    the fields by whose value it can be narrowed; `marks` the views that an item in them tells of; `rules` what it has to fulfil
    beyond its fields (services/rules); `tells` what people hear of by a bell (services/tellings.py); `typed_by` the field whose
    row is an item's type: it says which card is open first, and has a form of its own. `section` is the part of the app that a
    kind belongs to; one that is not `listed` has no list of its own there, one that is not `addable` is not
    made by hand, one that is not `deletable` is never deleted. A `managed` kind is for managers alone; `home` is the page above
    its items where that is no list, `shapes` its field that names a kind whose pages its items change. Of a `designable` kind
    managers shape the form; `former` are fields that they took away. Some of what is `on_phone` may be in the phone's own
    address book.
    """

    kind: str
    slug: str
    table: type[Entity]
    fields: tuple[FieldSpec, ...]
    sort_by: tuple[str, ...] = ("title",)
    newest_first: bool = False
    title_from: tuple[str, ...] = ()
    in_list: tuple[str, ...] = ()
    views: tuple[ViewSpec, ...] = (ALL, MINE, FAVOURITES, RECENT)
    filters: tuple[str, ...] = ()
    marks: tuple[ViewSpec, ...] = ()
    rules: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    typed_by: str = ""
    cards: tuple[CardSpec, ...] = ()
    section: str = "crm"
    listed: bool = True
    addable: bool = True
    designable: bool = False
    managed: bool = False
    on_phone: bool = False
    deletable: bool = True
    home: str = ""
    shapes: str = ""
    former: tuple[FieldSpec, ...] = ()

    @property
    def named_by(self) -> str:
        """The field that takes the name of an item of which nothing else is known."""
        return self.title_from[-1] if self.title_from else "title"

    @cached_property
    def known_by(self) -> frozenset[str]:
        """The fields by which people know an item and find its place in a list."""
        return frozenset({"title", *self.title_from, *self.sort_by})

    def field(self, name: str) -> FieldSpec | None:
        """Return the field called `name`, if the kind has it."""
        return next((field for field in self.fields if field.name == name), None)

    def link_to(self, kind: str) -> FieldSpec | None:
        """Return the first field that links to an item of `kind`, if there is one."""
        return next((field for field in self.fields if field.to == kind), None)

    def asks(self, field: FieldSpec, values: Mapping[str, Value]) -> bool:
        """Tell whether the form asks for the field while an item has these values."""
        return all(condition.holds(values.get(condition.field, "")) for condition in self.conditions_of(field))

    def conditions_of(self, field: FieldSpec, *, behind: frozenset[str] = frozenset()) -> list[Condition]:
        """Return all that has to hold for the field to be asked: what it depends on has to be asked as well."""
        found: list[Condition] = []
        for condition in field.conditions:
            found.append(condition)
            other = self.field(condition.field)
            if other and other.name not in behind:
                found += self.conditions_of(other, behind=behind | {field.name, other.name})
        return found

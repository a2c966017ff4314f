"""What a form says beside its fields: sections, and on what it depends whether a field is asked."""

from dataclasses import dataclass

from crm_web.fields import Value
from crm_web.fields.field_type import entries


@dataclass(frozen=True)
class Condition:
    """A field is asked only while another one has one of `values`, or any value where none is named."""

    field: str
    values: tuple[str, ...] = ()

    def holds(self, value: Value) -> bool:
        """Tell whether the other field's value is such a one."""
        filled = entries(value)
        return any(entry in self.values for entry in filled) if self.values else bool(filled)


@dataclass(frozen=True)
class Section:
    """The heading above some fields of a form. `name` tells two of the same title apart."""

    name: str
    title: str
    hint: str = ""
    conditions: tuple[Condition, ...] = ()

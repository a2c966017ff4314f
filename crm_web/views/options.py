"""What can be chosen in a field."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import FieldSpec
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.services import people
from crm_web.services.forms import siblings
from crm_web.views.page import Option
from crm_web.views.wording import option_words


def options(session: Session, field: FieldSpec, values: Mapping[str, Value]) -> list[Option]:
    """Return what can be chosen beside the other `values`; a choice that was removed stays where it is still set."""
    if field.type.of_siblings:
        return [Option(other.name, other.label) for other in siblings(session, values)]
    if field.type.of_people:
        return [Option(person.id, person.name) for person in people.choices(session)]
    removed = [entry for entry in entries(values[field.name]) if entry not in field.options]
    return [
        Option(option, option_words(field, option), dict(field.colours).get(option, ""))
        for option in (*field.options, *removed)
        if field.options
    ]

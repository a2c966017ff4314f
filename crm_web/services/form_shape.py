"""What a kind becomes by what managers say of its form. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from crm_web.entities import Condition, EntitySpec, FieldSpec, Section
from crm_web.entities.form_field import SECTION, SEVERAL
from crm_web.fields.field_type import MOST_ENTRIES
from crm_web.fields.options import option
from crm_web.model import FormField

OWN = "app"
BY_MANAGER = "manager"
LIMITS = {"longtext": 10_000, "html": 20_000, "phone": 64, "email": 254, "address": 512, "url": 2_000}
LIMIT = 255
SEARCHED = frozenset({"text", "texts", "phone", "email", "url"})


def shaped(spec: EntitySpec, said: Sequence[FormField]) -> EntitySpec:
    """Return the kind with the form that is `said`, in its order; of what nothing is said stays as it is."""
    of = {name_of(each): each for each in said if each.type != SECTION}
    custom = [each for each in of.values() if each.origin == BY_MANAGER and not each.removed]
    fields = {
        **{field.name: _own(spec, field, of.get(field.name)) for field in spec.fields},
        **{name_of(each): _custom(each) for each in custom},
    }
    in_order = sorted(fields, key=lambda name: _place(spec, name, of))
    headings = _headings(said, fields)
    return replace(
        spec,
        fields=tuple(_asked(fields[name], of.get(name), headings.get(name), fields) for name in in_order),
        former=tuple(_custom(each) for each in of.values() if each.origin == BY_MANAGER and each.removed),
        in_list=_in_list(spec, of, [name_of(each) for each in custom]),
    )


def name_of(said: FormField) -> str:
    """Return the name under which values are saved: made on the first save, the same ever after."""
    return said.name or f"field_{sha256(said.id.encode()).hexdigest()[:12]}"


def place(said: FormField) -> str:
    """Return where it stands in the form; what was never moved stands behind the app's own, in the order of making."""
    return said.position or f"9{said.created_at:%Y%m%d%H%M%S%f}"


def place_of(index: int) -> str:
    """Return where the app's own field stands that is the `index`-th of its kind."""
    return f"{(index + 1) * 5:03}"


def _place(spec: EntitySpec, name: str, of: Mapping[str, FormField]) -> str:
    if name in of:
        return place(of[name])
    return place_of(next(index for index, field in enumerate(spec.fields) if field.name == name))


def _own(spec: EntitySpec, field: FieldSpec, said: FormField | None) -> FieldSpec:
    """Return one of the app's own fields. What the app can't do without is neither hidden nor optional."""
    if said is None:
        return field
    core = field.required or field.name in spec.title_from
    return replace(
        field,
        title=said.title if said.title != field.label else "",
        hint=said.description,
        required=field.required or bool(said.required),
        by_manager=bool(said.required or said.pattern) and not field.required,
        read_only=field.read_only or bool(said.read_only),
        hidden=bool(said.hidden) and not core,
        pattern=said.pattern,
    )


def _custom(said: FormField) -> FieldSpec:
    options = [option(entry) for entry in said.options]
    type_name = SEVERAL.get(said.type, said.type) if said.several else said.type
    return FieldSpec(
        name_of(said),
        type_name,
        limit=LIMITS.get(said.type, LIMIT),
        required=bool(said.required),
        searched=type_name in SEARCHED,
        options=tuple(value for value, _ in options),
        title=said.title,
        hint=said.description,
        pattern=said.pattern,
        titles=tuple(options),
        most=MOST_ENTRIES if said.several or said.type == "choices" else 1,
        by_manager=True,
        read_only=bool(said.read_only),
        hidden=bool(said.hidden),
    )


def _headings(said: Sequence[FormField], fields: Mapping[str, FieldSpec]) -> dict[str, Section]:
    """Return the section of each field: the heading above it in the order of the form."""
    found: dict[str, Section] = {}
    heading: Section | None = None
    for each in said:
        if each.type == SECTION and not each.removed:
            heading = None if each.hidden else _section(each, fields)
        elif heading:
            found[name_of(each)] = heading
    return found


def _section(said: FormField, fields: Mapping[str, FieldSpec]) -> Section:
    return Section(name_of(said), said.title, said.description, conditions_of(said, fields))


def _asked(
    field: FieldSpec, said: FormField | None, section: Section | None, fields: Mapping[str, FieldSpec]
) -> FieldSpec:
    own = conditions_of(said, fields) if said and said.origin != "core" else ()
    of_section = section.conditions if section and (said is None or said.origin != "core") else ()
    return replace(field, section=section, conditions=(*field.conditions, *own, *of_section))


def conditions_of(said: FormField, fields: Mapping[str, FieldSpec]) -> tuple[Condition, ...]:
    """Return on what it depends; a field that is gone, or the same one, is nothing that it could depend on."""
    other = fields.get(said.only_when)
    if other is None or other.name == name_of(said):
        return ()
    return (Condition(other.name, tuple(_meant(other, text) for text in said.only_values)),)


def _meant(field: FieldSpec, entry: str) -> str:
    """Return the value that a manager means by "value|title": an option's title alone stands for the option."""
    value, title = option(entry)
    of_title = {words.casefold(): known for known, words in field.titles}
    return value if value in field.options else of_title.get(title.casefold(), value)


def _in_list(spec: EntitySpec, of: Mapping[str, FormField], custom: Sequence[str]) -> tuple[str, ...]:
    """Return what managers added to lists, then what the app shows there, in its own order, then what else is wanted."""
    wanted = {name for name, said in of.items() if said.in_list}
    added = [name for name in custom if name in wanted]
    usual = [name for name in spec.in_list if name in wanted or name not in of]
    further = [field.name for field in spec.fields if field.name in wanted and field.name not in usual]
    return (*added, *usual, *further)

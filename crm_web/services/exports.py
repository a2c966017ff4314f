"""Items written into a file, page by page: no more than one page is ever in memory."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.errors import Denied
from crm_web.fields import Value
from crm_web.i18n import CATALOGS, DEFAULT, translate
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, can
from crm_web.services import items, lists, people
from crm_web.services.export_formats import Exported, format_of
from crm_web.services.forms import spec_of

Texts = Mapping[str, Mapping[str, str]]  # what ids stand for: {name of the field: {id: title}}


@dataclass(frozen=True)
class Part:
    """A piece of the file with `count` items in it, and the cursor of the next one, "" at the end."""

    content: bytes
    count: int
    next: str


def part(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    form: str,
    *,
    language: str = "",
    query: str = "",
    cursor: str = "",
) -> Part:
    """Return a page of what `query` finds (all, when it is empty), as the format `form`. Raises Denied, Malformed."""
    if not can(actor, Action.EXPORT, spec.kind):
        raise Denied
    spec = spec_of(session, spec.kind)
    chosen = format_of(spec, form)
    language = actor.language or language or DEFAULT
    fields = _fields(actor, spec)
    found = lists.page(session, actor, spec, query=query, take=lists.MOST, cursor=cursor, action=Action.EXPORT)
    written = [chosen.item(each, language) for each in _exported(session, actor, spec, fields, found.rows, language)]
    headings = [_heading(spec, field, language) for field in fields]
    begin = b"" if cursor else chosen.begin(headings, language)
    return Part(begin + b"".join(written), len(written), found.next)


def _fields(actor: Actor, spec: EntitySpec) -> list[FieldSpec]:
    """Return what the person may take out; a title that is derived comes last, for few items have one of their own."""
    allowed = [each for each in spec.fields if not each.hidden and can(actor, Action.EXPORT, spec.kind, each.name)]
    return sorted(allowed, key=lambda field: _is_derived(spec, field))


def _heading(spec: EntitySpec, field: FieldSpec, language: str) -> str:
    return translate(language, "export.own_title" if _is_derived(spec, field) else field.label)


def _is_derived(spec: EntitySpec, field: FieldSpec) -> bool:
    return bool(spec.title_from) and field.name == "title"


def _exported(
    session: Session, actor: Actor, spec: EntitySpec, fields: Collection[FieldSpec], rows: list[Entity], language: str
) -> Iterator[Exported]:
    stored = [items.seen(actor, spec, row, items.stored(spec, row), Action.EXPORT) for row in rows]
    texts = {each.name: _texts(session, actor, each, {str(of[each.name]) for of in stored}) for each in fields}
    for row, of in zip(rows, stored, strict=True):
        shown = {each.name: _shown(each, of[each.name], texts, language) for each in fields}
        yield Exported(row.id, _title(spec, shown), shown)


def _title(spec: EntitySpec, shown: Mapping[str, Value]) -> str:
    return str(shown.get("title", "")) or items.derived_title(
        spec, {name: shown.get(name, "") for name in spec.title_from}
    )


def _texts(session: Session, actor: Actor, field: FieldSpec, ids: Collection[str]) -> Mapping[str, str]:
    if field.to:
        return items.titles(session, actor, field.to, [each for each in ids if each])
    return people.names(session) if field.type.of_people else {}


def _shown(field: FieldSpec, value: Value, texts: Texts, language: str) -> Value:
    if field.to or field.type.of_people:
        return texts[field.name].get(str(value), "")
    if field.type.shown_as == "key":
        key = field.option_label(str(value))
        return translate(language, key) if key in CATALOGS[DEFAULT] else value
    return field.type.shown(value, language)

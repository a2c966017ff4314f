"""A search that is a phone number: whom to call, and where the number may be kept."""

from typing import TypedDict

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.fields import TYPES
from crm_web.fields.phone import dialable
from crm_web.security.rights import Action, Actor, can
from crm_web.views.address import Address

PHONE = TYPES["phone"]


class Number(TypedDict):
    """The number as people write it, what dials it, and the address of a new item that has it."""

    number: str
    call: str
    add: str


def phone_field(spec: EntitySpec) -> FieldSpec | None:
    """Return the field of the kind that holds phone numbers, if it has one."""
    return next((field for field in spec.fields if field.type is PHONE), None)


def number(actor: Actor, spec: EntitySpec | None, query: str) -> Number:
    """Return what is known of a searched number, nothing where the search is none; a new item is one of `spec`."""
    typed = query.strip()
    if not dialable(typed):
        return Number(number="", call="", add="")
    entry = PHONE.read(typed)
    shown = PHONE.show(entry, actor.language)
    return Number(number=shown, call=PHONE.link(entry), add=_add(actor, spec, shown))


def _add(actor: Actor, spec: EntitySpec | None, shown: str) -> str:
    field = phone_field(spec) if spec and spec.addable and can(actor, Action.CREATE, spec.kind) else None
    return str(Address(f"/{spec.slug}/new", {field.name: shown})) if spec and field else ""

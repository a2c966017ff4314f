"""The demo's files, attached: the first ones to Jana, the others to contacts, companies and tickets."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

from sqlmodel import Session

from crm_web.demo.amounts import Amounts
from crm_web.demo.chances import chance
from crm_web.demo.files import JANAS, File, file
from crm_web.demo.ids import item_id
from crm_web.demo.moments import moment
from crm_web.entities import ENTITIES
from crm_web.security.rights import Actor
from crm_web.services import attachments
from crm_web.storage.files import Files, Stored
from crm_web.storage.transact import writing


def attach(store: Files, of: Amounts, actor: Actor) -> None:
    """Store so many files and attach them to what is there."""
    found = [file(number) for number in range(of.attachments)]
    stored = asyncio.run(_kept(store, found))
    with writing() as session:
        for number, each in enumerate(found):
            _attach(session, actor, of, number, each, stored[number])


def _attach(session: Session, actor: Actor, of: Amounts, number: int, each: File, stored: Stored) -> None:
    kind, of_item = _whose(number, of)
    upload = attachments.Upload(f"demo-{_id(number)}", each.name, each.media_type)
    added = attachments.add(session, actor, ENTITIES[kind], item_id(kind, of_item), upload, _id(number), stored)
    added.at = datetime.fromisoformat(moment(chance("attached", number)))


def _whose(number: int, of: Amounts) -> tuple[str, int]:
    """Return the kind and the number of the item to which the file belongs."""
    if number < JANAS:
        return "contact", 0
    kind, count = (("ticket", of.tickets), ("contact", of.contacts), ("company", of.companies))[number % 3]
    return kind, chance("file of", number).randrange(count)


def _id(number: int) -> str:
    return item_id("attachment", number)


async def _kept(store: Files, found: list[File]) -> list[Stored]:
    return [await store.put(_id(number), _parts(each.content)) for number, each in enumerate(found)]


async def _parts(content: bytes) -> AsyncIterator[bytes]:
    yield content

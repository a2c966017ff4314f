"""Asking once more who somebody is, before what decides how they sign in changes: an open session may be in other hands."""

from starlette.requests import Request

from crm_web import settings
from crm_web.endpoints.tries import count_try, tries
from crm_web.errors import Invalid, Unproven
from crm_web.security import passwords
from crm_web.security.addresses import client_address
from crm_web.security.audit import notes
from crm_web.security.rights import Actor
from crm_web.services import own_account
from crm_web.storage.transact import read


async def prove(request: Request, actor: Actor, password: str) -> None:
    """Check the password; who has none must have signed in just now. Raises Throttled, Invalid, Unproven."""
    if await read(own_account.password_hash, actor):
        await prove_by_password(request, actor, password)
    elif not await read(own_account.has_just_signed_in, actor):
        raise Unproven(minutes=own_account.JUST.seconds // 60)


async def prove_by_password(request: Request, actor: Actor, password: str) -> str:
    """Return the hash of the password, which was told; a try at it is one at signing in. Raises Throttled, Invalid."""
    address = client_address(request.scope, settings.current())
    await count_try(actor.login, address)
    kept_hash = await read(own_account.password_hash, actor)
    if not await passwords.matches(kept_hash, password):
        notes.add(actor.id, "password_failed", actor.login, address=address)
        raise Invalid("error.password.old")
    tries.forgive(actor.login)
    return kept_hash

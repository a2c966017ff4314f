"""Tries at a password, counted together wherever one can be tried; those that were too many are told to the audit."""

from crm_web.errors import Throttled
from crm_web.security.audit import notes
from crm_web.security.throttle import SignInThrottle
from crm_web.services.sign_in import account
from crm_web.storage.transact import read

tries = SignInThrottle()


async def count_try(login: str, address: str) -> None:
    """Count one try, right or wrong. Raises Throttled."""
    try:
        tries.count(login, address)
    except Throttled:
        found = await read(account, login, local=True)
        notes.add_once("", "throttled", found.known, address=address)  # what nobody is called may be a password
        raise

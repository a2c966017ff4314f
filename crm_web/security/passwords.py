"""Passwords: argon2id in a few threads of its own, so that hashing delays neither the event loop nor the database."""

import asyncio
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from crm_web.errors import Invalid

LEAST, MOST = 12, 1024  # characters
THREADS = 2  # each needs 46 MiB while it hashes

# OWASP's cheat sheet on password storage, its first choice: some 40 ms of one core
_hasher = PasswordHasher(time_cost=1, memory_cost=46 * 1024, parallelism=1)


def check(password: str) -> None:
    """Raise Invalid for a password that nobody should have."""
    if not LEAST <= len(_normal(password)) <= MOST:
        raise Invalid("error.password.length", least=LEAST, most=MOST)


def hashed(password: str) -> str:
    """Return the argon2id hash (a PHC string); takes some 40 ms."""
    return _hasher.hash(_normal(password))


async def matches(password_hash: str, password: str) -> bool:
    """Whether the password is the right one; takes the same time for people who do not exist (an empty hash)."""
    return await asyncio.get_running_loop().run_in_executor(_threads(), _matches, password_hash, password)


async def renewed(password_hash: str, password: str) -> str:
    """Return a hash with today's parameters where the stored one was made with others, else the stored one."""
    if not _hasher.check_needs_rehash(password_hash):
        return password_hash
    return await asyncio.get_running_loop().run_in_executor(_threads(), hashed, password)


async def made(password: str) -> str:
    """Return the hash of a new password. Raises Invalid for one that nobody should have."""
    check(password)
    return await asyncio.get_running_loop().run_in_executor(_threads(), hashed, password)


def _matches(password_hash: str, password: str) -> bool:
    nobodys = _nobodys_hash()  # made before the choice, or the first unknown person would wait longer than the others
    if len(password) > MOST:
        password_hash, password = "", ""
    try:
        return _hasher.verify(password_hash or nobodys, _normal(password)) and bool(password_hash)
    except (VerificationError, InvalidHashError):
        return False


def _normal(password: str) -> str:
    return unicodedata.normalize("NFKC", password)


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("")


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS, thread_name_prefix="password")

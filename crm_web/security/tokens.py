"""A tab's token names its state on the server. Nobody may reach another session's state, even knowing the token.

The browser's token is joined with a mark of its session before Reflex sees it, so the same token from another session names
another state: no table has to be kept for that, and a restart or states kept on disk change nothing. Beyond that, a token
that a valid session has used is refused to the others, as far back as memory goes.
"""

import hashlib
import re
from collections import OrderedDict

from crm_web.security.sessions import standing_by_id

JOINT = "~"
MOST_REMEMBERED = 10_000
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")


def token_in(text: str) -> str:
    """Return the browser's own part of a token, or nothing where it has not the form of one."""
    token = text.partition(JOINT)[0]
    return token if _TOKEN.fullmatch(token) else ""


def state_token(token: str, session_id: str) -> str:
    """Return the token that Reflex gets for the browser's `token` in this session."""
    return f"{token}{JOINT}{hashlib.sha256(f'state of {session_id}'.encode()).hexdigest()[:16]}"


class TokenOwners:
    """Which session used a token first; the longest unused are forgotten."""

    def __init__(self) -> None:
        self._owners: OrderedDict[str, str] = OrderedDict()

    async def admits(self, token: str, session_id: str) -> bool:
        """Whether the session may use the token: it is its own, or nobody's who is still signed in."""
        owner = self._owners.get(token, session_id)
        if owner != session_id and await standing_by_id(owner) is not None:
            return False
        self._owners[token] = session_id
        self._owners.move_to_end(token)
        if len(self._owners) > MOST_REMEMBERED:
            self._owners.popitem(last=False)
        return True

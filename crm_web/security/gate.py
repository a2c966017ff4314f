"""The gate in front of the websocket: no handshake reaches Reflex without our origin, a valid session and a token of its own.

What is refused is refused with 403, before the connection exists. See docs of each part: origins, tokens, sockets, frames.
"""

import asyncio
import logging
import re
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from urllib.parse import parse_qs, urlencode

from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from crm_web.errors import CrmError, Denied, SignedOut, Throttled
from crm_web.security import cookies
from crm_web.security.addresses import client_address
from crm_web.security.floods import Floods
from crm_web.security.origins import is_ours
from crm_web.security.sessions import id_of, standing_by_id, still_valid
from crm_web.security.sockets import POLICY, Socket
from crm_web.security.tokens import TokenOwners, state_token, token_in
from crm_web.settings import Settings
from crm_web.storage.transact import read

log = logging.getLogger(__name__)

SESSION_HEADER = b"x-crm-session"  # tells the guard the session's id in place of the cookie; a browser's own is dropped
NEEDED_HEADERS = frozenset({b"connection", b"host", b"origin", b"sec-websocket-protocol", b"upgrade"})
PER_SESSION, PER_ADDRESS = 20, 200  # open sockets
SWEEP = 2.0  # seconds between two looks at who is still signed in
PATIENCE = 1.0  # seconds that a tab's older connection has to answer before the new one takes its place
_PROTOCOL = re.compile(r"[\w.+-]{1,32}")


class Gate:
    """ASGI middleware for websockets; HTTP passes by."""

    def __init__(self, app: ASGIApp, settings: Settings, is_known: Callable[[str], bool]) -> None:
        self._app, self._settings, self._is_known = app, settings, is_known
        self._owners, self._floods = TokenOwners(), Floods()
        self._sockets: set[Socket] = set()
        self._sweeping: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a handshake in, or refuse it here."""
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        await receive()  # websocket.connect; Reflex gets its own
        try:
            socket = await self._admitted(scope, receive, send)
        except CrmError:
            await send({"type": "websocket.close", "code": POLICY})
            return
        await self._serve(socket, scope)

    async def _admitted(self, scope: Scope, receive: Receive, send: Send) -> Socket:
        """Return the socket, already counted. Raises CrmError: the sentence is nobody's, the browser sees only a 403."""
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        token = token_in(asked.get("token", [""])[0])
        protocols_are_plain = all(_PROTOCOL.fullmatch(name) for name in scope.get("subprotocols", ()))
        if scope["path"].rstrip("/") != "/_event" or not is_ours(scope, self._settings):
            raise Denied
        if not token or not protocols_are_plain:
            raise Denied
        session_id = await self._session_of(scope)
        if wait := self._floods.waiting(session_id):
            raise Throttled(ceil(wait))
        if not await self._owners.admits(token, session_id):
            raise Denied
        socket = Socket(
            session_id, state_token(token, session_id), client_address(scope, self._settings), receive, send
        )
        await self._make_way(socket)
        self._count(socket)
        return socket

    async def _session_of(self, scope: Scope) -> str:
        secret = cookies.secret_in(Headers(scope=scope).get("cookie", ""), self._settings)
        if not secret or await standing_by_id(id_of(secret)) is None:
            raise SignedOut
        return id_of(secret)

    async def _make_way(self, new: Socket) -> None:
        """Let go of a dead older connection of the same tab, so that the tab keeps its state (reflex #6345).

        Reflex takes any second connection for a duplicated tab and gives it an empty state. A duplicated tab's first one
        answers; one that a change of networks has cut does not, long before TCP notices.
        """
        for old in [socket for socket in self._sockets if socket.key == new.key]:
            if not await old.answers(PATIENCE):
                await old.close(POLICY)
                with suppress(TimeoutError):
                    async with asyncio.timeout(PATIENCE):
                        await old.ended.wait()

    def _count(self, socket: Socket) -> None:
        of_session = sum(other.session_id == socket.session_id for other in self._sockets)
        of_address = sum(other.address == socket.address for other in self._sockets)
        if of_session >= PER_SESSION or of_address >= PER_ADDRESS:
            raise Throttled(int(SWEEP))
        self._sockets.add(socket)
        if self._sweeping is None:
            self._sweeping = asyncio.create_task(self._sweep())

    async def _serve(self, socket: Socket, scope: Scope) -> None:
        try:
            await socket.serve(self._app, _for_reflex(scope, socket), self._is_known)
        finally:
            self._sockets.discard(socket)
            if socket.flooded:
                self._floods.add(socket.session_id)

    async def _sweep(self) -> None:
        """Hang up on whoever was signed out, revoked or expired, while anybody is connected."""
        try:
            while self._sockets:
                await asyncio.sleep(SWEEP)
                await self._hang_up_on_strangers()
        finally:
            self._sweeping = None

    async def _hang_up_on_strangers(self) -> None:
        sockets = list(self._sockets)  # others may come in while the database is asked
        try:
            valid = await read(still_valid, {socket.session_id for socket in sockets})
        except SQLAlchemyError:
            log.exception("Who is still signed in can't be asked; asking again in %s s", SWEEP)
            return
        await asyncio.gather(*[socket.close(POLICY) for socket in sockets if socket.session_id not in valid])


def _for_reflex(scope: Scope, socket: Socket) -> Scope:
    """Return the scope with the state's token for the browser's, and the session's id for the cookies.

    Reflex sends the headers of the handshake back to the page, where any script reads them; what it does not need stays here.
    """
    headers = [(name, value) for name, value in scope["headers"] if name.lower() in NEEDED_HEADERS]
    headers.append((SESSION_HEADER, socket.session_id.encode()))
    query = urlencode({"EIO": "4", "transport": "websocket", "token": socket.key})
    return {**scope, "headers": headers, "query_string": query.encode()}

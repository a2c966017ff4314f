"""Ten gibibytes for every route that takes a body: refused at its cap, said to come or coming in pieces."""

import socket

from tests.attacks.attack import Attack
from tests.integration.security.asking import ONE, cookie_of
from tests.integration.security.conftest import Served
from tests.integration.uploads import headers

TEN_GIBIBYTES = 10 * 2**30
PIECE = b"10000\r\n" + b"x" * 2**16 + b"\r\n"
MOST_TAKEN = 48 * 2**20  # bytes that a refused client got rid of: the largest cap, and what the network holds
PATHS = (
    "POST /api/ops",
    "POST /api/session",
    "PUT /api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a1",
    f"POST /api/contacts/{ONE}/attachments",
    "POST /api/none",
)


def large_body(served: Served, tries: int) -> Attack:
    """Send to each route, as a stranger and as an agent, so many times."""
    attack = Attack("a body of 10 GiB, declared and in pieces")
    with attack.timed():
        for number in range(tries):
            route = PATHS[number % len(PATHS)]
            for person in ("anonymous", "agent"):
                _try(served, attack, route, person, f"Content-Length: {TEN_GIBIBYTES}")
                _try(served, attack, route, person, "Transfer-Encoding: chunked")
    return attack


def _try(served: Served, attack: Attack, route: str, person: str, length: str) -> None:
    sent, answer = _sent(served, route, cookie_of(served, person), length)
    attack.tries += 1
    attack.controls += answer.startswith(("HTTP/1.1 413", "HTTP/1.1 401", "HTTP/1.1 404"))
    if sent > MOST_TAKEN or not answer.startswith("HTTP/1.1 4"):
        attack.findings.append(f"{route} by {person}, {length}: {sent} bytes taken, answered {answer[:40]!r}")


def _sent(served: Served, route: str, cookie: str, length: str) -> tuple[int, str]:
    """Send until it is refused; return how many bytes that were, and the answer."""
    said = headers() | {"Content-Type": "application/json", "Origin": served.origin, "Host": served.origin[7:]}
    head = "".join(f"{name}: {value}\r\n" for name, value in (said | {"Cookie": cookie}).items())
    with socket.create_connection(("127.0.0.1", served.port), timeout=30) as wire:
        wire.sendall(f"{route} HTTP/1.1\r\n{head}{length}\r\n\r\n".encode())
        sent = 0
        try:
            while sent < TEN_GIBIBYTES and not _has_answered(wire):
                wire.sendall(PIECE)
                sent += len(PIECE)
            return sent, wire.recv(4096).decode("latin-1")
        except OSError:  # hung up on
            return sent, _rest(wire)


def _has_answered(wire: socket.socket) -> bool:
    wire.settimeout(0)
    try:
        return bool(wire.recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return False
    finally:
        wire.settimeout(30)


def _rest(wire: socket.socket) -> str:
    try:
        return wire.recv(4096).decode("latin-1")
    except OSError:
        return "HTTP/1.1 4"  # reset before the answer could be read: nothing more was taken

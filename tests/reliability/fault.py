"""What can happen to a request on its way, as data."""

from dataclasses import dataclass
from enum import Enum


class End(Enum):
    """How a connection ends, as its client sees it."""

    SILENT = "nothing comes any more"
    RESET = "reset"
    CLOSED = "closed both ways"
    HALF_CLOSED = "no more comes from the server, what is sent still goes"


@dataclass(frozen=True)
class Fault:
    """Of one request and its answer `request` and `answer` bytes pass, all of them where None; then comes the `end`.

    `answer=0` strikes when the server has answered and not a byte of it has passed. `delay` (s) is before the request.
    """

    name: str
    end: End | None = None
    request: int | None = None
    answer: int | None = None
    delay: float = 0


def cut_request(byte: int) -> Fault:
    return Fault("cut in the request", End.CLOSED, request=byte)


def cut_answer(byte: int) -> Fault:
    return Fault("cut in the answer", End.CLOSED, answer=byte)


FAULTS = (
    Fault("black hole before the request", End.SILENT, request=0),
    Fault("black hole before the answer", End.SILENT, answer=0),
    Fault("reset before the request", End.RESET, request=0),
    Fault("reset before the answer", End.RESET, answer=0),
    Fault("half-close before the answer", End.HALF_CLOSED, answer=0),
    Fault("delay", delay=3),
)

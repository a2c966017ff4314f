"""Which messages a browser may send down its socket: the few of engine.io and socket.io that Reflex's own page sends.

https://socket.io/docs/v4/engine-io-protocol/ and …/socket-io-protocol/: `3` answers a ping, `1` closes, `40` connects to a
namespace, `41` leaves it, `42` is an event. Everything else is nobody's here: other namespaces, acknowledgements, binary
attachments, Reflex's `ping` and `client_error` (which writes to the log).
"""

import json
import math
import re
from collections.abc import Callable
from enum import Enum, auto
from typing import Any, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from crm_web.errors import Malformed

DEEPEST = 12  # levels of lists and objects
LONGEST = 65_536  # bytes of a message
LARGEST = 2**53  # integers beyond are not exact in a browser


Shape = TypeVar("Shape", bound=BaseModel)
_PATH = r"^(?s:/([^/].*)?)?$"  # Reflex puts it behind the origin: anything else could be another host's, or no address at all
_SURROGATE = re.compile("[\ud800-\udfff]")


class Frame(Enum):
    """What a message is."""

    PONG = auto()
    CONNECT = auto()
    EVENT = auto()
    LEAVE = auto()


class _Route(BaseModel):
    """Where the page is, as Reflex's page tells it."""

    model_config = ConfigDict(strict=True, extra="forbid")
    pathname: str = Field(default="", max_length=2048)
    asPath: str = Field(default="", max_length=8192, pattern=_PATH)  # noqa: N815  Reflex's name
    query: dict[str, str | None] = Field(default={}, max_length=64)


class _Event(BaseModel):
    """An event of a state; Reflex ignores the two last."""

    model_config = ConfigDict(strict=True, extra="forbid")
    name: str = Field(max_length=512)
    payload: dict[str, Any] = {}
    router_data: _Route = _Route()
    event_actions: dict[str, Any] = {}
    handler: str | None = None


class _Said(RootModel[tuple[Literal["event"], _Event]]):
    """A socket.io event: its name, then its one argument. JSON has no tuples, so a list is taken for one."""

    model_config = ConfigDict(strict=False)


class _Connect(BaseModel):
    """What comes with the request to connect."""

    model_config = ConfigDict(strict=True, extra="forbid")
    event: _Event
    state_schema: str = Field(default="", pattern=r"^[0-9a-zA-Z]{0,64}$")


def read_frame(text: str, is_known: Callable[[str], bool]) -> Frame:
    """Return what a message is. Raises Malformed for one to drop; events have to be `is_known` by name."""
    if text == "3":
        return Frame.PONG
    if text in ("1", "41/_event,", "41/_event"):
        return Frame.LEAVE
    if text.startswith("40/_event,"):
        connect = _checked(_Connect, _parsed(text.removeprefix("40/_event,")))
        return _known(Frame.CONNECT, connect.event.name, is_known)
    if text == "40/_event":
        return Frame.CONNECT
    if text.startswith("42/_event,"):
        said = _checked(_Said, _parsed(text.removeprefix("42/_event,")))
        return _known(Frame.EVENT, said.root[1].name, is_known)
    raise Malformed


def _known(frame: Frame, name: str, is_known: Callable[[str], bool]) -> Frame:
    if not is_known(name):
        raise Malformed
    return frame


def _checked(shape: type[Shape], content: Any) -> Shape:
    try:
        return shape.model_validate(content)
    except ValidationError as error:
        raise Malformed from error


def _parsed(text: str) -> Any:
    try:
        content = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not _is_plain(content, DEEPEST):
        raise Malformed
    return content


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are no JSON


def _is_plain(value: Any, levels: int) -> bool:
    """Whether all strings can be written, all numbers are exact, and nothing is nested too deeply."""
    if isinstance(value, str):
        return not _SURROGATE.search(value)
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return abs(value) <= LARGEST
    if isinstance(value, dict):
        value = [part for pair in cast("dict[str, Any]", value).items() for part in pair]
    if isinstance(value, list):
        return levels > 0 and all(_is_plain(part, levels - 1) for part in cast("list[Any]", value))
    return value is None

"""What was saved just now, told after the commit to those who listen. The board they hang on is chosen by address."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from sqlmodel import Session

EVERYBODY = "*"  # in the place of a person: whoever is signed in may hear of it
_TOLD = "news"  # key in a session's info


@dataclass(frozen=True)
class Touched:
    """An item whose pages may look different now; of a thing that belongs to one person, `user` is who, or EVERYBODY."""

    kind: str
    id: str
    user: str = ""


@dataclass(frozen=True)
class News:
    """What one commit touched, in the order of telling; `rev` is the database's since then."""

    rev: int
    touched: tuple[Touched, ...] = ()


Listener = Callable[[News], object]


class Board(Protocol):
    """Where the news of all processes hang."""

    def publish(self, news: News) -> None:
        """Tell everybody who listens; called in whichever thread has committed."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with all news from now on, in any thread; return what ends it."""
        ...


@dataclass
class OneProcess:
    """The board of an app that is one process."""

    _listeners: set[Listener] = field(default_factory=set[Listener])

    def publish(self, news: News) -> None:
        """Tell them in this thread."""
        for listener in list(self._listeners):
            listener(news)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Add a listener."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)


board: Board = OneProcess()


def touch(session: Session, kind: str, item_id: str, user: str = "") -> None:
    """Have it told, once the session's work is committed, that an item is not what it was."""
    session.info.setdefault(_TOLD, {})[Touched(kind, item_id, user)] = None


def touched_in(session: Session) -> tuple[Touched, ...]:
    """Return what the session's use case touched, each once."""
    return tuple(session.info.get(_TOLD, ()))

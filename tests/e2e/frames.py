"""What a person sees, frame by frame: pictures of another page, gaps where there was content, what is somebody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import BrowserContext

LONGEST = 40  # ms that a wrong picture may be seen: two frames
NOTHING = "\0"  # that nobody says


@dataclass(frozen=True)
class Picture:
    """What is seen from `at` (ms) on: `whole` with its content; `former`: something in it is one person's alone.

    `opened`: when the app was loaded (ms). A load begins with gaps, for as long as `first_visit` and `launch_offline` say.
    """

    user: str
    opened: float
    path: str
    shown: str
    whole: bool
    former: bool
    at: float


@dataclass
class Frames:
    """The pictures of all pages of a phone, in order; each stays until the next one.

    `own` says what is shown at which path, `former` which text is only for the person `of` (their id).
    """

    own: Mapping[str, str]
    former: str = NOTHING
    of: str = ""
    pictures: list[Picture] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Look at each page that is opened from now on."""
        context.expose_function("saw", lambda seen: self.pictures.append(Picture(**seen)))
        script = Path(__file__).with_suffix(".js").read_text("utf-8")
        context.add_init_script(script.replace("__FORMER__", self.former))

    def wrong(self) -> list[tuple[str, Picture, float]]:
        """Return the pictures that are wrong for longer than two frames: why, which, and for how long (ms)."""
        judge = _Judge(self)
        judged = [(judge.objection(one), one, following.at - one.at) for one, following in pairwise(self.pictures)]
        return [(why, one, lasted) for why, one, lasted in judged if why and lasted > LONGEST]

    def loads(self) -> int:
        """Return how often the app was loaded, by whomever."""
        return len({one.opened for one in self.pictures if one.path in self.own})

    def seen(self, path: str) -> bool:
        """Tell whether the page was ever seen whole."""
        return any(one.path == path and one.whole and one.shown == self.own[path] for one in self.pictures)


class _Judge:
    """Goes through the pictures in order. Until a page is there, the one that is left may be seen: nothing has happened yet."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._known: set[tuple[str, float, str]] = set()  # whose, since which load, which pages were seen whole
        self._path = self._last = ""
        self._left: set[str] = set()  # what was seen last of the page before, and what is its own
        self._arrived = False

    def objection(self, one: Picture) -> str:
        if one.path != self._path:
            self._left = {self._last, self._frames.own.get(self._path, "")}
            self._path, self._arrived = one.path, False
        self._last = one.shown
        if one.former and one.user != self._frames.of:
            return "somebody else's"
        own = self._frames.own.get(one.path)
        return "" if own is None else self._of_page(one, own)

    def _of_page(self, one: Picture, own: str) -> str:
        place = (one.user, one.opened, one.path)
        if one.shown not in ("", own):
            return "another page's" if self._arrived or one.shown not in self._left else ""
        self._arrived = self._arrived or one.shown == own
        if one.whole:
            self._known.add(place)
        elif place in self._known:
            return "gaps after content"
        return ""

"""Sessions that were hung up on because they sent too much. Coming back at once must not pay: each burst costs the others time."""

import time

PENALTY = 10.0  # seconds; in that time an honest socket may send more than a burst
MOST_REMEMBERED = 10_000


class Floods:
    """Which sessions have to wait until they may open a socket again. HTTP goes on: nothing that somebody types is lost."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def add(self, session_id: str) -> None:
        """Let it wait."""
        if len(self._until) >= MOST_REMEMBERED:
            self._until.clear()
        self._until[session_id] = time.monotonic() + PENALTY

    def waiting(self, session_id: str) -> float:
        """Return for how many seconds it still has to wait, 0 where it has not."""
        left = self._until.get(session_id, 0.0) - time.monotonic()
        if left <= 0:
            self._until.pop(session_id, None)
        return max(0.0, left)

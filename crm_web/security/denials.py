"""What was refused, counted, and told to the log without anything that the browser sent."""

import logging
import time
from collections import Counter

log = logging.getLogger(__name__)

QUIET = 60.0  # seconds between two lines about the same handler and reason


class Denials:
    """Counts by handler and reason. Handlers are ours by name, so there are only so many."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self._told_at: dict[tuple[str, str], float] = {}

    def add(self, handler: str, reason: str, user_id: str) -> None:
        """Count one; the first of a minute is told, with all that came before it."""
        what = (handler, reason)
        self.counts[what] += 1
        if time.monotonic() - self._told_at.get(what, -QUIET) >= QUIET:
            self._told_at[what] = time.monotonic()
            log.warning("denied: %s (%s) to %s, %d in all", handler, reason, user_id or "nobody", self.counts[what])

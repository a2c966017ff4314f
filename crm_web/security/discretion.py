"""Reflex's log lines without the tokens that they may hold."""

import logging
import re

_TOKEN = re.compile(r"[\w-]{16,64}~[0-9a-f]{16}|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
SPEAKERS = (
    "reflex.app",
    "reflex_base.event.processor.base_state_processor",
    "reflex_base.event.processor.event_processor",
)


class Discreet(logging.Filter):
    """Blackens tokens; lets every line pass."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line in place."""
        record.msg = _TOKEN.sub("…", record.getMessage())
        record.args = ()
        return True


def be_discreet() -> None:
    """Blacken what Reflex's loggers say from now on."""
    for name in SPEAKERS:
        logging.getLogger(name).addFilter(Discreet())

"""What happens when a state's handler fails: the log tells, the page keeps what it shows and asks again over HTTP."""

import logging

from crm_web.errors import CrmError

log = logging.getLogger(__name__)


def log_failure(error: Exception) -> None:
    """Write down what went wrong; of our own errors the name is enough."""
    if isinstance(error, CrmError):
        log.info("A handler was refused: %s", type(error).__name__)
    else:
        log.error("A handler failed", exc_info=error)

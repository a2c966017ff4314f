"""What happens when a state's handler fails: the log tells, the page keeps what it shows and asks again over HTTP."""

import logging

from crm_web.errors import CrmError

log = logging.getLogger(__name__)


def log_failure(exception: Exception) -> None:
    """Write down what went wrong; of our own errors the name is enough."""
    if isinstance(exception, CrmError):
        log.info("A handler was refused: %s", type(exception).__name__)
    else:
        log.error("A handler failed", exc_info=exception)

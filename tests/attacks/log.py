"""What a server's log must not hold after an attack."""

from collections.abc import Collection

from tests.integration.security.conftest import Served

MARK = "said-by-a-browser"  # in what attacks send, never to be found in the log


def told_by_log(served: Served, secrets: Collection[str], *, since: int = 0) -> list[str]:
    """Return what is wrong with the log from that byte on: tracebacks, cookies, tokens, and what browsers said."""
    text = served.log.read_bytes()[since:].decode(errors="replace")
    found = ["a traceback:\n" + text[max(0, text.index("Traceback") - 500) :][:3000]] if "Traceback" in text else []
    found += [f"a secret of {len(secret)} characters" for secret in secrets if secret in text]
    return [*found, f"what a browser said: {text[text.index(MARK) - 200 :][:400]}"] if MARK in text else found

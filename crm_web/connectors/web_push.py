"""Sending to a push service: encrypted for one browser (RFC 8291), signed by this deployment (RFC 8292)."""

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

TIMEOUT = 10.0  # seconds
KEPT = 24 * 3600  # seconds that the service keeps it for a browser that is away
GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


@dataclass(frozen=True)
class Receiver:
    """One browser: where, and its keys in base64url."""

    endpoint: str
    p256dh: str
    auth: str


def send(receiver: Receiver, message: str, key_file: Path, subject: str) -> bool:
    """Send it; return whether the browser is still there. Raises OSError where the service does not take it."""
    from pywebpush import (  # noqa: PLC0415  a third of a second to import
        WebPushException,
        webpush,  # pyright: ignore[reportUnknownVariableType]  its types are loose
    )

    keys = {"p256dh": receiver.p256dh, "auth": receiver.auth}
    try:
        webpush(
            {"endpoint": receiver.endpoint, "keys": keys},
            message,
            vapid_private_key=str(key_file),
            vapid_claims={"sub": subject},
            ttl=KEPT,
            timeout=TIMEOUT,
        )
    except WebPushException as error:
        status = _status(error)
        if status in GONE:
            return False
        raise OSError(f"The push service answered {status}.") from error
    return True


def _status(error: Exception) -> int:
    """Return what the service answered, 0 where it did not."""
    return int(getattr(getattr(error, "response", None), "status_code", 0))

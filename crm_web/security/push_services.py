"""Where the server may send what a browser names as its push service: an address that a client chose is no address to trust."""

from urllib.parse import urlsplit

from crm_web.settings import Settings

KNOWN = (  # and what is below them
    "fcm.googleapis.com",
    "push.services.mozilla.com",
    "push.apple.com",
    "notify.windows.com",
)
LONGEST = 1024


def is_push_service(endpoint: str, settings: Settings) -> bool:
    """Whether the address is of a browser vendor's push service, or of one that the deployment names."""
    if len(endpoint) > LONGEST or not endpoint.isascii():
        return False
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if f"{parts.scheme}://{parts.netloc}" in settings.push_services.split():
        return True
    return parts.scheme == "https" and port in (None, 443) and "@" not in parts.netloc and _is_known(host)


def _is_known(host: str) -> bool:
    return any(host == known or host.endswith(f".{known}") for known in KNOWN)

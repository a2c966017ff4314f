"""Layer 0: what a deployment must not be. Checked before anything listens."""

import ipaddress
from urllib.parse import urlsplit

from crm_web.errors import SetupError
from crm_web.security.rights import ROLES
from crm_web.settings import Settings


def check_deployment(settings: Settings, *, demo_accounts: bool = False) -> None:
    """Raise SetupError where serving would be unsafe; `demo_accounts` says whether the database has any."""
    local = is_loopback(settings.host)
    if settings.origin and not _is_origin(settings.origin):
        raise SetupError("setup.origin", origin=settings.origin)
    if not local and not is_public(settings):
        raise SetupError("setup.origin_missing", host=settings.host)
    if demo_accounts and (is_public(settings) or not local):
        raise SetupError("setup.demo_public")
    if settings.oidc_url and not _is_secure(settings.oidc_url):
        raise SetupError("setup.oidc_url", url=settings.oidc_url)
    if settings.oidc_role and settings.oidc_role not in ROLES:
        raise SetupError("setup.oidc_role", role=settings.oidc_role)
    if settings.workers > 1 and settings.database_url.partition(":")[0] in ("", "sqlite"):
        raise SetupError("setup.workers", workers=settings.workers)


def is_public(settings: Settings) -> bool:
    """Whether people reach this deployment over https, from elsewhere."""
    return settings.origin.startswith("https://")


def is_loopback(host: str) -> bool:
    """Whether `host`, a name or an address, is this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _is_secure(url: str) -> bool:
    """Whether nobody on the way hears what is said there."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))


def _is_origin(text: str) -> bool:
    try:
        parts = urlsplit(text)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        return False
    secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    bare = text == f"{parts.scheme}://{parts.netloc}" and "@" not in text and "*" not in text and text == text.lower()
    return bool(parts.hostname) and secure and bare and port_is_valid

"""The two cookies of a session: its secret, which no script sees, and whose it is, which the phone's store reads."""

import re
from urllib.parse import quote

from crm_web.security.process import is_public
from crm_web.settings import Settings

LIFETIME = 30 * 24 * 3600  # seconds; both slide with use
USER = "crm-user"
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 256 bits in base64url


def secret_in(cookie_header: str, settings: Settings) -> str:
    """Return the session's secret from a Cookie header; empty where there is none, or nothing that could be one."""
    name = _name(settings)
    for pair in cookie_header.split(";"):
        key, _, value = pair.strip().partition("=")
        if key == name and _SECRET.fullmatch(value):
            return value
    return ""


def signed_in(secret: str, user_id: str, settings: Settings) -> list[str]:
    """Return the Set-Cookie values of a session that begins or goes on."""
    return [
        f"{_name(settings)}={secret}; Max-Age={LIFETIME}; HttpOnly{_common(settings)}",
        f"{USER}={quote(user_id, safe='')}; Max-Age={LIFETIME}{_common(settings)}",
    ]


def signed_out(settings: Settings) -> list[str]:
    """Return the Set-Cookie values that remove both."""
    return [
        f"{_name(settings)}=; Max-Age=0; HttpOnly{_common(settings)}",
        f"{USER}=; Max-Age=0{_common(settings)}",
    ]


def _name(settings: Settings) -> str:
    return "__Host-crm" if is_public(settings) else "crm"


def _common(settings: Settings) -> str:
    return "; Path=/; SameSite=Lax" + ("; Secure" if is_public(settings) else "")

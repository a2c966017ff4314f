"""Headers that every answer carries."""

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

from crm_web.security.process import is_public
from crm_web.settings import Settings

CONTENT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"  # pages bring their own
UNUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
)

FIXED = {
    "Content-Security-Policy": CONTENT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in (*UNUSED, "payment", "usb")),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}  # a year


def with_headers(send: Send, settings: Settings, cookies: list[str]) -> Send:
    """Return a `send` that adds what is missing; an answer's own header wins. `cookies` may still grow until it starts."""
    added = FIXED | (HTTPS_ONLY if is_public(settings) else {})

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in added.items():
                headers.setdefault(name, value)
            for cookie in cookies:
                headers.append("Set-Cookie", cookie)
        await send(message)

    return sending

"""What a client has already (RFC 9110, section 13)."""

from starlette.requests import Request


def is_known(request: Request, etag: str) -> bool:
    """Whether If-None-Match names `etag`, so that the client has what would be answered."""
    tags = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    return etag in tags or "*" in tags

"""Everything that can go wrong, as one tree. Services raise, the edges (states, endpoints, the command line) translate."""

from collections.abc import Sequence
from typing import ClassVar

from crm_web.i18n import translate


class CrmError(Exception):
    """Something a person has to be told: a key of the catalogs with its values, and the HTTP status that says the same."""

    status: ClassVar[int] = 500
    key: ClassVar[str] = "error.unexpected"

    def __init__(self, key: str | None = None, **values: object) -> None:
        self.said = key or self.key
        self.values = values
        super().__init__(self.said)

    def sentence(self, language: str) -> str:
        """Return what to tell the person, in their language."""
        return translate(language, self.said, **self.values)

    def __str__(self) -> str:
        return self.sentence("en")


class SetupError(CrmError):
    """The app can't start or a command can't run here: a busy port, a folder that can't be written."""

    key = "error.setup"


class Malformed(CrmError):
    """The request is not of the form that the contract describes."""

    status, key = 400, "error.malformed"


class SignedOut(CrmError):
    """Nobody is signed in, or no longer."""

    status, key = 401, "error.signed_out"


class Revoked(SignedOut):
    """The session was ended by somebody who may: what the phone kept of it has to go."""

    key = "error.revoked"


class Denied(CrmError):
    """The person may not do this."""

    status, key = 403, "error.denied"


class Unproven(CrmError):
    """What decides how somebody signs in is changed soon after signing in only; `minutes` says how soon."""

    status = 403
    key = "error.unproven"


class Missing(CrmError):
    """There is no such item."""

    status, key = 404, "error.missing"


class NoSuchAddress(CrmError):
    """Nothing of the API is at this address."""

    status = 404
    key = "error.no_address"


class WrongMethod(CrmError):
    """The address of the API takes other methods: those `allowed`."""

    status = 405
    key = "error.method"

    def __init__(self, method: str, allowed: Sequence[str]) -> None:
        self.allowed = ", ".join(allowed)
        super().__init__(method=method, allowed=self.allowed)


class Conflict(CrmError):
    """Somebody else saved another value of the same field meanwhile.

    `fields` is {name: {"yours", "theirs", "by", "at"}}; empty when the whole item is in the way (its id exists).
    """

    status, key = 409, "error.conflict"

    def __init__(self, version: int, fields: dict[str, dict[str, object]] | None = None) -> None:
        super().__init__()
        self.version = version
        self.fields = fields or {}


class Deleted(CrmError):
    """The item was there and has been deleted."""

    status, key = 410, "error.deleted"


class LinkSpent(CrmError):
    """A link that works once was used, is too old, or never was one."""

    status, key = 410, "error.link_spent"


class TooLarge(CrmError):
    """The body or the file is over its cap."""

    status, key = 413, "error.too_large"


class UnknownType(CrmError):
    """A file came without a media type, or with something else in its place."""

    status, key = 415, "error.media_type"


class OutOfRange(CrmError):
    """The part of a file that was asked for lies behind its end."""

    status, key = 416, "error.range"


class Invalid(CrmError):
    """One value is wrong; the sentence says what is wrong and what would be right."""

    status, key = 422, "error.invalid"


class InvalidFields(CrmError):
    """Some values of an item are wrong: {field name: Invalid}."""

    status, key = 422, "error.invalid"

    def __init__(self, fields: dict[str, Invalid]) -> None:
        super().__init__()
        self.fields = fields


class Mismatch(CrmError):
    """An op_id came again with another body or from another person."""

    status, key = 422, "error.mismatch"


class ProviderFailed(CrmError):
    """The provider by which people sign in can't be asked, or says what can't be right."""

    status, key = 502, "error.oidc.unreachable"


class Throttled(CrmError):
    """Too many tries; again after `retry_after` seconds."""

    status, key = 429, "error.throttled"

    def __init__(self, retry_after: int) -> None:
        super().__init__(seconds=retry_after)
        self.retry_after = retry_after

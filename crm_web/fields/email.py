"""E-mail addresses (RFC 5321, 6531: accents too), as email-validator understands them, without asking DNS."""

from typing import ClassVar
from urllib.parse import quote

from email_validator import EmailNotValidError, validate_email

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened

_SAFE = "@+!$'*"


class Email(FieldType):
    """Addresses, the domain in lower case and in its own letters ("háčkyčárky.cz", not "xn--…")."""

    name: ClassVar[str] = "email"
    input: ClassVar[Input] = "email"
    many: ClassVar[bool] = True

    def read(self, text: str) -> str:
        """Return the address, or raise the sentence that says how one looks."""
        address = single_line(text)
        return _validated(address) if address else ""

    def identity(self, entry: str) -> str:
        """Ignore case: no known server tells Jana@ and jana@ apart, though RFC 5321 lets it."""
        return entry.casefold()

    def link(self, entry: str) -> str:
        """Return mailto:jana@example.cz, with nothing left that could begin a header or a second address (RFC 6068)."""
        return f"mailto:{quote(entry, safe=_SAFE)}"


def _validated(address: str) -> str:
    try:
        # "Test environment" lets .test pass, a name that RFC 6761 keeps for examples.
        return validate_email(address, check_deliverability=False, test_environment=True, strict=True).normalized
    except EmailNotValidError as error:
        raise Invalid("error.field.email", value=shortened(address)) from error

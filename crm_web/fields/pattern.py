"""A regular expression that values of a field have to match as a whole."""

from importlib import import_module
from typing import Any, ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import lines
from crm_web.fields.field_type import FieldType, Input, shortened

re2: Any = import_module("re2")  # it says nothing of its types


class Pattern(FieldType):
    """As RE2 understands it: in time that grows with the text only, whatever is written (no look-around, no back reference)."""

    name: ClassVar[str] = "pattern"
    input: ClassVar[Input] = "pattern"

    def read(self, text: str) -> str:
        """Return the expression; raise the sentence that says that it is none."""
        written = lines(text).replace("\n", " ")
        if written and not _compiled(written):
            raise Invalid("error.field.no_pattern", value=shortened(written))
        return written

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by it."""
        return ""


def matches(pattern: str, text: str) -> bool:
    """Tell whether the whole of `text` matches; what is no pattern any more forbids nothing."""
    compiled = _compiled(pattern)
    return compiled is None or compiled.fullmatch(text) is not None


def _compiled(pattern: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error:
        return None

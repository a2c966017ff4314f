"""What every type of field can do; a type of its own says only how one entry is read, found and shown."""

from abc import ABC, abstractmethod
from typing import ClassVar, Literal, cast

from crm_web.errors import Invalid
from crm_web.i18n.folding import fold

Value = str | list[str]  # as saved: a list where the field holds many, else one text; "" and [] are empty
Input = Literal[  # which input draws it
    "text",
    "longtext",
    "phone",
    "email",
    "address",
    "choice",
    "link",
    "person",
    "moment",
    "duration",
    "texts",
    "html",
    "choices",
    "checkbox",
    "radio",
    "date",
    "time",
    "url",
    "words",
    "pattern",
    "options",
    "sibling",
]
ShownAs = Literal[
    "text", "key", "moment", "date"
]  # what the screen makes of it: nothing, a text of the catalogs, a date
ListedAs = Literal[
    "line", "badge", "title", "moment", "nowhere"
]  # where in the row of a list; "title": the field's, as a badge

MOST_ENTRIES = 50  # of a field that holds many
_SLACK = 4  # code points of what was sent to one of what is saved: NFD, line ends and spaces only shrink


class FieldType(ABC):
    """How the value of a field is understood. It has no state: one of each is in `TYPES`."""

    name: ClassVar[str]
    input: ClassVar[Input]
    many: ClassVar[bool] = False
    ordered: ClassVar[bool] = True  # whether the order of several entries says something
    of_people: ClassVar[bool] = False  # its choices are the people who can sign in
    of_siblings: ClassVar[bool] = False  # its choices are the other fields of the same form
    shown_as: ClassVar[ShownAs] = "text"
    listed_as: ClassVar[ListedAs] = "line"

    @property
    def empty(self) -> Value:
        """Return the saved value of an unfilled field; null, "" and [] are all read as this."""
        return [] if self.many else ""

    def parse(self, value: object, limit: int) -> Value:
        """Return the value to save for a client's JSON, or raise `Invalid`; a saved value comes back unchanged.

        `limit` is in code points, of each entry.
        """
        read: dict[str, str] = {}
        for text in self._texts(value):
            entry = self._read_within(text, limit)
            read.setdefault(self.identity(entry), entry)
        read.pop("", None)
        if self.many:
            return list(read.values()) if self.ordered else sorted(read.values())
        return "".join(read.values())

    def search_words(self, value: Value) -> str:
        """Return what of a saved value goes to the folded search column."""
        return " ".join(filter(None, (self.words(entry) for entry in entries(value))))

    def shown(self, value: Value, language: str) -> Value:
        """Return a saved value as people write it; parsing this gives the saved value again."""
        shown = [self.show(entry, language) for entry in entries(value)]
        return shown if self.many else "".join(shown)

    @abstractmethod
    def read(self, text: str) -> str:
        """Return one entry as it is saved, "" for an empty one; raise `Invalid` with a sentence for a wrong one."""

    def identity(self, entry: str) -> str:
        """Return what two entries share that are the same, "" for an empty one; the first of them is kept."""
        return entry

    def words(self, entry: str) -> str:
        """Return the folded words by which one saved entry is found."""
        return fold(entry)

    def show(self, entry: str, language: str) -> str:  # noqa: ARG002 - most types look the same in every language
        """Return one saved entry as people write it."""
        return entry

    def option_key(self, name: str, option: str) -> str:
        """Return the key of the words for one value of the field `name`."""
        return f"choice.{name}.{option}"

    def link(self, entry: str) -> str:  # noqa: ARG002 - most types lead nowhere
        """Return where one saved entry leads out of the app, escaped ("tel:…", "mailto:…"), "" for nowhere."""
        return ""

    def _texts(self, value: object) -> list[str]:
        texts = cast("list[object]", value) if isinstance(value, list) else ["" if value is None else value]
        if self.many and len(texts) > MOST_ENTRIES:
            raise Invalid("error.field.too_many", limit=MOST_ENTRIES, count=len(texts))
        if len(texts) > (MOST_ENTRIES if self.many else 1) or not all(isinstance(text, str) for text in texts):
            raise Invalid("error.field.form")
        return cast("list[str]", texts)

    def _read_within(self, text: str, limit: int) -> str:
        _check_length(text, limit * _SLACK, limit)  # before the work: a million characters cost nothing
        entry = self.read(text)
        _check_length(entry, limit, limit)
        return entry


def shortened(text: str) -> str:
    """Return the beginning of `text`, short enough for a sentence about it."""
    most = 60
    return text if len(text) <= most else text[:most] + "…"


def entries(value: Value) -> list[str]:
    """Return the filled entries of a saved value, of whatever type."""
    return value if isinstance(value, list) else [value] if value else []


def _check_length(text: str, most: int, limit: int) -> None:
    if len(text) > most:
        raise Invalid("error.field.too_long", limit=limit, length=len(text))

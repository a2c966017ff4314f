"""What the properties of a vCard mean for a contact (RFC 6350, and what Apple, Google and old phones add)."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from crm_web.connectors.card_syntax import Property
from crm_web.connectors.card_writer import OWN
from crm_web.connectors.entry import Entry, known_as, spaced
from crm_web.errors import Invalid
from crm_web.i18n import translate

# Properties without a field of their own go to the note, so that nothing is lost in silence.
_REMARKS = {
    "ADR": "import.label.address",
    "ANNIVERSARY": "import.label.anniversary",
    "BDAY": "import.label.birthday",
    "CATEGORIES": "import.label.categories",
    "IMPP": "import.label.messenger",
    "NICKNAME": "import.label.nickname",
    "RELATED": "import.label.related",
    "SPOUSE": "import.label.spouse",
    "URL": "import.label.website",
}
_AS_FIELDS = frozenset({"N", "FN", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "NOTE", "UID"})
_OF_ADDRESS = ("ADR", "LABEL")  # the parts; where there are none, what is printed on envelopes
# Of use to the program that wrote the file, to nobody who reads a note.
_TECHNICAL = re.compile(
    r"VERSION|PRODID|REV|MAILER|SOURCE|NAME|CLASS|KIND|LANG|TZ|GEO|GENDER|SORT-STRING|SORT-AS|XML|MEMBER|CLIENTPIDMAP|AGENT"
    r"|CERT|FBURL|CALURI|CALADRURI|UID|X-CRM-.*|X-AB(LABEL|ADR|UID|SHOWAS|RELATEDNAMES-TYPE)|X-(CLASS|GENDER|UID|TIMES-CONTACTED)"
    r"|X-(LAST-TIME-CONTACTED|ADDRESSING-GRAMMAR|ACTIVITY-ALIAS|SHARED-PHOTO.*|IMAGE.*|ADDRESSBOOKSERVER.*|PHONETIC.*)"
    r"|X-(MS-(?!SPOUSE|ASSISTANT|MANAGER).*|WAB-.*|EVOLUTION-FILE-AS|MOZILLA-HTML|ACCOUNT|IRMC-.*|ESI-.*|EPOC.*|LIC)"
)
_KINDS = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?")


def entry_of(properties: list[Property], language: str) -> Entry:
    """Return what the properties say of the person; raises Invalid for a group of persons."""
    if any(each.name in _KINDS and each.text.casefold() == "group" for each in properties):
        raise Invalid("import.group")
    address = _address(properties)
    others = [each for each in properties if each is not address]
    family, given, additional, prefix, suffix = (spaced(part) for part in _first(properties, "N", 5))
    return Entry(
        family, given, additional, prefix, suffix,
        full=spaced(_first(properties, "FN")[0]),
        nickname=spaced(_first(properties, "NICKNAME")[0]),
        organization=[spaced(part) for part in _first(properties, "ORG")],
        positions=[spaced(each.text) for each in properties if each.name in {"TITLE", "ROLE"}],
        phones=[_phone(each.text) for each in properties if each.name == "TEL"],
        emails=[_without_scheme(each.text, "mailto:") for each in properties if each.name == "EMAIL"],
        address="\n".join(_address_lines(address)) if address else "",
        notes=[each.text for each in properties if each.name == "NOTE"],
        remarks=list(_remarks(others, language)),
        own={_field(each.name): each.text for each in properties if each.name.startswith(OWN)},
    )  # fmt: skip


def assistant(entry: Entry, language: str) -> str:
    """Return the line for the note of a person whose card holds this one (AGENT)."""
    said = ", ".join([known_as(entry), *entry.phones, *entry.emails])
    return f"{translate(language, 'import.label.assistant')}: {said}"


def uid(properties: Iterable[Property]) -> str:
    """Return the file's own id of the card, or ""."""
    return next((each.text for each in properties if each.name == "UID"), "")


def _first(properties: list[Property], name: str, count: int = 1) -> list[str]:
    """Return the components of the first filled property called `name`, at least `count` of them."""
    filled = (each.parts for each in properties if each.name == name and each.text)
    parts = next(filled, list[str]())
    return parts + [""] * (count - len(parts))


def _address(properties: list[Property]) -> Property | None:
    """Return the property that fills the one address of a contact."""
    return next((each for name in _OF_ADDRESS for each in properties if each.name == name and each.text), None)


def _field(name: str) -> str:
    return name.removeprefix(OWN).lower().replace("-", "_")


def _phone(value: str) -> str:
    """Return the number of a text or of a `tel:` address (RFC 3966)."""
    if not value.lower().startswith("tel:"):
        return spaced(value)
    number, *parameters = unquote(_without_scheme(value, "tel:")).split(";")
    extension = next((each[4:] for each in parameters if each.lower().startswith("ext=")), "")
    return f"{number} ext. {extension}" if extension else number


def _without_scheme(value: str, scheme: str) -> str:
    return spaced(value[len(scheme) :] if value.lower().startswith(scheme) else value)


def _remarks(properties: list[Property], language: str) -> Iterator[str]:
    properties = [_plainer(each) for each in properties]
    labels = {each.group: each.text for each in properties if each.group and each.name == "X-ABLABEL"}
    for each in properties:
        label = labels.get(each.group, "")
        if each.name in {"TEL", "EMAIL"} and label and not _APPLE_LABEL.fullmatch(label):
            yield f"{label}: {each.text}"
        elif not (each.name in _AS_FIELDS or _TECHNICAL.fullmatch(each.name) or each.name == "LABEL"):
            yield from _remark(each, label, language)


def _plainer(each: Property) -> Property:
    """Return what Android hides in one property, "vnd.android.cursor.item/nickname;Honza;1;;;", as one of its own name."""
    if each.name != "X-ANDROID-CUSTOM":
        return each
    kind, value, *_ = [*each.text.split(";"), ""]
    return Property("X-" + kind.rpartition("/")[2].upper(), each.group, [value])


def _remark(each: Property, label: str, language: str) -> Iterator[str]:
    """Yield "Website: https://…", unless the property is empty."""
    value = _shown(each)
    own = _APPLE_LABEL.sub(r"\1", label) or each.name.removeprefix("X-").replace("-", " ").capitalize()
    key = _REMARKS.get(each.name) or _REMARKS.get(own.upper())
    if value:
        yield f"{translate(language, key) if key else own}: {value}"


def _shown(each: Property) -> str:
    if each.name == "ADR":
        return spaced(", ".join(_address_lines(each)).replace("\n", ", "))
    if each.name == "CATEGORIES":
        return ", ".join(group for group in map(str.strip, each.text.split(",")) if group != "myContacts")
    return _DATE.sub(r"\1-\2-\3", spaced(each.text.replace("\n", ", ")))


def _address_lines(each: Property) -> list[str]:
    """Return the filled lines of an address as they stand on an envelope."""
    if each.name != "ADR":
        return [each.text]
    box, extended, street, city, region, code, country = each.parts
    return [line for line in (street, extended, box, f"{code} {city}".strip(), region, country) if line]

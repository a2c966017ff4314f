"""An entry of an address book on its way to being a contact: what cards and rows have in common."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm_web.connectors.person import Values
from crm_web.errors import Invalid

_UNPRINTED = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xFEFF]) | {0x09: "\t", 0x0A: "\n"}
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")


@dataclass
class Entry:
    """What a file says of one person, in the file's own terms (RFC 6350: N, FN, ORG, TITLE, TEL, EMAIL, NOTE)."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    full: str = ""
    nickname: str = ""
    organization: list[str] = field(default_factory=list[str])  # the company, then its departments
    positions: list[str] = field(default_factory=list[str])
    phones: list[str] = field(default_factory=list[str])
    emails: list[str] = field(default_factory=list[str])
    address: str = ""
    notes: list[str] = field(default_factory=list[str])
    remarks: list[str] = field(default_factory=list[str])  # "Website: …", for what has no field
    own: dict[str, str] = field(default_factory=dict[str, str])  # what only a file of ours says, by the field's name


def contact_values(entry: Entry) -> Values:
    """Return the fields of a contact, filled ones only. Raises Invalid for an entry without any name.

    A contact needs a first or a last name. So that no number is lost, the name of an organization without a person
    becomes the last name. Titles before and after a name, positions and departments make up the description.
    """
    _complete_name(entry)
    company, *departments = entry.organization or [""]
    described = [entry.prefix, entry.suffix, *entry.positions, *departments]
    values: Values = {
        **entry.own,
        "first_name": spaced(f"{entry.given} {entry.additional}"),
        "last_name": entry.family,
        "description": ", ".join(_distinct(described)),
        "phone": _distinct(entry.phones),
        "email": _distinct(entry.emails),
        "address": entry.address,
        "note": "\n".join(_distinct([*entry.notes, *entry.remarks])),
        "company": company,
    }
    if not values["first_name"] and not values["last_name"]:
        raise Invalid("import.no_name")
    return {name: value for name, value in values.items() if value}


def known_as(entry: Entry) -> str:
    """Return the best name of a person whose entry may be incomplete, short enough for a sentence."""
    name = entry.full or spaced(f"{entry.given} {entry.family}")
    others = (entry.nickname, *entry.organization, *entry.phones, *entry.emails, "")
    return shortened(name or next(filter(None, others), ""))


def plain(text: str) -> str:
    """Return `text` without control characters, with LF as its only line end and nothing around it."""
    return _LINE_ENDS.sub("\n", text).translate(_UNPRINTED).strip()


def spaced(text: str) -> str:
    """Return `text` in one line, with one space between its words."""
    return " ".join(text.split())


def shortened(text: str, length: int = 60) -> str:
    """Return at most `length` characters of `text`, in one line."""
    line = spaced(plain(text[: 4 * length]))
    return line if len(line) <= length else f"{line[: length - 1]}…"


def _complete_name(entry: Entry) -> None:
    if entry.given or entry.family or entry.additional:
        return
    company, *departments = entry.organization or [""]
    if entry.full and entry.full != company:
        _split_full_name(entry)
    elif company or entry.full:
        entry.family, entry.organization = company or entry.full, ["", *departments]
    else:
        entry.given = entry.nickname


def _split_full_name(entry: Entry) -> None:
    """Read "Jana Dvořáková", "Dvořáková, Jana" and "Jana Dvořáková, Ph.D."; a single word is a first name."""
    before, _, after = (part.strip() for part in entry.full.partition(","))
    if after and " " not in before:
        entry.family, entry.given = before, after
        return
    entry.suffix = entry.suffix or after
    entry.given, _, entry.family = before.rpartition(" ")
    if not entry.given:
        entry.given, entry.family = entry.family, ""


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))

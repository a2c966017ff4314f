"""Which column means what: the headers that address books have, in English, Czech and Slovak, folded."""

import re
from enum import StrEnum

from crm_web.i18n.folding import digits, fold


class Meaning(StrEnum):
    """What a column is for. REST goes to the note under its header, NOTHING is of use to the writing program only."""

    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    NAME = "name"
    LAST_THEN_FIRST = "last_then_first"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    COMPANY = "company"
    POSITION = "position"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NOTE = "note"
    UID = "uid"
    OWN_TITLE = "title"
    OWNER = "owner"
    NOTHING = "nothing"
    REST = "rest"


_SYNONYMS: dict[Meaning, str] = {
    Meaning.FIRST: "first name|given name|firstname|givenname|forename|krestni jmeno|krestne meno",
    Meaning.MIDDLE: "middle name|additional name|other names|dalsi jmeno|druhe jmeno|prostredni jmeno|stredni jmeno",
    Meaning.LAST: "last name|family name|lastname|familyname|surname|prijmeni|priezvisko",
    Meaning.NAME: "name|full name|fullname|display name|contact|contact name|customer|client|jmeno|cele jmeno|meno|nazev"
    "|jmeno a prijmeni|jmeno prijmeni|meno a priezvisko|zobrazovane jmeno|jmeno kontaktu|kontakt|kontaktni osoba|zakaznik|klient",
    Meaning.LAST_THEN_FIRST: "prijmeni a jmeno|prijmeni jmeno|priezvisko a meno|last name first name|surname and name",
    Meaning.PREFIX: "title|name prefix|prefix|academic title|titul|titul pred|titul pred jmenem|tituly pred jmenem|osloveni",
    Meaning.SUFFIX: "suffix|name suffix|titul za|titul za jmenem|tituly za jmenem|pripona",
    Meaning.NICKNAME: "nickname|prezdivka|prezyvka",
    Meaning.COMPANY: "company|company name|organization|organisation|organization name|organization 1 name|employer|account name"
    "|spolecnost|firma|nazev firmy|nazev spolecnosti|organizace|zamestnavatel|spolocnost",
    Meaning.POSITION: "job title|position|role|occupation|profession|department|description|organization title"
    "|organization department|organization 1 title|organization 1 department|funkce|pozice|pracovni pozice|pracovni zarazeni"
    "|povolani|profese|oddeleni|popis",
    Meaning.ADDRESS: "address|postal address|mailing address|business address|adresa|postovni adresa|address 1 formatted",
    Meaning.OWN_TITLE: "own title|vlastni nazev",
    Meaning.OWNER: "owner|vlastnik",
    Meaning.NOTE: "note|notes|comment|comments|remark|remarks|memo|poznamka|poznamky|komentar|komentare",
    Meaning.UID: "uid|id|guid|contact id|id kontaktu",
    Meaning.NOTHING: "photo|file as|language|priority|private|sensitivity|gender|initials"
    "|mileage|directory server|internet free busy|yomi name|given name yomi|family name yomi|phonetic first name"
    "|phonetic middle name|phonetic last name|jazyk|priorita|soukrome|soukromy|utajeni|citlivost|pohlavi"
    "|inicialy|iniciala|ujeta vzdalenost|vip|version|verze|created|edited|vytvoreno|upraveno",
}
_EXACTLY = {synonym: meaning for meaning, synonyms in _SYNONYMS.items() for synonym in synonyms.split("|")}
# Columns that repeat with a number, a place or both: "E-mail 2 Address", "Phone 1 - Value", "Telefon (zaměstnání) 2".
_WORDS = (
    (
        Meaning.NOTHING,
        r"address \d+ (?!formatted\b).*|label|type|typ|display name|zobrazovane jmeno|zobrazit jako|stitek|popisek",
    ),
    (Meaning.REST, r"assistant\w*|asistent\w*|web\w*|url|www|pager|telex"),
    (Meaning.EMAIL, r"e ?mail\w*|mail|elektronick\w* post\w*"),
    (Meaning.PHONE, r"phone\w*|\w*phone|tele[fp]on\w*|tel|mobil(?:e|ni|u|y)?|cell|gsm|fax|callback|isdn"),
)
_BY_WORDS = [(each, re.compile(rf"\b({words})\b")) for each, words in _WORDS]
_NAMES_OR_REACHES = frozenset(
    {Meaning.FIRST, Meaning.LAST, Meaning.NAME, Meaning.LAST_THEN_FIRST, Meaning.COMPANY, Meaning.PHONE, Meaning.EMAIL}
)
_LONGEST = 100  # characters of a header that are looked at
_NUMBER = 6  # digits in a cell make it a number, so the row is a person and no header


def meanings(header: list[str]) -> list[Meaning]:
    """Return what each column is for; an empty list when no name, phone or e-mail is among them."""
    if any("@" in cell or len(digits(cell[:_LONGEST])) >= _NUMBER for cell in header):
        return []
    found = [meaning(cell) for cell in header]
    if Meaning.LAST in found and Meaning.FIRST not in found:  # "Jméno;Příjmení": the former is then the first name
        found = [Meaning.FIRST if each is Meaning.NAME else each for each in found]
    return found if _NAMES_OR_REACHES.intersection(found) else []


def meaning(cell: str) -> Meaning:
    """Return what a column headed `cell` is for."""
    header = " ".join(re.findall(r"[^\W_]+", fold(cell[:_LONGEST])))
    if header in _EXACTLY:
        return _EXACTLY[header]
    return next((each for each, words in _BY_WORDS if words.search(header)), Meaning.REST)

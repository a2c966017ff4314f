"""Phone numbers: E.164 with RFC 3966's extension where understood ("+420601234567;ext=12"), else as typed."""

import re
from typing import ClassVar

from phonenumbers import PhoneNumber, country_code_for_region, national_significant_number
from phonenumbers.shortnumberinfo import is_valid_short_number_for_region

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened
from crm_web.fields.phone_number import e164, international, national, understood
from crm_web.i18n import translate
from crm_web.i18n.folding import digits, fold
from crm_web.settings import current

_BETWEEN = re.compile(r"[\s().\-]")
_SERVICE_CODE = re.compile(r"[*#][0-9*#]*[0-9][0-9*#]*")  # *21#, *#06#
_SHORT = re.compile(r"[1-9][0-9]{1,5}")  # 112, 1188
_TYPED = re.compile(r"[\d\s()+＋./‐-―−-]+")
_LONGEST_TYPED = 40
_FEWEST_TYPED = 3


class Phone(FieldType):
    """Numbers; one that can't be understood, a service number, a number with a remark, is kept as typed."""

    name: ClassVar[str] = "phone"
    input: ClassVar[Input] = "phone"
    many: ClassVar[bool] = True

    def read(self, text: str) -> str:
        """Return E.164, or what was typed; raise where there is no digit at all."""
        typed = single_line(text)
        if typed and not digits(typed):
            raise Invalid("error.field.phone", value=shortened(typed))
        number = understood(typed)
        return _saved(number) if number else typed

    def words(self, entry: str) -> str:
        """Return the digits from abroad and those dialled within the country, then the extension's."""
        number = understood(entry)
        if not number:
            return " ".join(dict.fromkeys([fold(entry), digits(entry)]))
        return " ".join(filter(None, [digits(e164(number)), digits(national(number)), number.extension]))

    def show(self, entry: str, language: str) -> str:
        """Return +420 601 234 567, or +420 601 234 567 ext. 12 in the words of the language."""
        number = understood(entry)
        if not number:
            return entry
        if not number.extension:
            return international(number)
        return translate(language, "phone.extension", number=international(number), extension=number.extension)

    def link(self, entry: str) -> str:
        """Return tel:+420601234567; nothing for what can't be dialled."""
        number = dialable(entry)
        return f"tel:{number.replace('#', '%23')}" if number else ""


def dialable(entry: str) -> str:
    """Return what may follow `tel:` for a saved entry, or "" when it must not be dialled; `#` is not yet escaped.

    Only [0-9+*#], and a comma before an extension: a pause, then its digits. RFC 3966's `;ext=` is what Android turns
    into the wrong digits ("ext" on the keys) and iOS into a button. A text message goes to what stands before the comma.
    Codes with * and # can redirect a phone's calls: the app warns before.
    """
    number = understood(entry)
    if number:
        return ",".join(filter(None, [e164(number), number.extension]))
    dense = _BETWEEN.sub("", entry)
    return dense if _SERVICE_CODE.fullmatch(dense) or _is_short_number(dense) else ""


def same(entry: str, other: str) -> bool:
    """Tell whether two saved entries, or any two ways of writing a number, are one number, extension included."""
    return _comparable(entry) == _comparable(other)


def query_digits(typed: str) -> str | None:
    """Return the digits to look for in `search_words` when what was typed looks like (the beginning of) a number."""
    if len(typed) > _LONGEST_TYPED:
        return None
    text = single_line(typed)
    if not _TYPED.fullmatch(text) or len(digits(text)) < _FEWEST_TYPED:
        return None
    number = understood(text)
    found = _searched(number, text) if number else _beginning(text)
    return found if len(found) >= _FEWEST_TYPED else None


def _saved(number: PhoneNumber) -> str:
    return ";ext=".join(filter(None, [e164(number), number.extension]))


def _is_short_number(dense: str) -> bool:
    if not _SHORT.fullmatch(dense):
        return False
    region = current().region
    number = PhoneNumber(country_code=country_code_for_region(region), national_number=int(dense))
    return is_valid_short_number_for_region(number, region)


def _comparable(entry: str) -> str:
    number = understood(single_line(entry))
    return _saved(number) if number else _BETWEEN.sub("", fold(entry))


def _searched(number: PhoneNumber, text: str) -> str:
    return digits(e164(number)) if _is_international(text) else national_significant_number(number)


def _beginning(text: str) -> str:
    """Return the digits of a number not yet typed to its end, without 00 and without the zero of "+44 (0)20"."""
    return digits(text.replace("(0)", "")).removeprefix("00") if _is_international(text) else digits(text)


def _is_international(text: str) -> bool:
    return "+" in text or "＋" in text or digits(text).startswith("00")

"""How a written phone number is understood: in any usual format, with or without a country's prefix, with an extension."""

import re
from functools import lru_cache

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
    format_number,
    is_possible_number_for_type_with_reason,
    is_valid_number,
    parse,
)

from crm_web.i18n.folding import digits
from crm_web.settings import current

# Digits and what people put between them. Other letters than an extension's mean a remark, which must not get lost.
_WRITTEN = re.compile(
    r"(?:tel:)?(?P<number>[\s(]*[+＋]?[\d\s()./‐-―−-]+?)"
    r"(?:(?:;ext=|,+|\s*(?:ext(?:ension)?|x|kl(?:apka)?|linka)[.:]?\s*)(?P<extension>\d{1,10}))?",
    re.IGNORECASE,
)


def understood(text: str) -> PhoneNumber | None:
    """Return the number in `text`, or None when it holds none that could be dialled from abroad. It is not to be changed."""
    return _understood(text, current().region)


@lru_cache(4096)  # a list shows and links the same fifty numbers at each look, a tenth of a millisecond each
def _understood(text: str, region: str) -> PhoneNumber | None:
    written = _WRITTEN.fullmatch(text)
    if not written:
        return None
    try:
        number = _without_old_zero(parse(written["number"], region))
    except NumberParseException:
        return None
    number.extension = digits(written["extension"] or "") or None
    return number if _exists(number) else None


def e164(number: PhoneNumber) -> str:
    """Return +420601234567, without the extension."""
    return _formatted(number, PhoneNumberFormat.E164)


def international(number: PhoneNumber) -> str:
    """Return +420 601 234 567, without the extension."""
    return _formatted(number, PhoneNumberFormat.INTERNATIONAL)


def national(number: PhoneNumber) -> str:
    """Return 601 234 567, with the trunk prefix of a country that has one, without the extension."""
    return _formatted(number, PhoneNumberFormat.NATIONAL)


def _without_old_zero(number: PhoneNumber) -> PhoneNumber:
    """Undo the trunk zero, "(02) 2345 6789", in countries that no longer have one: Czechia until 2002."""
    bare = PhoneNumber(country_code=number.country_code, national_number=number.national_number)
    return bare if number.italian_leading_zero and not is_valid_number(number) and is_valid_number(bare) else number


def _exists(number: PhoneNumber) -> bool:
    """Tell whether it is in a known range, or at least as long as its country's numbers: ranges are added every year."""
    if is_valid_number(number):
        return True
    length = is_possible_number_for_type_with_reason(number, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    return length == ValidationResult.IS_POSSIBLE and not number.italian_leading_zero


def _formatted(number: PhoneNumber, form: int) -> str:
    bare = PhoneNumber()
    bare.merge_from(number)
    bare.extension = None
    return format_number(bare, form)

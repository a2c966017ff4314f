"""Bytes of old phones and office programs as text."""

import re

# What CHARSET is seen to say. Python knows more such names (punycode, unicode_escape), which no phone means.
_KNOWN = re.compile(r"(?i:(iso-8859-|windows-|cp)\d{1,5}|koi8-[ru]|shift_jis|gb(2312|k|18030)|big5|euc-(jp|kr))")


def decoded(raw: bytes, charset: str = "") -> str:
    """Return the text: UTF-8 when it is that, whatever is claimed; else in `charset`; else in Windows' Central European."""
    for encoding in ("utf-8", charset):
        if encoding == "utf-8" or _KNOWN.fullmatch(encoding):
            try:
                return raw.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return raw.decode("cp1250", "replace")

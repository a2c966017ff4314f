"""Strange values, events and frames, by chance."""

import random
from typing import Any

from tests.attacks.log import MARK
from tests.integration.security.tab import STATE, event

PAGES = f"{STATE}crm_web___state___pages____"
OURS = [f"{PAGES}{name}_state.load" for name in ("list", "detail", "history", "form", "forms", "phone", "settings")]
REFLEXS = [
    f"{STATE}hydrate_and_load", f"{STATE}hydrate", f"{STATE}setvar", f"{STATE}set_is_hydrated",
    f"{STATE}reflex___state____on_load_internal_state.on_load_internal",
    f"{STATE}reflex___state____update_vars_internal_state.update_vars_internal",
    f"{STATE}reflex___state____frontend_event_exception_state.handle_frontend_exception",
    f"{PAGES}list_state.setvar", f"{PAGES}list_state.__init__", f"{PAGES}list_state.get_state", "state.load", "",
]  # fmt: skip
TEXTS = [
    "", " ", "\0", "\x1b[31m", "\ud800", "\udfff x", "é", "e\u0301", "\u202e", "\u200b", "🙂", "ß" * 300, "../../etc/passwd", "%00",
    "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "' OR 1=1 --", "__class__", "constructor", "true", "null", "NaN",
    "1e999", "-0", "9" * 400, MARK, "x" * 5000,
]  # fmt: skip
NUMBERS = [0, -1, 1.5, 2**31, 2**53, 2**63, -(2**64), 10**300, 1e308, float("nan"), float("inf"), float("-inf")]
PATHS = [
    "/contacts", "/contacts/new", "/contacts/one", "/contacts/one/history", "/contacts/one/activities", "/tickets", "/forms",
    "/forms/contacts", "/phone", "/settings", "/preferences", "/records/one/attachments", "/fields/one", "//evil", "/" * 200, "",
]  # fmt: skip
ASKED = ["q", "cursor", "take", "view", "filter", "stage", "owner", "lang", "card", "contact", "type", "__proto__"]
FRAMES = [
    "", "0", "1", "2", "3", "40", "41", "42", "43", "44", "45", "5", "6", "40/_event", "40/_event,{}", "40/admin,", "42/_event,",
    "42/_event,[]", '42/_event,["event"]', '42/_event,["client_error",{"message":"' + MARK + '"}]', '42/_event,["ping"]',
    '451-/_event,["event",{"_placeholder":true,"num":0}]', "43/_event,1[]", "42/_event,[[[[[[[[[[[[[[[[[[[[[[", "42/_event,{" * 50,
]  # fmt: skip


def strange_value(chance: random.Random, deepest: int = 4) -> Any:
    """Return any JSON, and what Python makes of it that is none."""
    kind = chance.randrange(8 if deepest else 5)
    if kind < 3:
        return chance.choice(TEXTS)
    if kind < 5:
        return chance.choice([*NUMBERS, True, False, None])
    if kind == 5:
        return [strange_value(chance, deepest - 1) for _ in range(chance.randrange(4))]
    if kind == 6:
        return nested(chance, chance.choice([5, 11, 12, 13, 100, 900]))
    return {str(chance.choice(TEXTS)): strange_value(chance, deepest - 1) for _ in range(chance.randrange(4))}


def nested(chance: random.Random, levels: int) -> Any:
    """Return a value in so many lists or objects."""
    value: Any = chance.choice(TEXTS)
    for _ in range(levels):
        value = [value] if chance.random() < 0.5 else {"a": value}
    return value


def strange_event(chance: random.Random, fair: str) -> Any:
    """Return an event with something strange in it: a name, a payload, an address, or all of it."""
    name = chance.choice([fair, *OURS, *OURS, *REFLEXS, *TEXTS])
    sent = event(name, {})
    part = chance.randrange(6)
    if part == 0:
        sent["payload"] = strange_value(chance)
    elif part == 1:
        sent["router_data"] = strange_value(chance)
    elif part == 2:
        sent[str(chance.choice(TEXTS))] = strange_value(chance)
    elif part == 3:
        return strange_value(chance)
    else:
        sent["router_data"] = {"pathname": chance.choice(PATHS), "asPath": strange_path(chance), "query": {}}
    return sent


def strange_path(chance: random.Random) -> str:
    """Return an address of ours, and after it anything."""
    asked = "&".join(f"{chance.choice(ASKED)}={chance.choice(TEXTS)}" for _ in range(chance.randrange(3)))
    return chance.choice(PATHS) + chance.choice(["", "?" + asked, "?" + asked, chance.choice(TEXTS)])


def strange_frame(chance: random.Random) -> str | bytes:
    """Return a message that no page sends; it may stop in the middle."""
    if chance.random() < 0.2:
        return chance.randbytes(chance.choice([0, 1, 10, 1000, 60_000]))
    frame = chance.choice(FRAMES) + chance.choice(["", "", chance.choice(TEXTS)])
    frame = frame.encode("utf-8", "replace").decode()
    return "41x" if frame.startswith(("1", "41")) else frame

"""Checks that no test misses, because another one stands behind each: defence in depth, and which other it is."""

REDUNDANT: dict[str, str] = {
    "security/frames.py, _is_plain: value is None": "JSON has no values of other types",
    "views/row.py, _may_mark: can(actor, Action.READ, items.of(spec, item), condition.field)": (
        "the values of a row are those that may be seen, and no mark asks for an empty one"
    ),
    "services/acquaintance.py, _reached: reached(actor, Action.READ, spec)": (
        "of an item out of reach nothing is seen, so it has nobody's name; it saves reading those items"
    ),
    "services/sifting.py, is_partial: scope(actor, Action.READ, spec.kind)": (
        "without it what those find who read their own only is looked through once more, and nothing else is found"
    ),
    "views/row.py, rows: may(actor, Action.READ, spec, field)": (
        "the values of a row are those that may be seen, and nothing is drawn of an empty one"
    ),
    "security/gate.py, _session_of: not secret": "no session has the id that is the hash of nothing; it saves asking the database",
}

"""Checks that no test misses, because another one stands behind each: defence in depth, and which other it is."""

REDUNDANT: dict[str, str] = {
    "security/frames.py, _is_plain: value is None": "JSON has no values of other types",
    "views/row.py, _may_mark: can(actor, Action.READ, items.of(spec, item), condition.field)": (
        "the values of a row are those that may be seen, and no mark asks for an empty one"
    ),
    "security/gate.py, _session_of: not secret": "no session has the id that is the hash of nothing; it saves asking the database",
}

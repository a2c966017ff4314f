"""Texts that only some screens say: they come with these screens instead of with the first page."""

DETAIL = ("alike.", "attachment.", "call.", "card.", "comment.", "conflict.", "deletion.", "detail.", "elsewhere.",
          "gone.", "history.", "link.", "person.", "refused.", "saved.")  # fmt: skip
PARTS: dict[str, tuple[str, ...]] = {
    "detail": DETAIL,
    "menu": ("menu.", "theme."),
    "phone": ("phone.",),
    "phone_contacts": ("phone_contacts.",),
    "sign_in": ("sign_in.",),
}


def part_of(key: str) -> str:
    """Return the part that a text, or all texts that begin so, come with; empty for what every page says."""
    return next((name for name, prefixes in PARTS.items() if key.startswith(prefixes)), "")

"""Texts that only some screens say: they come with these screens instead of with the first page."""

DETAIL = ("alike.", "attachment.", "call.", "card.", "choice.form.", "choice.origin.", "comment.", "conflict.", "deletion.",
          "detail.", "elsewhere.", "field_type.", "former.", "forms.", "gone.", "history.", "html.", "link.", "pattern.",
          "person.", "refused.", "required.", "saved.", "sibling.", "url.")  # fmt: skip
PARTS: dict[str, tuple[str, ...]] = {
    "account": ("account.",),
    "audit": ("audit.",),
    "detail": DETAIL,
    "install": ("install.",),
    "menu": ("menu.", "theme."),
    "notifications": ("notifications.",),
    "phone": ("phone.",),
    "phone_contacts": ("phone_contacts.",),
    "shared": ("shared.",),
    "sharing": ("sharing.",),
    "people": ("people.",),
    "roles": ("roles.",),
    "sign_in": ("sign_in.",),
}


def part_of(key: str) -> str:
    """Return the part that a text, or all texts that begin so, come with; empty for what every page says."""
    return next((name for name, prefixes in PARTS.items() if key.startswith(prefixes)), "")

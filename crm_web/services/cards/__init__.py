"""The cards of an item: what belongs to it, page by page. One file for each source of rows."""

from crm_web.services.cards import attachments, linked

__all__ = ["attachments", "linked"]

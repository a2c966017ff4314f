"""Reflex states, one per screen: a view cache, never the truth."""

"""Checks that no test misses, because another one stands behind each: defence in depth, and which other it is."""

REDUNDANT: dict[str, str] = {}

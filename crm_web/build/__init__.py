"""Reflex plugins: what happens to the bundle between the compiler and the browser."""

"""Unit tests do no I/O and are done in three seconds: properties are tried with few examples here."""

from hypothesis import settings

settings.register_profile("unit", max_examples=30, database=None, deadline=None)  # a busy machine takes its time
settings.load_profile("unit")

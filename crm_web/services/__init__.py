"""Use cases: plain functions (session, actor, …) to a value. No Reflex, no commit."""

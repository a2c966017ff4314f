"""Demo data: invented people, the same for the same number."""

"""The outside: address books as files. Pure readers, which know nothing of the database."""

"""The outside: address books as files. Pure readers and writers, which know nothing of the database."""

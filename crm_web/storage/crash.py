"""Named moments at which the tests let a process die as in a power cut. In production nothing happens at them."""

POINTS = frozenset(
    {
        "write.locked",
        "write.begun",
        "op.recalled",
        "item.changed",
        "item.indexed",
        "history.recorded",
        "op.written",
        "op.remembered",
        "op.flushed",
        "write.done",
        "write.committed",
        "write.unlocked",
        "file.begun",
        "file.part",
        "file.named",
        "file.durable",
        "attachment.added",
        "backup.copied",
        "backup.packed",
        "restore.checked",
        "restore.files",
        "restore.pages",
        "restore.done",
    }
)


def point(_name: str) -> None:
    """Say that what `_name` names has just happened. Callers write `crash.point(…)`, so that a test can put its own here."""

"""A process that dies at a crash point: its save is there altogether or not at all, and sent again it is done once."""

from pathlib import Path

from sqlmodel import select

from crm_web.model import Change, Op
from crm_web.storage import crash, transact
from tests.reliability.database import audited, fresh
from tests.reliability.findings import Findings
from tests.reliability.save_core import SaveCore
from tests.reliability.tally import Tally
from tests.reliability.told import Told

OF_FILES = ("file.", "attachment.")
OF_BACKUPS = ("backup.", "restore.")
POINTS = sorted(name for name in crash.POINTS if not name.startswith(OF_FILES + OF_BACKUPS))
DURABLE = ("write.committed", "write.unlocked")  # from here on the save is there, answered or not


def crash_points(folder: Path, times: range, seed: int = 1) -> Tally:
    """Die at every point of a save, each of the `times` that it is passed."""
    tally = Tally("crash at every crash point of a save")
    with tally.timed(), fresh(folder) as data:
        core = SaveCore(data, Told())
        for time in times:
            for point in POINTS:
                core.run(f"{seed}/{time}/{point}", dies=(point, time))
                tally.findings += _after(point, core)
                tally.rounds += 1
        tally.acknowledged = len(core.told.saved)
    return tally


def _after(point: str, core: SaveCore) -> Findings:
    findings = audited(core.told)
    for op_id in core.unanswered:
        is_there = point in DURABLE or op_id in core.told.saved
        if _traces(op_id) != (is_there, is_there):
            findings.lost.append(f"{point}: {op_id} is there in part, or is not there")
    core.resend()
    findings += audited(core.told)
    return findings


def _traces(op_id: str) -> tuple[bool, bool]:
    """Tell whether the op, and a version by it, are in the database."""
    with transact.reading() as session:
        changes = session.exec(select(Change).where(Change.op_id == op_id)).all()
        return session.get(Op, op_id) is not None, bool(changes)

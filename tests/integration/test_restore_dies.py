"""A restore that is killed: nothing of it is there, or all."""

import pytest

from crm_web.storage import copying, files, transact
from crm_web.storage.database import open_database
from tests.crashing import die_at
from tests.integration.backups import epoch, restore
from tests.integration.saves import edit, values
from tests.reliability.save_core import PROCESSES


@pytest.mark.parametrize("point", ["restore.checked", "restore.files", "restore.pages"])
def test_a_restore_that_dies_has_changed_nothing_and_can_be_run_again(made, eva, settings, point):
    edit(eva, 1, note=("Ráno", "Večer"))
    before = epoch()
    assert die(settings, made, point) == -9
    assert (values(eva)["note"], epoch()) == ("Večer", before)
    restore(made)
    assert values(eva)["note"] == "Ráno"


def test_a_restore_that_dies_at_its_end_is_done(made, eva, settings):
    edit(eva, 1, note=("Ráno", "Večer"))
    assert die(settings, made, "restore.done") == -9
    assert values(eva)["note"] == "Ráno"


def die(settings, file, point: str) -> int | None:
    dying = PROCESSES.Process(target=restore_and_die, args=(settings, file, point))
    dying.start()
    dying.join()
    return dying.exitcode


def restore_and_die(settings, file, point: str) -> None:
    copying.PAGES = 10  # so that the first ones are written long before the last
    transact.connect(open_database(settings))
    files.connect(files.open_files(settings))
    die_at(point)
    restore(file)

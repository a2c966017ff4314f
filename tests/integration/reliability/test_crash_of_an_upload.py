from pathlib import Path

import pytest
from sqlmodel import select

from crm_web.model import Attachment
from crm_web.settings import Settings
from crm_web.storage import crash, files, transact
from crm_web.storage.database import open_database
from tests.crashing import die_at
from tests.integration.api import api
from tests.integration.conftest import EVA
from tests.integration.saves import create
from tests.integration.uploads import PDF, upload
from tests.reliability.crash_points import OF_FILES
from tests.reliability.save_core import PROCESSES

OP = "6f1c2f0e-5a1d-4f4e-9a51-0c5f3d1f7a10"


def upload_and_die(settings: Settings, point: str) -> None:
    transact.connect(open_database(settings))
    files.connect(files.open_files(settings))
    die_at(point)
    upload(api(EVA), op_id=OP)


@pytest.mark.parametrize("point", sorted(name for name in crash.POINTS if name.startswith(OF_FILES)))
def test_an_upload_that_dies_is_not_there_and_sent_again_is_there_once(point, eva, settings, database):
    assert database
    opened = files.open_files(settings)
    files.connect(opened)
    create(eva, first_name="Jana")
    sender = PROCESSES.Process(target=upload_and_die, args=(settings, point))
    sender.start()
    sender.join()
    assert sender.exitcode == -9
    assert rows() == []
    answers = [upload(api(eva), op_id=OP) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    (row,) = rows()
    assert bytes_of(opened.folder, row) == PDF


def rows() -> list[Attachment]:
    with transact.reading() as session:
        return [*session.exec(select(Attachment))]


def bytes_of(folder: Path, row: Attachment) -> bytes:
    return (folder / row.id).read_bytes()

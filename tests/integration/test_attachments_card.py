"""The files on an item's page."""

import pytest

from crm_web.model import Attachment
from crm_web.storage import transact
from tests.integration.cards import attach, card, whole
from tests.integration.saves import JANA, create

pytestmark = pytest.mark.usefixtures("database")


def test_fifty_are_counted_as_fifty(eva):
    create(eva, first_name="Jana")
    for number in range(50):
        attach(number=number)
    assert card(eva, f"/contacts/{JANA}", "attachments").count == "50"


def test_attachments_are_downloads_newest_first(eva):
    create(eva, first_name="Jana")
    for number in range(45):
        attach(number=number)
    attach("contact-petr", number=99)
    attach(number=50, kind="company")
    pages = whole(eva, f"/contacts/{JANA}", "attachments")
    assert [len(rows) for rows in pages] == [20, 20, 5]
    assert [item for rows in pages for item in rows] == [f"file-{JANA}-{number:02}" for number in reversed(range(45))]
    row = card(eva, f"/contacts/{JANA}", "attachments").rows[0]
    assert (row.href, row.title, row.line) == (f"/api/attachments/file-{JANA}-44", "Příloha č. 44.pdf", "13 kB")
    assert row.at == "2026-11-24T08:44:00+00:00"


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (1001, "2 kB"), (999_001, "1 MB"), (25_000_000, "25 MB")],
)
def test_the_size_of_a_file_is_a_whole_number(eva, size, said):
    create(eva, first_name="Jana")
    attach()
    with transact.writing() as session:
        session.get_one(Attachment, f"file-{JANA}-00").size = size
    assert card(eva, f"/contacts/{JANA}", "attachments").rows[0].line == said

"""A page of a list is read along an index on every engine: its time does not grow with the list."""

import re

import pytest
from sqlalchemy import event

from tests.integration.saves import create, page

EXPLAIN = {
    "sqlite": ["EXPLAIN QUERY PLAN {}"],
    "postgresql": ["SET enable_seqscan = off", "SET enable_bitmapscan = off", "EXPLAIN {}"],
}
SORTS = {"sqlite": "TEMP B-TREE", "postgresql": "Sort"}


@pytest.fixture
def plan(database, engine):
    """Return how the engine reads the rows of a page."""

    def explained(actor, path: str, table: str) -> str:
        seen: list[tuple[str, object]] = []
        event.listen(database.reader, "before_cursor_execute", lambda *call: seen.append((call[2], call[3])))
        page(actor, path)
        statement, parameters = next(
            each for each in seen if re.search(rf"FROM {table}\s", each[0]) and "ORDER BY" in each[0]
        )
        with database.reader.connect() as connection:
            *_, rows = [
                connection.exec_driver_sql(each.format(statement), parameters if "{}" in each else None)
                for each in EXPLAIN[engine]
            ]
            return "\n".join(str(row[-1]) for row in rows)

    return explained


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("/contacts", "contact"),
        ("/contacts?only=mine", "contact"),
        ("/companies", "company"),
        ("/tickets", "ticket"),
        ("/phone", "activity"),
    ],
)
def test_a_page_of_a_list_sorts_nothing(plan, eva, engine, path, table):
    create(eva, last_name="Dvořáková")
    read = plan(eva, path, table)
    assert f"ix_{table}_" in read
    assert SORTS[engine] not in read

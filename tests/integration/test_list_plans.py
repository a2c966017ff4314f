"""A page of a list is read along an index on every engine: its time does not grow with the list."""

import re

import pytest
from sqlalchemy import event, insert

from crm_web.entities import ENTITIES
from tests.integration.saves import page

EXPLAIN = {"sqlite": "EXPLAIN QUERY PLAN {}", "postgresql": "EXPLAIN {}"}
BOUNDS = {"sqlite": ["sort_key>?", "sort_key<?"], "postgresql": ["sort_key >= ", "sort_key < "]}
SORTS = {"sqlite": "TEMP B-TREE", "postgresql": "Sort"}


@pytest.fixture
def plan(database, engine):
    """Return how the engine reads for a page of many items of a kind what a pattern finds in a statement."""

    def explained(actor, path: str, kind: str, pattern: str) -> str:
        fill(database, engine, kind)
        seen: list[tuple[str, object]] = []
        event.listen(database.reader, "before_cursor_execute", lambda *call: seen.append((call[2], call[3])))
        page(actor, path)
        statement, parameters = next(each for each in seen if re.search(pattern, each[0], re.DOTALL))
        with database.reader.connect() as connection:
            rows = connection.exec_driver_sql(EXPLAIN[engine].format(statement), parameters)
            return "\n".join(str(row[-1]) for row in rows)

    return explained


def fill(database, engine: str, kind: str) -> None:
    """Store 3,000 items of a kind, each third of them Eva's, and let PostgreSQL count them: of a few any plan is as good."""
    item = ENTITIES[kind].table(id="", type="CALL").model_dump()  # of these kinds only a call has a type
    owners = ["user-eva", "user-marek", "user-admin"]
    rows = [
        item | {"id": f"{kind}-{number}", "owner": owners[number % 3], "sort_key": f"{chr(97 + number % 26)}{number}"}
        for number in range(3000)
    ]
    with database.writer.begin() as connection:
        connection.execute(insert(ENTITIES[kind].table), rows)
        if engine == "postgresql":
            connection.exec_driver_sql("ANALYZE")


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("/contacts", "contact"),
        ("/contacts?only=mine", "contact"),
        ("/contacts?from=K", "contact"),
        ("/companies", "company"),
        ("/tickets", "ticket"),
        ("/phone", "activity"),
    ],
)
def test_a_page_of_a_list_sorts_nothing(plan, eva, engine, path, table):
    read = plan(eva, path, table, rf"FROM {table}\s.*ORDER BY")
    assert f"ix_{table}_" in read
    assert SORTS[engine] not in read


@pytest.mark.parametrize(("path", "index"), [("/contacts?from=K", "list"), ("/contacts?from=K&only=mine", "mine")])
def test_each_letter_is_looked_up_along_the_index(plan, eva, engine, path, index):
    read = plan(eva, path, "contact", "WITH ranges")
    (found,) = [line for line in read.splitlines() if "ix_contact" in line or "Index Cond" in line][-1:]
    assert f"ix_contact_{index}" in read
    assert SORTS[engine] not in read
    assert all(bound in found for bound in BOUNDS[engine])

"""A row that the phone makes of the directory is the one that the server's list has."""

from dataclasses import asdict

import pytest

from crm_web.services.search_entry import query_alternatives
from tests.integration.directories import answered
from tests.integration.on_node import said_by
from tests.integration.saves import create, page

ROW = "new own.DirectoryRow(each.row, each.shelf, (kind, id) => each.titles[id] ?? '').plain()"


@pytest.fixture(autouse=True)
def _people(database, eva):  # noqa: ARG001  the database comes first
    create(eva, item="firm", kind="company", title="Mlýn a  syn", phone=["112", "+420 601 234 567 ext. 12"])
    create(eva, item="a", first_name="Žaneta", last_name="Dvořáková", company="firm", email=["z@example.cz"])
    create(eva, item="b", last_name="von Ärger", phone=["*21*601#", "601 234 567"], description="x " * 100)
    create(eva, item="c", last_name="🙂 Chalupa 12 b", phone=["to ask at 5"])
    create(eva, item="d", kind="record", title="Deal", company="firm", contact="a", next_call="2026-01-02T03:04:05Z")


def of_the_phone(answer: dict) -> dict[str, list]:
    titles = {row[0]: row[1] for part in answer["kinds"] for row in part["rows"]}
    return {
        part["slug"]: said_by(
            "store/directory_row.js", ROW, [{"row": row, "shelf": part, "titles": titles} for row in part["rows"]]
        )
        for part in answer["kinds"]
    }


def test_rows_are_drawn_alike(eva):
    for slug, rows in of_the_phone(answered(eva)).items():
        shown = [asdict(row) for row in page(eva, f"/{slug}").rows]
        assert sorted(rows, key=lambda row: row["id"]) == sorted(shown, key=lambda row: row["id"])
        assert rows


def test_their_order_is_that_of_the_list(eva):
    for part in answered(eva)["kinds"]:
        in_order = sorted(part["rows"], key=lambda row: (row[2], row[0]))
        assert [row[0] for row in in_order] == [row.id for row in page(eva, f"/{part['slug']}").rows]


@pytest.mark.parametrize("query", ["dvor zan", "601 234", "+420601234567", "ger", "x x", "12", "z@example", "chal"])
def test_what_is_found_is_what_a_list_finds(eva, query):
    for part in answered(eva)["kinds"]:
        asked = [[row[4], way] for row in part["rows"] for way in query_alternatives(query)]
        has = said_by("phone/folding.js", "own.has(each[0], each[1])", asked)
        found = {
            row[0]
            for row in part["rows"]
            for (words, _), yes in zip(asked, has, strict=True)
            if yes and words is row[4]
        }
        assert found == {row.id for row in page(eva, f"/{part['slug']}?q={query.replace('+', '%2B')}").rows}

import base64
import json

import pytest

from crm_web.entities.where import MINE
from crm_web.errors import Denied, Malformed
from crm_web.model import Contact, SearchEntry
from crm_web.security.rights import Actor
from crm_web.services import lists
from crm_web.storage import transact
from tests.integration.saves import CONTACT, create, edit, op, save

pytestmark = pytest.mark.usefixtures("database")

# In the order of a Czech telephone book: CH after H, accents after the bare letter, "Nováková" after every "Novák".
PEOPLE = ["Jan Cach", "Petr Čech", "Jana Dvořáková", "Iva Hora", "Eva Chalupová", "Adam Novák", "Ada Nováková"]


def found(actor, **asked) -> list[str]:
    with transact.reading() as session:
        return [row.id for row in lists.page(session, actor, CONTACT, **asked).rows]


def everyone(actor, take: int, **asked) -> list[list[str]]:
    pages, cursor = [], ""
    with transact.reading() as session:
        while not pages or cursor:
            page = lists.page(session, actor, CONTACT, take=take, cursor=cursor, **asked)
            pages.append([row.id for row in page.rows])
            cursor = page.next
    return pages


@pytest.fixture
def people(eva) -> list[str]:
    ids = [f"contact-{number}" for number in range(len(PEOPLE))]
    for item, name in reversed(list(zip(ids, PEOPLE, strict=True))):
        first_name, last_name = name.split()
        create(eva, item=item, first_name=first_name, last_name=last_name)
    return ids


def test_a_list_is_in_the_czech_order(eva, people):
    assert found(eva) == people


@pytest.mark.parametrize("take", [1, 2, 3, 6, 7, 8])
def test_pages_follow_each_other_without_a_gap_or_a_double(eva, people, take):
    pages = everyone(eva, take)
    assert [item for page in pages for item in page] == people
    assert all(len(page) == take for page in pages[:-1])
    assert pages[-1]


def test_people_of_one_name_are_all_listed(eva):
    ids = [f"contact-{number}" for number in range(5)]
    for item in ids:
        create(eva, item=item, first_name="Jan", last_name="Novák")
    assert everyone(eva, 2) == [ids[:2], ids[2:4], ids[4:]]


def test_who_was_added_or_deleted_between_two_pages_moves_nobody_else(eva, marek, people):
    with transact.reading() as session:
        cursor = lists.page(session, eva, CONTACT, take=3).next
    create(eva, item="contact-first", last_name="Aaa")
    save(marek, op(1, item=people[2], delete=True))
    assert found(eva, cursor=cursor) == people[3:]


def test_deleted_contacts_are_not_listed_and_not_found(eva, marek, people):
    save(marek, op(1, item=people[2], delete=True))
    assert people[2] not in found(eva)
    assert found(eva, query="dvor") == []
    save(marek, op(2, item=people[2], restore=True))
    assert found(eva, query="dvor") == [people[2]]


def test_mine_are_those_whose_owner_i_am(eva, marek, people):
    edit(eva, 1, people[0], owner=(eva.id, marek.id))
    assert found(marek, where=MINE.where) == [people[0]]
    assert found(eva, where=MINE.where) == people[1:]


@pytest.mark.parametrize(
    "query",
    ["Dvořáková", "dvorak", "DVOŘÁ", "jana dvo", "dvořáková, jana", "orako", "dv", "ja dv", " jana  ", "jana.dv@ex"],
)
def test_jana_is_found_by_any_part_of_her_names_and_address_with_or_without_accents(eva, people, query):
    edit(eva, 1, people[2], email=([], ["jana.dv@example.cz"]))
    assert found(eva, query=query) == [people[2]]


@pytest.mark.parametrize("query", ["601234567", "+420 601 234 567", "00420601234567", "601 234", "234-567"])
def test_jana_is_found_by_her_number_in_any_usual_format(eva, people, query):
    edit(eva, 1, people[2], phone=([], ["601 234 567"]))
    edit(eva, 1, people[3], phone=([], ["777 000 111"]))
    assert found(eva, query=query) == [people[2]]


@pytest.mark.parametrize(
    "query", ["nobody", "jana nobody", "ana", "%", "_", '"', "jan OR eva", "' OR 1=1", "NEAR(", "*"]
)
def test_what_nobody_has_finds_nobody(eva, people, query):
    expected = [people[2]] if query == "ana" else []
    assert found(eva, query=query) == expected


@pytest.mark.parametrize("query", ["\x00", "ja\x00na", "\ud800", "\\", "'", "a" * 1_000_000, "🙂", "( ) [ ] -- ;"])
def test_strange_queries_are_answered(eva, people, query):
    assert set(found(eva, query=query)) <= set(people)


def test_a_search_goes_on_page_by_page(eva, people):
    assert everyone(eva, 1, query="nov") == [[people[5]], [people[6]]]


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "%%%",
        "ž",
        "\x00",
        base64.urlsafe_b64encode(b"[]").decode(),
        base64.urlsafe_b64encode(b'{"a":1,"b":2}').decode() + "x",
        base64.urlsafe_b64encode(b"[1,2]").decode(),
        base64.urlsafe_b64encode(b"[-1]").decode(),
        base64.urlsafe_b64encode(b"[1000001]").decode(),
        base64.urlsafe_b64encode(b"[true]").decode(),
        base64.urlsafe_b64encode(b'["a","b",1,2]').decode(),
        base64.urlsafe_b64encode(b'["a","b",-1]').decode(),
        base64.urlsafe_b64encode(b'"ab"').decode(),
        base64.urlsafe_b64encode(json.dumps(["a\x00", "b"]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps(["\ud800", "b"]).encode()).decode(),
        base64.urlsafe_b64encode(b"[" * 100_000).decode(),
    ],
)
def test_a_broken_cursor_is_told(eva, cursor):
    with pytest.raises(Malformed, match="place in the list"):
        found(eva, cursor=cursor)


def test_a_cursor_can_stand_in_an_address(eva, people):
    with transact.reading() as session:
        cursor = lists.page(session, eva, CONTACT, take=1).next
    assert cursor.replace("-", "").replace("_", "").isalnum()
    assert people


def test_who_may_not_read_sees_no_list():
    with pytest.raises(Denied):
        found(Actor("user-nobody", "nobody", "Nobody", "visitor"))


def test_a_long_list_with_few_different_keys_is_paged_to_its_end(eva):
    with transact.writing() as session:
        for number in range(300):
            session.add(Contact(id=f"contact-{number}", sort_key=f"{number % 7}"))
            session.add(SearchEntry(kind="contact", item_id=f"contact-{number}", text=" jan"))
    assert [len(page) for page in everyone(eva, 100)] == [100, 100, 100]

"""A list that begins at a letter, and the letters that a long list has."""

import pytest

from crm_web.entities.where import MINE
from crm_web.model import Contact
from crm_web.security.rights import Actor
from crm_web.storage import transact
from tests.integration.roles import now, say
from tests.integration.saves import create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")

# In the order of the list, with the letter of each.
PEOPLE = {
    "3M": "#",
    "Adam": "A",
    "Cach": "C",
    "Čech": "Č",
    "Dvořák": "D",
    "Hora": "H",
    "Chalupa": "CH",
    "Rys": "R",
    "Řehoř": "Ř",
    "Sova": "S",
    "Šípek": "Š",
    "Zeman": "Z",
    "Žák": "Ž",
    "Жук": "#",
}
LETTERS = list(dict.fromkeys(PEOPLE.values()))


@pytest.fixture
def people(database, eva) -> dict[str, str]:  # noqa: ARG001  the database has to be there first
    """Their ids, by name."""
    ids = {name: f"contact-{number}" for number, name in enumerate(PEOPLE)}
    for name, item in reversed(ids.items()):
        create(eva, item=item, last_name=name)
    return ids


@pytest.fixture
def many(people) -> dict[str, str]:
    """The same, and so many others under A that they fill a page."""
    with transact.writing() as session:
        session.add_all(Contact(id=f"contact-a-{number:02}", last_name="Aa", sort_key="aa!!1") for number in range(50))
    return people


def names(actor: Actor, path: str) -> list[str]:
    return [row.title for row in page(actor, path).rows]


def all_names(actor: Actor, path: str) -> list[str]:
    found = []
    while path:
        shown = page(actor, path)
        found += [row.title for row in shown.rows]
        path = shown.next
    return found


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("asked", "first"),
    [
        *(
            ("A", "Adam"),
            ("C", "Cach"),
            ("Č", "Čech"),
            ("H", "Hora"),
            ("CH", "Chalupa"),
            ("Ř", "Řehoř"),
            ("Š", "Šípek"),
        ),
        *(("Ž", "Žák"), ("%23", "Жук"), ("ch", "Chalupa"), ("c%CC%8C", "Čech"), ("Dvorak", "Dvořák")),
        *(("B", "Cach"), ("E", "Hora"), ("K", "Rys"), ("I", "Rys")),
        *(("", "3M"), ("7", "3M"), ("%00", "3M"), ("%25", "3M"), ("%F0%9F%99%82", "3M")),
    ],
)
def test_a_list_begins_at_a_letter_or_the_next_one_that_has_rows(eva, asked, first):
    order = list(PEOPLE)
    assert names(eva, f"/contacts?from={asked}") == order[order.index(first) :]


def test_it_goes_on_to_the_end_and_says_where_the_whole_list_is(eva, many):
    begun = page(eva, "/contacts?from=a")
    assert (begun.path, begun.beginning) == ("/contacts?from=a", "/contacts")
    assert begun.next.startswith("/contacts?cursor=")
    assert all_names(eva, "/contacts?from=a")[-13:] == [*PEOPLE][1:]
    assert len(all_names(eva, "/contacts?from=a")) == len(many) + 50 - 1
    assert page(eva, "/contacts").beginning == page(eva, begun.next).beginning == ""


@pytest.mark.usefixtures("people")
def test_behind_the_last_letter_there_is_nothing(eva, marek):
    save(marek, op(1, item="contact-13", delete=True))
    save(marek, op(1, item="contact-12", delete=True))
    begun = page(eva, "/contacts?from=Ž")
    assert (begun.outcome, begun.rows, begun.next, begun.letters) == ("ok", [], "", LETTERS[:-1])


def test_a_list_of_several_pages_says_its_letters_in_their_order(eva, marek, many):
    assert page(eva, "/contacts").letters == LETTERS
    assert page(eva, "/contacts?from=Ž").letters == LETTERS
    save(marek, op(1, item=many["Čech"], delete=True))
    save(marek, op(1, item=many["3M"], delete=True))
    assert page(eva, "/contacts").letters == [*LETTERS[1:3], *LETTERS[4:], "#"]


@pytest.mark.usefixtures("people")
def test_one_of_a_single_page_says_none(eva):
    assert page(eva, "/contacts").letters == []


@pytest.mark.usefixtures("many")
def test_what_follows_and_what_is_found_has_none_and_begins_at_none(eva):
    following = page(eva, page(eva, "/contacts").next)
    found = page(eva, "/contacts?q=a&from=Z")
    assert (following.letters, found.letters, found.beginning) == ([], [], "")
    assert (found.path, [row.title for row in found.rows]) == ("/contacts?q=a", names(eva, "/contacts?q=a"))


def test_tickets_are_in_no_order_of_letters(eva):
    for number in range(51):
        create(eva, kind="ticket", item=f"ticket-{number}", title="Zzz", opened_at=f"2026-11-02T08:00:{number:02}Z")
    begun = page(eva, "/tickets?from=A")
    assert (len(begun.rows), begun.letters, begun.beginning) == (50, [], "")


def test_a_narrowed_list_has_its_own_letters_and_begins_at_them(eva, marek, many):
    edit(eva, 1, many["Hora"], owner=(eva.id, marek.id))
    edit(eva, 1, many["Žák"], owner=(eva.id, marek.id))
    begun = page(marek, f"/contacts?from=B&only={MINE.name}")
    assert ([row.title for row in begun.rows], begun.letters) == (["Hora", "Žák"], ["H", "Ž"])
    assert begun.beginning == f"/contacts?only={MINE.name}"
    assert names(marek, f"/contacts?from=I&only={MINE.name}") == ["Žák"]


def test_of_favourites_there_are_those_of_the_person(eva, many):
    favourites = [many["Sova"], many["Adam"], many["Žák"]]
    save(eva, op(None, kind="preference", item="favourites-contact", patch={"value": ([], favourites)}))
    begun = page(eva, "/contacts?from=B&only=favourites")
    assert ([row.title for row in begun.rows], begun.letters) == (["Sova", "Žák"], ["A", "S", "Ž"])


def test_of_others_items_nobody_is_told_so_much_as_a_letter(eva, marek, admin, many):
    edit(eva, 1, many["Řehoř"], owner=(eva.id, marek.id))
    say(admin, "agent-contact", read="own")
    begun = page(now(eva), "/contacts?from=Ř")
    assert begun.letters == [letter for letter in LETTERS if letter != "Ř"]
    assert begun.rows[0].title == "Sova"


def test_a_favourite_that_may_not_be_read_any_more_tells_no_letter(eva, marek, admin, many):
    save(
        eva,
        op(None, kind="preference", item="favourites-contact", patch={"value": ([], [many["Sova"], many["Řehoř"]])}),
    )
    edit(eva, 1, many["Řehoř"], owner=(eva.id, marek.id))
    say(admin, "agent-contact", read="own")
    begun = page(now(eva), "/contacts?from=A&only=favourites")
    assert ([row.title for row in begun.rows], begun.letters) == (["Sova"], ["S"])


def test_by_a_field_that_is_for_owners_only_others_items_tell_no_letter(eva, marek, admin):
    for person, name in ((eva, "Adam"), (marek, "Žák")):
        create(person, kind="record", item=f"of-{person.id}", title=name, stage="OPEN")
    say(admin, "agent-record-stage", read="own")
    begun = page(now(eva), "/records?from=A&stage=OPEN")
    assert ([row.title for row in begun.rows], begun.letters) == (["Adam"], ["A"])
    assert page(now(eva), "/records?from=A").letters == ["A", "Ž"]


@pytest.mark.usefixtures("many")
def test_who_may_not_read_the_kind_is_told_nothing():
    begun = page(Actor("user-nobody", "nobody", "Nobody", "visitor"), "/contacts?from=R")
    assert (begun.outcome, begun.rows, begun.letters, begun.beginning) == ("denied", [], [], "")

"""The directory: what a phone keeps of all items, and what changed of it."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_web.entities import ENTITIES
from crm_web.model import Contact
from crm_web.security.rights import Action, Actor, Item, Scope, can
from crm_web.services import items
from crm_web.storage import transact
from tests.integration.api import api
from tests.integration.directories import Kept, answered, everything
from tests.integration.forms import add_field
from tests.integration.roles import close, now, say
from tests.integration.saves import JANA, create, edit, op, save

pytestmark = pytest.mark.usefixtures("database")
KINDS = ("contact", "company", "record")
IDS = ("one", "two", "three")
OWNERS = ("user-eva", "user-marek", "")


@pytest.fixture
def jana(database, marek):  # noqa: ARG001  the database comes first
    create(marek, item="firm", kind="company", title="A firm")
    create(marek, first_name="Jana", last_name="Dvořáková", company="firm", phone=["601 234 567"])


def ids(kept: dict[str, dict[str, list]]) -> dict[str, set[str]]:
    return {kind: set(rows) for kind, rows in kept.items()}


@pytest.mark.usefixtures("jana")
def test_a_row_says_what_a_list_says_and_by_what_it_is_found(eva):
    part = next(part for part in answered(eva)["kinds"] if part["kind"] == "contact")
    assert [field["name"] for field in part["fields"]] == ["company", "phone", "email", "description"]
    (item, title, sort_key, heading, words, said), *_ = part["rows"]
    assert (item, title, heading) == (JANA, "Jana Dvořáková", "D")
    assert sort_key.startswith("dvor")
    assert words.split() == ["jana", "dvorakova", "420601234567", "601234567"]
    assert said == [["firm"], [["+420601234567", "+420 601 234 567", "tel:+420601234567"]], [], []]


def test_only_what_has_a_list_in_the_order_of_names_is_kept(eva, admin):
    assert [part["kind"] for part in answered(eva)["kinds"]] == [*KINDS]
    assert [part["kind"] for part in answered(admin)["kinds"]] == [*KINDS]


@pytest.mark.usefixtures("jana")
def test_what_changed_is_told_and_nothing_else(eva, marek):
    kept = Kept().catch_up(eva)
    edit(eva, 1, first_name=("Jana", "Johana"))
    create(eva, item="other", last_name="Nová")
    answer = answered(eva, kept.since)
    assert not answer["fresh"]
    assert {part["kind"]: [row[0] for row in part["rows"]] for part in answer["kinds"]} == {
        "contact": [JANA, "other"],
        "company": [],
        "record": [],
    }
    save(marek, op(2, delete=True))
    assert [part["gone"] for part in answered(eva, answer["since"])["kinds"]] == [[JANA], [], []]
    assert ids(kept.catch_up(eva).rows)["contact"] == {"other"}


@pytest.mark.usefixtures("jana")
def test_nothing_new_is_said_in_few_bytes_and_with_the_same_token(eva):
    first = api(eva).get("/api/directory").json()
    answer = api(eva).get("/api/directory", params={"since": first["since"]})
    assert answer.json()["since"] == first["since"]
    assert [part["rows"] for part in answer.json()["kinds"]] == [[], [], []]
    again = api(eva).get("/api/directory", params={"since": first["since"]})
    assert again.headers["ETag"] == answer.headers["ETag"]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "since", ["x", "bm9uc2Vuc2U", "W10", "W1siYSJdLDFd", "é", "WyJhIix7ImNvbnRhY3QiOlsxZTk5LCIiXX1d"]
)
@pytest.mark.usefixtures("jana")
def test_what_is_no_token_begins_anew(eva, since):
    answer = api(eva).get("/api/directory", params={"since": since})
    assert answer.status_code == 200
    assert answer.json()["fresh"]


def test_more_than_a_phone_keeps_is_told_of_what_changed_last(eva):
    for number in range(9):
        create(eva, item=f"contact-{number}", last_name=f"Nová {number}")
    create(eva, item="firm", kind="company", title="A firm")
    kept = Kept().catch_up(eva, take=2, most=6)
    assert ids(kept.rows) == {
        "contact": {f"contact-{number}" for number in (4, 5, 6, 7, 8)},
        "company": {"firm"},
        "record": set(),
    }
    first = answered(eva, most=6)
    assert {part["kind"]: part["complete"] for part in first["kinds"]} == {
        "contact": False,
        "company": True,
        "record": True,
    }


@pytest.mark.usefixtures("jana")
def test_of_another_database_form_or_right_it_begins_anew(eva, admin):
    since = answered(eva)["since"]
    say(admin, "agent-contact-phone", read="none")
    answer = answered(now(eva), since)
    assert answer["fresh"]
    assert "601" not in json.dumps(answer)
    since = answer["since"]
    add_field(admin, "colour", title="Colour")
    assert answered(now(eva), since)["fresh"]


def test_closed_fields_are_nowhere_in_it(eva, admin):
    create(admin, item="firm", kind="company", title="A firm")
    create(
        admin,
        last_name="Nová",
        company="firm",
        phone=["601 234 567"],
        email=["canary@example.cz"],
        description="canary",
    )
    close(admin, *(f"agent-contact-{name}" for name in ("company", "phone", "email", "description")))
    row = everything(now(eva))["contact"][JANA]
    assert row[-2:] == [" nova", []]


def test_who_reads_only_their_own_is_told_of_no_other_id(eva, marek, admin):
    create(eva, item="mine", last_name="Moje")
    create(marek, item="foreign", last_name="Cizí")
    say(admin, "agent-contact", read="own")
    kept = Kept().catch_up(now(eva))
    assert ids(kept.rows)["contact"] == {"mine"}
    save(marek, op(1, item="foreign", delete=True))
    save(marek, op(1, item="mine", patch={"owner": ("user-eva", "user-marek")}))
    answer = answered(now(eva), kept.since)
    assert "foreign" not in json.dumps(answer)
    assert [part["gone"] for part in answer["kinds"]] == [[], [], []]
    assert ids(kept.catch_up(now(eva)).rows)["contact"] == set()


said = st.dictionaries(
    st.tuples(
        st.sampled_from(KINDS),
        st.sampled_from(["", "phone", "company", "description", "title", "contact"]),
        st.sampled_from([Action.READ]),
    ),
    st.sampled_from(Scope),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("save"), st.sampled_from(KINDS), st.sampled_from(IDS), st.sampled_from(OWNERS)),
        st.tuples(st.just("delete"), st.sampled_from(KINDS), st.sampled_from(IDS), st.just("")),
        st.tuples(st.just("ask"), st.just(""), st.just(""), st.just("")),
    ),
    max_size=15,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=said, steps=steps, take=st.integers(1, 4))
def test_what_changed_adds_up_to_everything_and_nothing_that_may_not_be_read(said, steps, take):
    actor = Actor("user-eva", "eva", "Eva", "agent", said=said)
    kept = Kept()
    for step, kind, item, owner in steps:
        if step == "ask":
            kept.catch_up(actor, take=take)
        else:
            _do(step, kind, item, owner)
    assert kept.catch_up(actor, take=take).rows == everything(actor)
    for kind, rows in kept.rows.items():
        _all_readable(actor, kind, rows)


def _do(step: str, kind: str, item: str, owner: str) -> None:
    """Save as a use case does, past the rights of whoever asks later."""
    spec = ENTITIES[kind]
    with transact.writing() as session:
        found = session.get(spec.table, item) or spec.table(id=item)
        found.version += 1
        links = {field.name: "one" for field in spec.fields if field.to}
        if step == "delete":
            found.deleted_at = None if found.deleted_at else found.created_at
        items.write(
            session, spec, found, {"title": f"Title {found.version}", "description": "secret", "owner": owner, **links}
        )


def _all_readable(actor: Actor, kind: str, rows: dict[str, list]) -> None:
    with transact.reading() as session:
        for item, row in rows.items():
            found = session.get_one(ENTITIES[kind].table, item)
            assert can(actor, Action.READ, Item(kind, found.owner))
            assert found.deleted_at is None
            readable = can(actor, Action.READ, Item(kind, found.owner), "description")
            assert ("secret" in json.dumps(row[4:])) <= readable


def test_every_way_of_writing_an_item_stamps_it(eva):
    create(eva, last_name="Nová")
    with transact.writing() as session:
        session.get_one(Contact, JANA).note = "x"
    with transact.reading() as session:
        first = session.get_one(Contact, JANA).rev
    edit(eva, 1, description=("", "y"))
    with transact.reading() as session:
        assert session.get_one(Contact, JANA).rev == first + 1 > 1

"""What SQL finds is what `can` allows, whatever is said of roles."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from crm_web.entities import ENTITIES
from crm_web.security.rights import OF_ITEMS, ROLES, Action, Actor, Item, Scope, can
from crm_web.security.scopes import reached
from crm_web.storage import transact

KINDS = ("contact", "activity", "category")
OWNERS = ("user-eva", "user-marek", "")
FIELDS = {kind: [field.name for field in ENTITIES[kind].fields] for kind in KINDS}

kind_and_field = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), st.sampled_from(FIELDS[kind])))
subjects = st.one_of(st.tuples(st.sampled_from(KINDS), st.just("")), kind_and_field)
said = st.dictionaries(
    st.tuples(subjects, st.sampled_from(OF_ITEMS)).map(lambda said: (*said[0], said[1])), st.sampled_from(Scope)
)


@pytest.fixture
def session(database):
    """A database with items of each kind and owner, one of them deleted."""
    with Session(database.writer) as writing:
        for kind in KINDS:
            for number, owner in enumerate(OWNERS):
                writing.add(ENTITIES[kind].table(id=f"{kind}-{number}", owner=owner))
        writing.commit()
    with transact.reading() as reading:
        yield reading


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=said,
    role=st.sampled_from([*ROLES, "visitor"]),
    person=st.sampled_from(OWNERS[:2]),
    subject=subjects,
    action=st.sampled_from(Action),
)
def test_the_scope_of_sql_is_what_can_allows(session, said, role, person, subject, action):
    actor, (kind, field) = Actor(person, "login", "name", role, said=said), subject
    spec = ENTITIES[kind]
    found = set(session.exec(select(spec.table.id).where(reached(actor, action, spec, field or None))))
    items = session.exec(select(spec.table))
    assert found == {item.id for item in items if can(actor, action, Item(kind, item.owner), field or None)}
    assert bool(found) <= can(actor, action, kind, field or None)

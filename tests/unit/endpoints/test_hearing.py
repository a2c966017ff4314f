"""Of which news somebody may hear."""

import pytest

from crm_web.endpoints.hearing import heard
from crm_web.security.rights import Action, Actor, Scope
from crm_web.storage.news import EVERYBODY, News, Touched

CONTACT, CATEGORY = Touched("contact", "jana"), Touched("category", "returns")


def person(role="agent", said=None):
    return Actor("user-eva", "eva", "Eva", role, said=said or {})


def news(*touched):
    return News(7, touched)


def test_what_one_may_read_is_told_by_name():
    assert heard(person(), news(CONTACT, CATEGORY)) == ["contact/jana"]
    assert heard(person("manager"), news(CONTACT, CATEGORY)) == ["contact/jana", "category/returns"]


def test_what_one_may_not_read_is_not_told():
    closed = {("contact", "", Action.READ): Scope.NONE}
    assert heard(person(said=closed), news(CONTACT)) == []
    assert heard(person("visitor"), news(CONTACT, CATEGORY)) == []
    assert heard(person("admin"), news(Touched("nothing of ours", "x"))) == []


@pytest.mark.parametrize("touched", [(CONTACT,), (CONTACT, CATEGORY)])
def test_of_a_kind_of_which_one_may_read_some_nothing_is_named(touched):
    own = {("contact", "", Action.READ): Scope.OWN}
    assert heard(person(said=own), news(*touched)) is None


def test_what_belongs_to_one_person_is_told_to_nobody_else():
    assert heard(person(), news(Touched("preference", "cards-contact", "user-eva"))) == ["preference/cards-contact"]
    assert heard(person("admin"), news(Touched("preference", "cards-contact", "user-marek"))) == []


@pytest.mark.parametrize("role", ["agent", "manager", "admin", "visitor"])
def test_what_is_for_everybody_is_told_to_whoever_is_signed_in(role):
    assert heard(person(role), news(Touched("allowance", "phones", EVERYBODY))) == ["allowance/phones"]

import asyncio

import pytest
from argon2 import PasswordHasher

from crm_web.errors import Invalid
from crm_web.security import passwords

PASSWORD = "žluťoučký kůň"


@pytest.fixture(autouse=True)
def _fast(monkeypatch):
    """Hash with the cheapest parameters; the real ones are used in tests/integration/security/test_session.py."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=16, parallelism=1))


@pytest.fixture
def stored():
    return passwords.hashed(PASSWORD)


def matches(stored, password):
    return asyncio.run(passwords.matches(stored, password))


def test_the_right_password_matches_and_a_wrong_one_does_not(stored):
    assert matches(stored, PASSWORD)
    assert not matches(stored, "žluťoučký kuň")


def test_a_password_typed_with_composed_letters_is_the_same(stored):
    assert matches(stored, "z\u030clut\u030couc\u030cky\u0301 ku\u030an\u030c")


@pytest.mark.parametrize("stored", ["", "plain text", "$argon2id$broken"])
def test_nobody_has_the_password_of_an_account_without_a_hash(stored):
    assert not matches(stored, "")
    assert not matches(stored, PASSWORD)


def test_a_password_longer_than_any_is_wrong(stored):
    assert not matches(stored, PASSWORD + "x" * 1024)


@pytest.mark.parametrize("password", ["", "x" * 11, "x" * 1025])
def test_a_password_of_the_wrong_length_is_refused(password):
    with pytest.raises(Invalid, match="12 to 1024"):
        passwords.check(password)


def test_a_password_of_twelve_letters_is_taken():
    passwords.check("ž" * 12)


def test_a_hash_of_today_is_kept_and_an_older_one_made_anew(stored):
    older = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    assert asyncio.run(passwords.renewed(stored, PASSWORD)) == stored
    assert matches(asyncio.run(passwords.renewed(older, PASSWORD)), PASSWORD)
    assert asyncio.run(passwords.renewed(older, PASSWORD)) != older

import pytest

from crm_web.security.addresses import client_address, is_local
from crm_web.settings import Settings
from tests.unit.security.scopes import scope

HERE = Settings()
PUBLIC = Settings(origin="https://crm.example")


def test_without_a_proxy_the_peer_is_the_browser():
    assert client_address(scope(client="203.0.113.7", x_forwarded_for="198.51.100.1"), HERE) == "203.0.113.7"


def test_a_neighbouring_proxy_says_who_the_browser_is_and_only_its_own_word_counts():
    forwarded = scope(client="10.0.0.2", x_forwarded_for="127.0.0.1, 198.51.100.1")
    assert client_address(forwarded, PUBLIC) == "198.51.100.1"


def test_a_stranger_can_not_say_who_he_is():
    stranger = scope(client="8.8.8.8", x_forwarded_for="198.51.100.1")
    assert client_address(stranger, PUBLIC) == "8.8.8.8"


@pytest.mark.parametrize(("client", "settings", "local"), [
    ("127.0.0.1", HERE, True),
    ("::1", HERE, True),
    ("192.0.2.1", HERE, False),
    ("127.0.0.1", PUBLIC, False),
])  # fmt: skip
def test_local_is_who_comes_from_this_machine_without_a_proxy(client, settings, local):
    assert is_local(scope(client=client), settings) is local

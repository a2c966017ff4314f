import pytest

from crm_web.security.origins import is_ours
from crm_web.settings import Settings
from tests.unit.security.scopes import scope

HERE = Settings()
PUBLIC = Settings(origin="https://crm.example")


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8123", "http://localhost:8123", "http://[::1]:8123"])
def test_on_loopback_the_port_that_listens_is_ours_by_every_name(origin):
    assert is_ours(scope(port=8123, origin=origin), HERE)


@pytest.mark.parametrize(
    "origin",
    ["", "null", "http://127.0.0.1", "http://127.0.0.1:8124", "https://127.0.0.1:8123", "http://127.0.0.1:8123/", "*"],
)
def test_on_loopback_nothing_else_is_ours(origin):
    assert not is_ours(scope(port=8123, origin=origin, host="127.0.0.1:8123"), HERE)


def test_a_request_without_an_origin_is_not_ours():
    assert not is_ours(scope(host="127.0.0.1:8000"), HERE)


def test_a_forwarded_port_of_this_machine_is_ours():
    assert is_ours(scope(host="localhost:9000", origin="http://localhost:9000"), HERE)


def test_a_name_rebound_to_this_machine_is_not_ours():
    assert not is_ours(scope(host="evil.example:8000", origin="http://evil.example:8000"), HERE)


def test_a_public_deployment_has_one_origin():
    assert is_ours(scope(origin="https://crm.example", host="127.0.0.1:8000"), PUBLIC)


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8000", "http://crm.example", "https://crm.example.evil.example"])
def test_a_public_deployment_has_no_other(origin):
    assert not is_ours(scope(origin=origin, host="127.0.0.1:8000"), PUBLIC)


def test_a_public_deployment_believes_no_host_that_a_request_names():
    assert not is_ours(scope(origin="https://evil.example", host="evil.example"), PUBLIC)

import pytest

from crm_web.build.content_policies import ANY_PAGE, ORIGIN
from crm_web.endpoints.content_policy import policy_of
from crm_web.settings import Settings
from tests.unit.security.scopes import scope

POLICIES = {
    "/contacts/index.html": f"script-src {ORIGIN}/assets/ 'sha256-list'; worker-src {ORIGIN}/sw.js",
    ANY_PAGE: "script-src 'sha256-any'",
}
PUBLIC = Settings(origin="https://crm.example")


def told(path: str, settings: Settings = Settings(), host: str = "127.0.0.1:8000") -> str:  # noqa: B008  frozen
    return policy_of(POLICIES, scope(host=host) | {"path": path}, settings)


@pytest.mark.parametrize("path", ["/contacts", "/contacts/", "/contacts/index.html"])
def test_a_built_page_has_its_own_policy_under_each_of_its_addresses(path):
    assert "'sha256-list'" in told(path)


@pytest.mark.parametrize("path", ["/contacts/some-id", "/nothing", "/", "/a.b"])
def test_any_other_page_has_that_of_pages_made_by_the_script(path):
    assert told(path) == POLICIES[ANY_PAGE]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9000", "localhost"])
def test_on_loopback_the_policy_names_the_host_that_the_browser_addressed(host):
    assert (
        told("/contacts", host=host)
        == f"script-src http://{host}/assets/ 'sha256-list'; worker-src http://{host}/sw.js"
    )


def test_a_public_deployment_names_its_one_origin_whatever_host_is_asked_for():
    assert "script-src https://crm.example/assets/ " in told("/contacts", PUBLIC, "evil.example")


@pytest.mark.parametrize("host", ["[::1]:8000", "evil.example", "a; script-src *"])
def test_a_host_that_no_policy_can_name_is_never_copied_into_one(host):
    assert told("/contacts", host=host) == "script-src 'self' 'sha256-list'; worker-src 'self'"


def test_the_worker_may_fetch_and_nothing_else():
    assert told("/sw.js") == "default-src 'none'; connect-src 'self'"


def test_without_a_built_page_nothing_may_run():
    assert policy_of({}, scope() | {"path": "/contacts"}, Settings()) == "default-src 'none'"

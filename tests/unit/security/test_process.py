import pytest

from crm_web.errors import SetupError
from crm_web.i18n import LANGUAGES
from crm_web.security.process import check_deployment, is_loopback
from crm_web.settings import Settings

PUBLIC = "https://crm.example"


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(host="::1"),
        Settings(host="localhost", origin="http://localhost:9000"),
        Settings(host="0.0.0.0", origin=PUBLIC),  # noqa: S104
        Settings(origin="https://crm.example:8443"),
        Settings(workers=4, database_url="postgresql+psycopg://crm@db/crm"),
    ],
)
def test_a_safe_deployment_may_start(settings):
    check_deployment(settings)


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        (Settings(host="0.0.0.0"), "setup.origin_missing"),  # noqa: S104
        (Settings(host="192.0.2.1", origin="http://localhost"), "setup.origin_missing"),
        (Settings(origin="*"), "setup.origin"),
        (Settings(origin="https://*.example"), "setup.origin"),
        (Settings(origin="http://crm.example"), "setup.origin"),
        (Settings(origin="https://crm.example/app"), "setup.origin"),
        (Settings(origin="https://somebody@crm.example"), "setup.origin"),
        (Settings(origin="https://CRM.example"), "setup.origin"),
        (Settings(origin="https://crm.example:port"), "setup.origin"),
        (Settings(origin="https://crm.example:0"), "setup.origin"),
        (Settings(origin="https://"), "setup.origin"),
        (Settings(workers=2), "setup.workers"),
        (Settings(workers=2, database_url="sqlite:///crm.sqlite3"), "setup.workers"),
    ],
)
def test_an_unsafe_deployment_is_told_why_in_both_languages(settings, problem):
    with pytest.raises(SetupError) as refused:
        check_deployment(settings)
    assert refused.value.said == problem
    assert len({refused.value.sentence(language) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("settings", [Settings(origin=PUBLIC), Settings(host="0.0.0.0", origin=PUBLIC)])  # noqa: S104
def test_demo_accounts_are_for_this_machine_only(settings):
    check_deployment(Settings(), demo_accounts=True)
    with pytest.raises(SetupError, match="demo accounts"):
        check_deployment(settings, demo_accounts=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_a_name_of_this_machine_is_loopback(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "", "10.0.0.1", "crm.example", "localhost.evil.example"])  # noqa: S104
def test_any_other_name_is_not(host):
    assert not is_loopback(host)

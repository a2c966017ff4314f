import pytest

from crm_web.security import cookies
from crm_web.settings import Settings

HERE = Settings()
PUBLIC = Settings(origin="https://crm.example")
SECRET = "s" * 43


def test_over_https_the_cookie_is_bound_to_the_host_and_secure():
    secret, user = cookies.signed_in(SECRET, "user-eva", PUBLIC)
    assert secret == f"__Host-crm={SECRET}; Max-Age=2592000; HttpOnly; Path=/; SameSite=Lax; Secure"
    assert user == "crm-user=user-eva; Max-Age=2592000; Path=/; SameSite=Lax; Secure"


def test_a_users_id_can_not_add_to_the_header():
    assert cookies.signed_in(SECRET, "a; Domain=x\r\n", HERE)[1].startswith("crm-user=a%3B%20Domain%3Dx%0D%0A; Max-Age")


def test_signing_out_removes_both():
    assert [cookie.split(";")[0:2] for cookie in cookies.signed_out(HERE)] == [
        ["crm=", " Max-Age=0"],
        ["crm-user=", " Max-Age=0"],
    ]


@pytest.mark.parametrize("header", [f"crm={SECRET}", f"a=b; crm={SECRET};c=d", f"crm=short; crm={SECRET}"])
def test_the_secret_is_found_among_other_cookies(header):
    assert cookies.secret_in(header, HERE) == SECRET


@pytest.mark.parametrize(
    "header", ["", "crm", "crm=", "crm=short", f"xcrm={SECRET}", f"crm={SECRET}x", f'crm="{SECRET}"']
)
def test_what_can_be_no_secret_is_none(header):
    assert cookies.secret_in(header, HERE) == ""


def test_the_cookie_of_loopback_is_nothing_over_https():
    assert cookies.secret_in(f"crm={SECRET}", PUBLIC) == ""
    assert cookies.secret_in(f"__Host-crm={SECRET}", PUBLIC) == SECRET

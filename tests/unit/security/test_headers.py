import asyncio

from crm_web.security.headers import with_headers
from crm_web.settings import Settings


def headers_of(settings, *own, cookies=()):
    sent = []

    async def send(message):
        sent.append(message)

    start = {"type": "http.response.start", "status": 200, "headers": list(own)}
    asyncio.run(with_headers(send, settings, list(cookies))(start))
    return sent[0]["headers"]


def test_only_over_https_browsers_are_told_to_stay_there():
    over_https = dict(headers_of(Settings(origin="https://crm.example")))
    assert over_https[b"strict-transport-security"] == b"max-age=31536000"
    assert b"strict-transport-security" not in dict(headers_of(Settings()))


def test_an_answers_own_policy_is_kept():
    own = (b"content-security-policy", b"sandbox")
    assert [value for name, value in headers_of(Settings(), own) if name == own[0]] == [b"sandbox"]


def test_new_cookies_stand_beside_the_answers_own():
    own = (b"set-cookie", b"a=b")
    sent = headers_of(Settings(), own, cookies=["c=d", "e=f"])
    assert [value for name, value in sent if name == b"set-cookie"] == [b"a=b", b"c=d", b"e=f"]

"""The server sends to the push services of browsers and to nobody else, whatever address a client names."""

import pytest

from crm_web.security.push_services import is_push_service
from crm_web.settings import Settings


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://wns2-par02p.notify.windows.com/w/?token=abc",
    ],
)
def test_the_browsers_own_are_known(endpoint: str):
    assert is_push_service(endpoint, Settings())


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost:8000/api/session",
        "https://169.254.169.254/latest/meta-data",
        "https://evilpush.apple.com.example.org/",
        "https://xpush.apple.com/",
        "https://fcm.googleapis.com:8443/",
        "https://fcm.googleapis.com@127.0.0.1/",
        "https://user@fcm.googleapis.com/",
        "https://fcm.googleapis.com\\@127.0.0.1/",
        "file:///etc/passwd",
        "https://fcm.googleapis.com:x/",
        "https://[fcm.googleapis.com/",
        "https://fcm.googleapis.com/" + "x" * 1024,
        "https://fcm.googleapis.com/ž",
        "",
    ],
)
def test_no_other_address_is(endpoint: str):
    assert not is_push_service(endpoint, Settings())


def test_a_deployment_may_name_its_own():
    ours = Settings(push_services="https://push.example.org http://127.0.0.1:9999")
    assert is_push_service("https://push.example.org/x", ours)
    assert is_push_service("http://127.0.0.1:9999/x", ours)
    assert not is_push_service("http://127.0.0.1:9998/x", ours)
    assert not is_push_service("https://push.example.org.evil.org/x", ours)

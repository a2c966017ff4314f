import pytest

from crm_web.errors import Throttled
from crm_web.security.throttle import PER_ADDRESS, SignInThrottle


@pytest.fixture
def throttle():
    return SignInThrottle()


def test_an_account_is_tried_ten_times_a_minute_from_wherever(throttle):
    for number in range(10):
        throttle.count("eva", f"192.0.2.{number}")
    with pytest.raises(Throttled) as refused:
        throttle.count("eva", "192.0.2.99")
    assert 1 <= refused.value.retry_after <= 60
    throttle.count("marek", "192.0.2.99")


def test_an_address_tries_a_hundred_times_a_minute_whoever_it_says_it_is(throttle):
    for number in range(100):
        throttle.count(f"login-{number}", "192.0.2.1")
    with pytest.raises(Throttled):
        throttle.count("eva", "192.0.2.1")
    throttle.count("eva", "192.0.2.2")


def test_who_has_signed_in_may_mistype_again(throttle):
    for _ in range(10):
        throttle.count("eva", "192.0.2.1")
    throttle.forgive("eva")
    throttle.count("eva", "192.0.2.1")


def test_who_names_no_account_is_counted_by_the_address_alone():
    throttle = SignInThrottle()
    for _ in range(PER_ADDRESS.amount):
        throttle.count("", "10.0.0.1")
    with pytest.raises(Throttled):
        throttle.count("", "10.0.0.1")
    throttle.count("", "10.0.0.2")

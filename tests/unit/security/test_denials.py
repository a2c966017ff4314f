import logging

from crm_web.security.denials import Denials


def test_denials_are_counted_and_told_once_a_minute(caplog):
    denials = Denials()
    with caplog.at_level(logging.WARNING):
        for _ in range(1000):
            denials.add("desk.wipe", "role", "user-eva")
        denials.add("desk.wipe", "payload", "")
    assert denials.counts == {("desk.wipe", "role"): 1000, ("desk.wipe", "payload"): 1}
    assert caplog.messages == [
        "denied: desk.wipe (role) to user-eva, 1 in all",
        "denied: desk.wipe (payload) to nobody, 1 in all",
    ]

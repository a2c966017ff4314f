from types import SimpleNamespace

from crm_web.security import sockets
from crm_web.security.sockets import Bucket


def test_so_many_messages_may_come_at_once_and_then_so_many_a_second(monkeypatch):
    moment = [1000.0]
    monkeypatch.setattr(sockets, "time", SimpleNamespace(monotonic=lambda: moment[0]))
    bucket = Bucket(burst=60, rate=20)
    assert [bucket.take() for _ in range(61)] == [True] * 60 + [False]
    moment[0] += 2
    assert [bucket.take() for _ in range(40)] == [True] * 39 + [False]  # the one that was too much has been counted
    moment[0] += 3600
    assert [bucket.take() for _ in range(61)] == [True] * 60 + [False]

from types import SimpleNamespace

from crm_web.security import floods
from crm_web.security.floods import MOST_REMEMBERED, PENALTY, Floods


def test_who_flooded_waits_and_may_come_back(monkeypatch):
    now = floods.time.monotonic()
    monkeypatch.setattr(floods, "time", SimpleNamespace(monotonic=lambda: now))
    kept = Floods()
    kept.add("flooding")
    assert (kept.waiting("flooding"), kept.waiting("calm")) == (PENALTY, 0)
    now += PENALTY
    assert kept.waiting("flooding") == 0


def test_who_flooded_is_not_remembered_without_end():
    kept = Floods()
    for number in range(MOST_REMEMBERED + 1):
        kept.add(str(number))
    assert len(kept._until) == 1

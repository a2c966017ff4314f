import re
from pathlib import Path

from crm_web.storage import crash

SOURCES = Path(crash.__file__).parents[1].rglob("*.py")


def test_every_crash_point_is_passed_somewhere_and_no_other_one():
    passed = {
        name for source in SOURCES for name in re.findall(r'crash\.point\("([^"]+)"\)', source.read_text("utf-8"))
    }
    assert passed == crash.POINTS


def test_nothing_happens_at_a_crash_point():
    for name in crash.POINTS:
        crash.point(name)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_web.endpoints.byte_range import byte_range
from crm_web.errors import OutOfRange


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=2-5", (2, 6)),
        ("bytes=2-", (2, 10)),
        ("bytes=2-99", (2, 10)),
        ("bytes=-3", (7, 10)),
        ("bytes=-99", (0, 10)),
        ("Bytes=9-9", (9, 10)),
        ("bytes= 2-5 ", (2, 6)),
    ],
)
def test_one_part_is_understood(asked, part):
    assert byte_range(asked, 10) == part


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=0-1,3-4",
        "items=0-1",
        "bytes=a-b",
        "bytes=1.5-2",
        "bytes=²-",
    ],
)
def test_several_parts_and_nonsense_are_answered_with_all(asked):
    assert byte_range(asked, 10) is None


@pytest.mark.parametrize(("asked", "size"), [("bytes=10-", 10), ("bytes=10-20", 10), ("bytes=-0", 10), ("bytes=0-", 0)])
def test_what_lies_behind_the_end_is_refused(asked, size):
    with pytest.raises(OutOfRange):
        byte_range(asked, size)


@given(st.integers(0, 50), st.integers(0, 60) | st.none(), st.integers(0, 60) | st.none())
def test_a_part_is_never_empty_and_lies_within_the_file(size, first, last):
    asked = f"bytes={'' if first is None else first}-{'' if last is None else last}"
    try:
        part = byte_range(asked, size)
    except OutOfRange:
        assert (first if first is not None else size) >= size or not last
    else:
        assert part is None or 0 <= part[0] < part[1] <= size


@given(st.text(st.characters(max_codepoint=255), max_size=30), st.integers(0, 100))
def test_any_header_is_answered(header, size):
    try:
        byte_range(f"bytes={header}", size)
    except OutOfRange:
        assert header

"""What counts as a wrong picture."""

from tests.e2e.frames import Frames, Picture

LOADS = ((1, ""), (1, "Alfa"), (2, ""), (2, "Alfa"))
OWN = {"/a": "Alfa", "/b": "Beta", "/": "list"}


def wrong(*seen: tuple[str, str], whole: bool = True, lasting: int = 50, **of: str) -> list[str]:
    """Why pictures (path, what is shown) are wrong that are seen one after the other."""
    shown = [
        Picture("eva", 0, path, what, whole=whole and bool(what), former="secret" in what, at=turn * lasting)
        for turn, (path, what) in enumerate((*seen, ("/end", "")))
    ]
    return [why for why, *_ in Frames(OWN, **of, pictures=shown).wrong()]


def test_pages_that_come_one_after_the_other_are_right():
    assert wrong(("/", "list"), ("/a", "list"), ("/a", "Alfa"), ("/", "Alfa"), ("/", "list")) == []


def test_a_page_that_was_left_before_it_came_may_come_before_the_next_one():
    assert wrong(("/", "list"), ("/a", "list"), ("/", "Alfa"), ("/", "list")) == []


def test_a_page_of_neither_address_is_wrong():
    assert wrong(("/", "list"), ("/a", "Beta"), ("/a", "Alfa")) == ["another page's"]


def test_what_comes_back_is_wrong():
    assert wrong(("/", "list"), ("/a", "Alfa"), ("/a", "list"), ("/a", "Alfa")) == ["another page's"]


def test_a_mixture_is_wrong():
    assert wrong(("/a", "Alfa"), ("/a", "Alfa with Beta")) == ["another page's"]


def test_gaps_are_right_before_the_content_and_wrong_after_it():
    assert wrong(("/a", ""), ("/a", "Alfa")) == []
    assert wrong(("/a", "Alfa"), ("/", "list"), ("/a", "")) == ["gaps after content"]


def test_a_page_that_is_loaded_anew_begins_with_its_gaps_and_is_counted():
    seen = [
        Picture("eva", load, "/a", what, bool(what), former=False, at=50 * turn)
        for turn, (load, what) in enumerate(LOADS)
    ]
    frames = Frames(OWN, pictures=seen)
    assert (frames.wrong(), frames.loads()) == ([], 2)


def test_two_frames_are_let_pass():
    assert wrong(("/a", "Alfa"), ("/a", "Beta"), lasting=33) == []


def test_what_is_one_persons_alone_is_wrong_for_everybody_else():
    assert wrong(("/c", "secret"), of="marek") == ["somebody else's"]
    assert wrong(("/c", "secret"), of="eva") == []

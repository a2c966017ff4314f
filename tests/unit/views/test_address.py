from crm_web.views.address import parse


def test_half_a_pair_of_surrogates_is_what_a_browser_makes_of_it():
    assert str(parse("/contacts?q=a\ud83d")) == "/contacts?q=a%EF%BF%BD"
    assert str(parse("/contacts?q=\ud83d\ude00")) == "/contacts?q=%F0%9F%98%80"


def test_what_is_found_is_shown_from_its_beginning():
    assert str(parse("/contacts?from=K&q=jana")) == "/contacts?q=jana"
    assert str(parse("/contacts?q=&from=%C4%8C&only=mine")) == "/contacts?from=%C4%8C&only=mine"

from crm_web.model import Category
from crm_web.services.rules.children import objection_to_closing

STRICT = Category(id="c", title="Reklamace", closed_children="yes")


def test_a_strict_category_names_the_parts_that_are_open():
    sentence = str(objection_to_closing(STRICT, ["Díly", "Práce"], 0)["stage"])
    assert "Reklamace" in sentence
    assert "Díly, Práce." in sentence


def test_of_many_parts_some_are_named():
    assert "1, 2, 3 …." in str(objection_to_closing(STRICT, ["1", "2", "3", "4"], 0)["stage"])


def test_without_open_parts_or_a_strict_category_nothing_is_in_the_way():
    assert objection_to_closing(STRICT, [], 0) == {}
    assert objection_to_closing(Category(id="c", title="Fakturace"), ["Díly"], 1) == {}
    assert objection_to_closing(None, ["Díly"], 1) == {}


def test_parts_that_one_may_not_see_are_only_counted():
    assert "Díly, and 2 that" in str(objection_to_closing(STRICT, ["Díly"], 2)["stage"])
    assert str(objection_to_closing(STRICT, [], 2)["stage"]).endswith("see: 2.")

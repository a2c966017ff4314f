from hypothesis import given
from hypothesis import strategies as st

from crm_web.services.preferences import merge

LISTS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(before=LISTS, to=LISTS)
def test_what_nobody_else_changed_becomes_what_was_wished(before, to):
    assert merge(before, to, before) == to


@given(before=LISTS, stored=LISTS)
def test_who_changed_nothing_changes_nothing(before, stored):
    assert merge(before, before, stored) == stored


@given(before=LISTS, to=LISTS, stored=LISTS)
def test_additions_and_removals_of_both_sides_are_kept(before, to, stored):
    merged = merge(before, to, stored)
    assert len(set(merged)) == len(merged)
    for entry in "abcdef":
        was, here, there = entry in before, entry in to, entry in stored
        assert (entry in merged) == (here and there if was else here or there)


@given(before=LISTS, to=LISTS, stored=LISTS)
def test_the_order_is_that_of_the_wish_and_then_of_what_others_added(before, to, stored):
    merged = merge(before, to, stored)
    order = stored if to == before else to + [entry for entry in stored if entry not in to]
    assert merged == sorted(merged, key=order.index)


@given(before=LISTS, to=LISTS, stored=LISTS)
def test_a_change_that_arrives_twice_changes_nothing_more(before, to, stored):
    once = merge(before, to, stored)
    assert set(merge(before, to, once)) == set(once)


def test_two_phones_that_each_mark_a_favourite_have_both():
    assert merge(["jana"], ["jana", "petr"], ["jana", "eva"]) == ["jana", "petr", "eva"]
    assert merge(["jana", "petr"], ["petr"], ["jana", "petr", "eva"]) == ["petr", "eva"]

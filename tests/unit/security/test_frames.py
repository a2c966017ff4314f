"""What the running server does with these frames is in tests/integration/security/test_gate.py."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_web.errors import Malformed
from crm_web.security.frames import DEEPEST, Frame, read_frame

KNOWN = {"desk.add", "state.hydrate_and_load"}
texts = st.text(st.sampled_from('0123456789[]{}",:/_-\\uEevnt \n\ud800ř'), max_size=40)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def read(text):
    return read_frame(text, KNOWN.__contains__)


def said(**content):
    return "42/_event," + json.dumps(["event", {"name": "desk.add", **content}])


def test_what_reflexs_page_sends_is_understood():
    hydrate = {"name": "state.hydrate_and_load", "payload": {"hashes": ["0a"]}, "router_data": {"pathname": "/"}}
    assert read("3") is Frame.PONG
    assert read("1") is Frame.LEAVE
    assert read("41/_event,") is Frame.LEAVE
    assert read("40/_event," + json.dumps({"event": hydrate, "state_schema": "0a1b"})) is Frame.CONNECT
    route = {"pathname": "/contacts/[id]", "asPath": "/contacts/1?q=x", "query": {"id": "1", "q": None}}
    assert (
        read(said(payload={"by": 1}, router_data=route, event_actions={"debounce": 300}, handler=None)) is Frame.EVENT
    )


@pytest.mark.parametrize("name", ["desk.wipe", "desk.setvar", "", "x" * 600])
def test_an_event_that_is_not_known_is_dropped(name):
    with pytest.raises(Malformed):
        read(said(name=name))


@pytest.mark.parametrize("path", ["[", "?q=[x", "//[x", "//evil.example/", "contacts", "@evil.example", ":1"])
def test_a_path_that_would_be_another_address_behind_the_origin_is_dropped(path):
    for fine in ("", "/", "/contacts?q=//[x", "/contacts/\n"):
        assert read(said(router_data={"asPath": fine})) is Frame.EVENT
    with pytest.raises(Malformed):
        read(said(router_data={"asPath": path}))


def nested(levels):
    value = 1
    for _ in range(levels):
        value = [value]
    return value


def test_values_may_be_nested_so_deep_and_no_deeper():
    around = 3  # the frame's list, the event, its payload
    assert read(said(payload={"x": nested(DEEPEST - around)})) is Frame.EVENT
    with pytest.raises(Malformed):
        read(said(payload={"x": nested(DEEPEST - around + 1)}))


@pytest.mark.parametrize(
    "raw", ["1e999", "NaN", "-Infinity", "9007199254740994", '"\\ud800"', '{"\\udc00":1}', "9" * 5000]
)
def test_values_that_are_not_exact_or_can_not_be_written_are_dropped(raw):
    with pytest.raises(Malformed):
        read(said(payload={"x": "HERE"}).replace('"HERE"', raw))


@settings(max_examples=30)
@given(st.sampled_from(["", "40/_event,", "42/_event,", '42/_event,["event",']), texts)
def test_no_text_ever_does_more_than_being_dropped(start, rest):
    is_understood(start + rest)


@settings(max_examples=30)
@given(json_values)
def test_no_json_ever_does_more_than_being_dropped(value):
    for frame in ("40/_event," + json.dumps(value), "42/_event," + json.dumps(["event", value]), said(payload=value)):
        is_understood(frame)


def is_understood(text):
    try:
        return read(text)
    except Malformed:
        return None

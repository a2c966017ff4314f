"""The router is told to draw at once; an app that begins otherwise stops the build."""

import pytest

from crm_web.build.at_once import without_transitions

ENTRY = "startTransition(() => {\n  hydrateRoot(document, createElement(HydratedRouter));\n});\n"


def test_the_router_makes_no_transitions_and_is_told_so_once():
    told = without_transitions(ENTRY)
    assert "createElement(HydratedRouter, { useTransitions: false })" in told
    assert without_transitions(told) == told


def test_an_app_that_begins_without_the_router_is_refused():
    with pytest.raises(RuntimeError, match="slower"):
        without_transitions("hydrateRoot(document, App);")

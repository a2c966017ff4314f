import logging

import pytest

from crm_web.security.discretion import Discreet
from crm_web.security.tokens import state_token

UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize("token", [UUID, state_token(UUID, "session-a"), state_token("a" * 32, "session-a")])
def test_a_token_is_blackened_and_the_rest_of_the_line_stays(token):
    record = logging.LogRecord("reflex.app", logging.WARNING, "", 1, "delta to %s of %s", ("client", repr(token)), None)
    assert Discreet().filter(record)
    assert record.getMessage() == "delta to client of '…'"

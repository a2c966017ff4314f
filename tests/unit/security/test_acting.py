import pytest

from crm_web.errors import SignedOut
from crm_web.security.acting import acting, actor
from crm_web.security.rights import Actor


def test_a_handler_that_nobody_is_known_to_have_called_stops():
    acting.set(None)
    with pytest.raises(SignedOut):
        actor()


def test_a_handler_knows_who_called_it():
    eva = Actor("user-eva", "eva", "Eva", "agent")
    acting.set(eva)
    assert actor() is eva
    acting.set(None)

"""How long an op is known: 90 days, then its answer is forgotten with the next save (contract.md, Ops 4)."""

from datetime import timedelta

import pytest

from crm_web.errors import Conflict
from crm_web.model import Op
from crm_web.model.moment import now
from crm_web.storage import transact
from tests.integration.saves import create, op, save

pytestmark = pytest.mark.usefixtures("database")


def done(actor, days_ago: float):
    """Return an op that made a contact so many days ago."""
    body = op(None, patch={"last_name": (None, "Dvořáková")})
    save(actor, body)
    with transact.writing() as session:
        session.get_one(Op, body["op_id"]).at = now() - timedelta(days=days_ago)
    return body


def test_for_ninety_days_an_op_gets_its_first_answer_again(eva):
    body = done(eva, 89.9)
    create(eva, item="contact-petr", last_name="Svoboda")
    assert save(eva, body).version == 1


def test_after_that_it_is_a_new_one(eva):
    body = done(eva, 90.1)
    create(eva, item="contact-petr", last_name="Svoboda")
    with pytest.raises(Conflict):
        save(eva, body)

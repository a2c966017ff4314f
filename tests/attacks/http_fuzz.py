"""Requests made from our own description of our routes, fair and foul, by schemathesis."""

from collections.abc import Iterator
from contextlib import suppress
from math import ceil

import httpx
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import SearchStrategy
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi import checks

from tests.attacks.attack import Attack
from tests.attacks.log import told_by_log
from tests.integration.security.asking import ONE
from tests.integration.security.conftest import TLS, Served

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
ENDLESS = "GET /api/live"
ENDS_THE_SESSION = "DELETE /api/session"
PATIENCE = 10  # seconds
THERE = {"id": ONE}


def http_fuzz(served: Served, count: int, number: int = 1) -> Attack:
    """Send so many requests, shared among all routes; half of those to an item go to one that is there."""
    attack = Attack("fuzzed HTTP requests, by our OpenAPI")
    begun = served.log.stat().st_size
    with attack.timed():
        strategies = [*_strategies(description(served))]
        for operation, cases in strategies:
            _fuzz(served, attack, operation, cases, ceil(count / len(strategies)), number)
    attack.findings += told_by_log(served, [], since=begun)
    return attack


def description(served: Served) -> dict:
    cookie = {"Cookie": f"crm={served.new_session('eva')}"}
    return httpx.get(f"{served.origin}/api/openapi.json", headers=cookie, verify=TLS).json()


def _strategies(described: dict) -> Iterator[tuple[APIOperation, SearchStrategy]]:
    for found in schemathesis.openapi.from_dict(described).get_all_operations():
        operation = found.ok()
        for mode in GenerationMode if operation.label != ENDLESS else ():
            yield operation, operation.as_strategy(mode)
            if "{id}" in operation.path:
                yield operation, operation.as_strategy(mode, path_parameters=THERE)


def _fuzz(
    served: Served, attack: Attack, operation: APIOperation, cases: SearchStrategy, count: int, number: int
) -> None:
    secret = served.new_session("admin")
    browser = requests.Session()

    @seed(number)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    @given(cases)
    def ask(case) -> None:
        cookie = served.new_session("admin") if operation.label == ENDS_THE_SESSION else secret
        said = {"Origin": served.origin, "Cookie": f"crm={cookie}"}
        answer = case.call(base_url=served.origin, session=browser, headers=said, timeout=PATIENCE)
        attack.tries += 1
        attack.controls += answer.status_code < 300
        try:
            case.validate_response(answer, checks=CHECKS)
        except FailureGroup as failed:
            attack.findings.append(f"{operation.label}: {failed}"[:2000])

    with suppress(Unsatisfiable):  # nothing foul can be said to a route that takes nothing
        ask()

"""Every handler, route, page and kind of op of the app as it is, asked for by everybody: what the tables of matrix.py say.

Who adds a handler or a route adds its row there.
"""

import asyncio

import httpx
import pytest

from crm_web import views
from crm_web.entities import ENTITIES, SLUGS
from crm_web.services.ops import TARGETS
from tests.integration.security import asking, matrix
from tests.integration.security.conftest import TLS
from tests.integration.security.matrix import PEOPLE
from tests.integration.security.tab import STATE, opened, refusal

LOAD = f"{STATE}{matrix.PAGES}list_state.load"
OUTCOMES = {"ok": 200, "denied": 403, "missing": 404}
ROW_WANTED = "{} has no row in tests/integration/security/matrix.py:{}: say there who may"


@pytest.fixture(scope="module")
def app(whole):
    """The app with an item of each kind."""
    asking.furnish(whole)
    return whole


@pytest.fixture(scope="module")
def routes(app):
    return httpx.get(f"{app.origin}/test/routes", verify=TLS).json()


@pytest.fixture(scope="module")
def handlers(app):
    names = httpx.get(f"{app.origin}/test/handlers", verify=TLS).json()
    return [name.removeprefix(STATE) for name in names]


def cells_of(table: str, name: str) -> matrix.Cells:
    rows = getattr(matrix, table)
    assert name in rows, ROW_WANTED.format(name, table)
    return rows[name]


def test_no_row_is_of_what_the_app_does_not_have(routes, handlers):
    assert set(matrix.HANDLERS) <= set(handlers)
    assert set(matrix.ROUTES) <= set(routes["ours"])
    assert set(matrix.VIEWS) == set(views.PAGES)
    assert set(matrix.OPS) == {*ENTITIES, *TARGETS}


@pytest.mark.parametrize("person", PEOPLE)
def test_a_handler_runs_for_whom_the_table_says(app, handlers, person):
    cells = {name: matrix.NEVER if name.endswith("setvar") else cells_of("HANDLERS", name) for name in handlers}
    ran = asyncio.run(ran_for(app, asking.cookie_of(app, person), handlers))
    assert {name: int(name in ran) for name in handlers} == {name: row.of(person) for name, row in cells.items()}


async def ran_for(app, cookie: str, names: list[str]) -> set[str]:
    """Return which of the handlers ran that the browser with this cookie called, each on a socket of its own."""
    if await refusal(app, {"Origin": app.origin, "Cookie": cookie}) == 403:
        return set()
    async with httpx.AsyncClient(base_url=app.origin, verify=TLS) as client:
        return {name for name in names if await _ran_on(client, app, cookie, name)}


async def _ran_on(client: httpx.AsyncClient, app, cookie: str, name: str) -> bool:
    async with opened(app, cookie.removeprefix("crm=")) as tab:
        await client.get("/test/ran")
        payload = {"hashes": []} if name == "hydrate_and_load" else {}
        await tab.call(STATE + name, **payload)
        await tab.load_fence(LOAD)
        return STATE + name in (await client.get("/test/ran")).json()[:-1]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_route_answers_as_the_table_says(app, routes, person):
    cells = {route: cells_of("ROUTES", route.replace("HEAD ", "GET ")) for route in routes["ours"]}
    with asking.asker(app, person) as (_, ask_route):
        answered = {route: ask_route(route) for route in routes["ours"]}
    assert answered == {route: row.of(person) for route, row in cells.items()}


@pytest.mark.parametrize("person", PEOPLE)
def test_what_reflex_serves_beside_its_sockets_is_not_there(app, routes, person):
    with asking.asker(app, person) as (ask, _):
        answered = {ask(method, path) for path in routes["of_reflex"] for method in ("GET", "POST", "PUT", "DELETE")}
    assert answered == {404}


@pytest.mark.parametrize("person", PEOPLE)
def test_only_the_page_to_sign_in_is_for_strangers(app, routes, person):
    with asking.asker(app, person) as (ask, _):
        answered = {page: ask("GET", page, headers={"Accept": "text/html"}) for page in routes["pages"]}
    led_away = {page for page in routes["pages"] if page not in matrix.OPEN_PAGES and person in matrix.STRANGERS}
    assert {page for page, status in answered.items() if status == 302} == led_away


@pytest.mark.parametrize("person", matrix.ROLES)
def test_the_content_of_a_page_is_for_whom_the_table_says(app, person):
    wanted = {path: cells_of("VIEWS", path).of(person) for path in views.PAGES}
    for _, make, _ in views.OF_NO_KIND:
        path, cells = cells_of("ONES", make.__name__)
        wanted[path] = cells.of(person)
    for _, make, _ in views.ROUTES:
        path = cells_of("MAKERS", make.__name__)
        wanted |= {path.format(slug=slug, id=asking.ONE): cells.of(person) for slug, cells in of_slugs(make.__name__)}
    told = contents(app, person, list(wanted))
    assert {page["path"]: OUTCOMES[page["outcome"]] for page in told} == wanted


def of_slugs(maker: str):
    """Give the kinds that have such a page, and for whom it is."""
    has = {"form_page": lambda spec: spec.designable, "card_page": lambda spec: spec.cards}.get(maker, bool)
    for slug in filter(lambda slug: has(SLUGS[slug]), (*matrix.WORK, *matrix.DESIGN)):
        yield slug, matrix.DESIGNERS if slug in matrix.DESIGN or maker == "form_page" else matrix.ALL


def contents(app, person: str, paths: list[str]) -> list[dict]:
    said = {"Cookie": asking.cookie_of(app, person)}
    found = []
    for start in range(0, len(paths), 50):
        answer = httpx.get(
            f"{app.origin}/api/view", params={"path": paths[start : start + 50]}, headers=said, verify=TLS
        )
        found += answer.json()
    return found


@pytest.mark.parametrize("person", PEOPLE)
def test_an_op_is_done_for_whom_the_table_says(app, person):
    wanted, answered = {}, {}
    with asking.asker(app, person) as (ask, _):
        for kind in (*ENTITIES, *TARGETS):
            for action, cells in cells_of("OPS", kind).items():
                wanted[kind, action] = cells.of(person)
                answered[kind, action] = ask("POST", "/api/ops", json=asking.op(kind, action))
    assert answered == wanted

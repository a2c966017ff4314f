"""How a person asks for each route of the matrix: real requests, with what the route needs."""

from base64 import urlsafe_b64encode
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import httpx
from sqlmodel import update

from crm_web.entities import ENTITIES
from crm_web.model import Attachment, UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from crm_web.security.revocation import revoke
from crm_web.services import form_seeds
from tests.integration.security.conftest import PASSWORD, TLS, Served
from tests.integration.uploads import headers

LOGINS = {"agent": "eva", "manager": "marek", "admin": "admin"}
ONE = "one"  # the id of an item of each kind
LATEST = 1_000_000  # a version after which nobody has changed anything
SUBSCRIPTION = {
    "endpoint": "https://fcm.googleapis.com/fcm/send/x",
    "keys": {"p256dh": urlsafe_b64encode(bytes(65)).decode(), "auth": urlsafe_b64encode(bytes(16)).decode()},
}
PICTURE = b"\x89PNG\r\n\x1a\n"
FILLED = {
    "contact": {"last_name": "Nová"},
    "activity": {"counterpart": "601"},
    "category": {"status_required": "never"},
}
FILLED["field"] = {"form": "contact", "type": "text"}


def furnish(served: Served) -> None:
    """Put an item of each kind there, with a picture."""
    with served.writing() as session:
        form_seeds.seed(session)
        for spec in ENTITIES.values():
            session.merge(spec.table(id=ONE, title="One", owner="user-admin"))
        said = {"kind": "contact", "item_id": ONE, "title": "One.png", "media_type": "image/png"}
        session.merge(Attachment(id=ONE, op_id=str(uuid4()), size=len(PICTURE), sha256="0" * 64, by="", **said))
    (served.log.parent / "data" / "files" / ONE).write_bytes(PICTURE)


def cookie_of(served: Served, person: str) -> str:
    """Return what the person's browser has: a session that holds, one that no longer does, or none."""
    if person == "anonymous":
        return ""
    secret = served.new_session({**LOGINS, "disabled": "zdena"}.get(person, "eva"))
    with served.writing() as session:
        if person == "expired":
            late = update(UserSession).where(UserSession.id == sessions.id_of(secret))
            session.exec(late.values(expires_at=now() - timedelta(seconds=1)))
        if person == "revoked":
            revoke(session, "user-eva", sessions.name_of(sessions.id_of(secret)))
    return f"crm={secret}"


@contextmanager
def asker(served: Served, person: str):
    """Give a function that sends a request and returns its status; each comes with a session of its own."""
    draft = str(uuid4())
    with httpx.Client(base_url=served.origin, verify=TLS) as client:

        def ask(method: str, path: str, **more) -> int:
            client.cookies.clear()
            said = more.pop("headers", {}) | {"Origin": served.origin, "Cookie": cookie_of(served, person)}
            with client.stream(method, path, headers=said, **more) as answer:  # the live stream has no end
                return answer.status_code

        def ask_route(route: str) -> int:
            method, _, path = route.partition(" ")
            address = path.replace("{op_id}", draft).replace("{id}", ONE)
            return ask(method, address, **_what_comes_along(route))

        yield ask, ask_route


def _what_comes_along(route: str) -> dict:
    if route.endswith("/attachments"):
        return {"content": PICTURE, "headers": headers("One.png", media_type="image/png")}
    return {
        "POST /api/session": {"json": {"login": "marek", "password": PASSWORD}},
        "POST /api/account/password": {"json": {"old": PASSWORD, "new": PASSWORD}},
        "POST /api/people": {"json": {"login": uuid4().hex, "name": "", "role": "agent"}},
        "PATCH /api/people/{id}": {"json": {"role": "admin"}},
        "POST /api/join": {"json": {"secret": uuid4().hex, "password": PASSWORD}},
        "POST /api/join/look": {"json": {"secret": uuid4().hex}},
        "GET /api/view": {"params": {"path": "/contacts"}},
        "HEAD /api/view": {"params": {"path": "/contacts"}},
        "POST /api/ops": {"json": op("contact", "create")},
        "PUT /api/push": {"json": SUBSCRIPTION},
        "PUT /api/drafts/{op_id}": {"json": op("contact", "create")},
    }.get(route, {})


def op(kind: str, action: str, item: str = "") -> dict:
    """Return an op that does `action` to the item of the kind, or creates one."""
    body = {"op_id": str(uuid4()), "kind": kind, "id": item or ONE, "base_version": LATEST}
    if action == "create":
        values = _values_of(kind)
        name = item or _NAMES.get(kind, f"new-{uuid4()}")
        return body | {"id": name, "base_version": None, "patch": _patch(values)}
    return body | ({"patch": {}} if action == "edit" else {action: True})


_NAMES = {"preference": "favourites-contact", "right": "agent-contact", "allowance": "phones"}


def _values_of(kind: str) -> dict:
    if kind not in ENTITIES:
        return {}
    titled = {"title": "New"} if not ENTITIES[kind].title_from else {}
    return {**titled, **FILLED.get(kind, {})}


def _patch(values: dict) -> dict:
    return {name: {"from": None, "to": value} for name, value in values.items()}

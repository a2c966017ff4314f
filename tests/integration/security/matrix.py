"""Who may do what, cell by cell: a row for every handler of a state, every route, every page, every kind of op.

A cell says what happens to (who is not signed in, an agent, a manager, an administrator). Who is not signed in is one of
STRANGERS, and all of them get the same. tests/integration/security/test_matrix.py holds the app against these tables; what
the app has and no table names makes it fail. Say there what you mean, not what the app happens to answer.
"""

from typing import NamedTuple

STRANGERS = ("anonymous", "disabled", "expired", "revoked")
ROLES = ("agent", "manager", "admin")
PEOPLE = (*STRANGERS, *ROLES)


class Cells(NamedTuple):
    """What each gets: an HTTP status, or for a handler whether it runs."""

    stranger: int
    agent: int
    manager: int
    admin: int

    def of(self, person: str) -> int:
        return self.stranger if person in STRANGERS else getattr(self, person)


ALL = Cells(401, 200, 200, 200)
DESIGNERS = Cells(401, 403, 200, 200)  # what shapes the app
ADMINISTRATORS = Cells(401, 403, 403, 200)
DONE = Cells(204, 204, 204, 204)  # also for strangers
OPEN = Cells(200, 200, 200, 200)

RUNS = Cells(0, 1, 1, 1)
NEVER = Cells(0, 0, 0, 0)

PAGES = "crm_web___state___pages____"
REFLEX = "reflex___state____"
HANDLERS = {  # by their names without the root state's; a `setvar` that Reflex adds to a state is nobody's, without a row
    f"{PAGES}account_state.load": RUNS,
    f"{PAGES}audit_state.load": RUNS,
    f"{PAGES}detail_state.load": RUNS,
    f"{PAGES}form_state.load": RUNS,
    f"{PAGES}forms_state.load": RUNS,
    f"{PAGES}history_state.load": RUNS,
    f"{PAGES}list_state.load": RUNS,
    f"{PAGES}notifications_state.load": RUNS,
    f"{PAGES}people_state.load": RUNS,
    f"{PAGES}person_state.load": RUNS,
    f"{PAGES}phone_state.load": RUNS,
    f"{PAGES}role_state.load": RUNS,
    f"{PAGES}roles_state.load": RUNS,
    f"{PAGES}settings_state.load": RUNS,
    "hydrate": NEVER,
    "hydrate_and_load": RUNS,
    "set_is_hydrated": NEVER,
    f"{REFLEX}frontend_event_exception_state.handle_frontend_exception": NEVER,
    f"{REFLEX}on_load_internal_state.on_load_internal": RUNS,
    f"{REFLEX}on_load_internal_state.set_is_hydrated": NEVER,
    f"{REFLEX}update_vars_internal_state.update_vars_internal": NEVER,
}

WORK = ("contacts", "companies", "records", "tickets", "activities")  # the slugs of what agents work with
DESIGN = ("categories", "statuses", "types", "fields")  # and of what shapes the app


def of_kind(slug: str, cells: Cells) -> dict[str, Cells]:
    """Return the rows of the routes that each kind has."""
    exported = DESIGNERS if cells is ALL else cells
    return {
        f"GET /api/{slug}": cells,
        f"GET /api/{slug}/export": exported,
        f"GET /api/{slug}/{{id}}": cells,
        f"GET /api/{slug}/{{id}}/history": cells,
        f"POST /api/{slug}/{{id}}/attachments": Cells(*[201 if status == 200 else status for status in cells]),
    }


ROUTES = {  # HEAD is as GET
    "GET /": Cells(307, 307, 307, 307),
    "GET /healthz": OPEN,
    "GET /api/openapi.json": ALL,
    "POST /api/session": DONE,  # with the right password
    "DELETE /api/session": DONE,
    "GET /api/me": ALL,
    "POST /api/account/password": Cells(401, 204, 204, 204),  # with the right old one
    "DELETE /api/account/sessions": Cells(401, 204, 204, 204),
    "DELETE /api/account/sessions/{id}": Cells(401, 404, 404, 404),  # of somebody else, or of nobody
    "POST /api/account/passkeys/options": Cells(
        401, 422, 422, 422
    ),  # keys are bound to a name; the tests' host has none
    "POST /api/account/passkeys": Cells(401, 422, 422, 422),
    "DELETE /api/account/passkeys/{id}": Cells(401, 404, 404, 404),
    "POST /api/passkey/options": Cells(422, 422, 422, 422),
    "GET /api/oidc": OPEN,
    "GET /api/oidc/start": Cells(404, 404, 404, 404),  # there is no provider
    "GET /api/oidc/callback": Cells(404, 404, 404, 404),
    "POST /api/passkey": Cells(422, 422, 422, 422),
    "POST /api/people": Cells(401, 403, 403, 201),
    "PATCH /api/people/{id}": Cells(401, 403, 403, 404),  # there is nobody of that id
    "POST /api/people/{id}/link": Cells(401, 403, 403, 404),
    "POST /api/join": Cells(410, 410, 410, 410),  # by a link that is none
    "POST /api/join/look": Cells(410, 410, 410, 410),
    "GET /api/view": ALL,
    "GET /api/directory": ALL,
    "GET /api/live": ALL,
    "POST /api/ops": ALL,  # see OPS
    "GET /api/push": ALL,
    "PUT /api/push": Cells(401, 204, 204, 204),
    "DELETE /api/push": Cells(401, 204, 204, 204),
    "PUT /api/drafts/{op_id}": ALL,
    "GET /api/drafts/{op_id}": ALL,
    "DELETE /api/drafts/{op_id}": Cells(401, 204, 204, 204),
    "GET /api/attachments/{id}": ALL,
    "GET /api/attachments/{id}/preview": ALL,
}
ANY = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")  # some of all there are
ROUTES |= {
    f"{method} {path}": Cells(401, 404, 404, 404) for method in ANY for path in ("/api", "/api/{elsewhere:path}")
}
for slug in WORK:
    ROUTES |= of_kind(slug, ALL)
for slug in DESIGN:
    ROUTES |= of_kind(slug, DESIGNERS)

OPEN_PAGES = frozenset({"/join", "/sign-in"})  # every other page sends strangers there

MAKERS = {  # contents of pages of a kind, by what makes them: their paths, and a form is for those who shape it
    "list_page": "/{slug}",
    "new_page": "/{slug}/new",
    "detail_page": "/{slug}/{id}",
    "history_page": "/{slug}/{id}/history",
    "card_page": "/{slug}/{id}/attachments",
    "form_page": "/forms/{slug}",
}
VIEWS = {  # contents of pages that are of no kind
    "/account": ALL,
    "/audit": ADMINISTRATORS,
    "/forms": DESIGNERS,
    "/notifications": ALL,
    "/people": ADMINISTRATORS,
    "/people/new": ADMINISTRATORS,
    "/phone": ALL,
    "/preferences": ALL,
    "/roles": ADMINISTRATORS,
    "/settings": ALL,
}
ONES = {  # the same, of one thing each, by what makes them
    "person_page": ("/people/user-eva", ADMINISTRATORS),
    "role_page": ("/roles/agent-contact", ADMINISTRATORS),
}

WORKED_WITH = {"create": ALL, "edit": ALL, "delete": DESIGNERS, "restore": DESIGNERS}
DESIGNED = dict.fromkeys(WORKED_WITH, DESIGNERS)
OPS = {  # by kind and what the op does
    **dict.fromkeys(("contact", "company", "record", "ticket", "activity"), WORKED_WITH),
    **dict.fromkeys(("category", "status", "record_type"), DESIGNED),
    "field": {
        "create": DESIGNERS,
        "edit": DESIGNERS,
        "delete": Cells(401, 403, 403, 403),
        "restore": Cells(401, 403, 403, 403),
    },
    "notification": {"create": ALL},  # marks one's own as read
    "preference": {"create": ALL},
    "right": {"create": ADMINISTRATORS},
    "allowance": {"create": DESIGNERS},
    "attachment": {"delete": ALL, "restore": ALL},
}

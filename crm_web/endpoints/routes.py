"""All routes of HTTP, in the order in which they are tried."""

from starlette.routing import Route

from crm_web.endpoints import (
    account,
    attachments,
    directory,
    drafts,
    elsewhere,
    exports,
    health,
    home,
    items,
    join,
    live,
    oidc,
    openapi,
    ops,
    passkeys,
    people,
    push,
    session,
    view,
)

ROUTES: list[Route] = [
    *health.routes,
    *openapi.routes,
    *home.routes,
    *session.routes,
    *account.routes,
    *join.routes,
    *oidc.routes,
    *passkeys.routes,
    *people.routes,
    *view.routes,
    *directory.routes,
    *live.routes,
    *ops.routes,
    *push.routes,
    *exports.routes,
    *drafts.routes,
    *items.routes,
    *attachments.routes,
    *elsewhere.routes,
]

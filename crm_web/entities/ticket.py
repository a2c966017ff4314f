from crm_web.entities.spec import CardSpec, EntitySpec, FieldSpec
from crm_web.entities.where import ALL, FAVOURITES, MINE, RECENT, ViewSpec, Where
from crm_web.model import Ticket

OPEN = Where("stage", ("OPEN",))
NOT_DONE = Where("stage", ("OPEN", "WAIT"))
UNASSIGNED = ViewSpec("unassigned", (Where("owner", ("",)), NOT_DONE))
WAITING = ViewSpec("waiting", (Where("stage", ("WAIT",)),))

SPEC = EntitySpec(
    kind="ticket",
    slug="tickets",
    table=Ticket,
    fields=(
        FieldSpec("title", limit=512, required=True, searched=True),
        FieldSpec("stage", "choice", options=("OPEN", "WAIT", "CLOSE", "ARCHIVE")),
        FieldSpec("priority", "choice", options=("LOW", "MEDIUM", "HIGH")),
        FieldSpec("contact", "link", limit=64, to="contact"),
        FieldSpec("description", "longtext", limit=10_000),
        FieldSpec("opened_at", "moment", fixed=True),
        FieldSpec("owner", "person", limit=64),
    ),
    sort_by=("opened_at",),
    newest_first=True,
    views=(ALL, MINE, UNASSIGNED, WAITING, FAVOURITES, RECENT),
    filters=("stage", "priority"),
    in_list=("stage", "contact", "opened_at"),
    cards=(CardSpec("activities", "activity", (("ticket",),)), CardSpec("attachments")),
    section="tickets",
    addable=False,
)

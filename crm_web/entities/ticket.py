from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.entities.where import ALL, FAVOURITES, MINE, RECENT, ViewSpec, Where
from crm_web.model import Ticket

NOT_DONE = Where("stage", ("OPEN", "WAIT"))
UNASSIGNED = ViewSpec("unassigned", (Where("owner", ("",)), NOT_DONE))
WAITING = ViewSpec("waiting", (Where("stage", ("WAIT",)),))
OVERDUE = ViewSpec("overdue", (Where("stage", ("OPEN",)), Where("due_at", over=True)))

SPEC = EntitySpec(
    kind="ticket",
    slug="tickets",
    table=Ticket,
    fields=(
        FieldSpec("title", limit=512, required=True, searched=True),
        FieldSpec("stage", "choice", options=("OPEN", "WAIT", "CLOSE", "ARCHIVE")),
        FieldSpec("reopen_at", "moment"),
        FieldSpec("category", "choice", limit=64, rows_of="category"),
        FieldSpec("statuses", "choices", limit=64, rows_of="status"),
        FieldSpec("priority", "choice", options=("LOW", "MEDIUM", "HIGH")),
        FieldSpec("owner", "person", limit=64),
        FieldSpec("contact", "link", limit=64, to="contact", shortcut="company"),
        FieldSpec("parent", "link", limit=64, to="ticket"),
        FieldSpec("description", "longtext", limit=10_000),
        FieldSpec("opened_at", "moment", fixed=True),
        FieldSpec("open_since", "moment", in_form=False, read_only=True),
        FieldSpec("due_at", "moment", read_only=True),
    ),
    sort_by=("opened_at",),
    newest_first=True,
    views=(ALL, MINE, UNASSIGNED, WAITING, OVERDUE, FAVOURITES, RECENT),
    filters=("stage", "category", "priority"),
    marks=(OVERDUE,),
    in_list=("stage", "statuses", "contact", "owner", "opened_at"),
    cards=(
        CardSpec("activities", "activity", (("ticket",),), brings=("contact",), comments=True),
        CardSpec("children", "ticket", (("parent",),), brings=("contact", "category")),
        CardSpec("attachments"),
    ),
    typed_by="category",
    rules=("opening", "answering", "reopening", "category", "children"),
    tells=("assigned", "reopened"),
    section="tickets",
    designable=True,
)

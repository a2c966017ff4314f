from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.model import Activity

SPEC = EntitySpec(
    kind="activity",
    slug="activities",
    table=Activity,
    fields=(
        FieldSpec("title", limit=128, searched=True),
        FieldSpec("type", "choice", fixed=True, options=("CALL", "EMAIL", "SMS", "CHAT", "COMMENT", "CUSTOM")),
        FieldSpec("direction", "choice", fixed=True, options=("out", "in", "internal")),
        FieldSpec("outcome", "choice", options=("reached", "not_reached", "sent", "not_sent", "unknown")),
        FieldSpec("counterpart", fixed=True, limit=254, searched=True),
        FieldSpec("started_at", "moment", fixed=True),
        FieldSpec("duration", "duration", fixed=True),
        FieldSpec("contact", "link", limit=64, to="contact"),
        FieldSpec("company", "link", limit=64, to="company"),
        FieldSpec("ticket", "link", limit=64, to="ticket"),
        FieldSpec("record", "link", limit=64, to="record"),
        FieldSpec("description", "longtext", limit=10_000),
        FieldSpec("next_step", limit=512),
        FieldSpec("owner", "person", limit=64),
    ),
    sort_by=("started_at",),
    newest_first=True,
    title_from=("counterpart",),
    in_list=("type", "outcome", "description", "counterpart", "owner", "started_at"),
    cards=(CardSpec("attachments"),),
    rules=("starting",),
    tells=("mentioned",),
    listed=False,
)

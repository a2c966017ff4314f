from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.model import Record

SPEC = EntitySpec(
    kind="record",
    slug="records",
    table=Record,
    fields=(
        FieldSpec("title", limit=128, required=True, searched=True),
        FieldSpec("type", "choice", limit=64, rows_of="record_type"),
        FieldSpec("stage", "choice", options=("OPEN", "CLOSE")),
        FieldSpec("status", "choice", limit=64, rows_of="status"),
        FieldSpec("next_call", "moment"),
        FieldSpec("company", "link", limit=64, to="company"),
        FieldSpec("contact", "link", limit=64, to="contact", shortcut="company"),
        FieldSpec("ticket", "link", limit=64, to="ticket"),
        FieldSpec("description", "longtext", limit=512),
        FieldSpec("owner", "person", limit=64),
    ),
    filters=("type", "stage"),
    in_list=("status", "stage", "type", "company", "contact", "next_call"),
    cards=(
        CardSpec("activities", "activity", (("record",),), brings=("contact", "company", "ticket"), comments=True),
        CardSpec("attachments"),
    ),
    typed_by="type",
    rules=("status",),
    designable=True,
)

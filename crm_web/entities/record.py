from crm_web.entities.spec import CardSpec, EntitySpec, FieldSpec
from crm_web.model import Record

SPEC = EntitySpec(
    kind="record",
    slug="records",
    table=Record,
    fields=(
        FieldSpec("title", limit=128, required=True, searched=True),
        FieldSpec("type", "choice", options=("deal", "complaint", "contract")),
        FieldSpec("stage", "choice", options=("OPEN", "CLOSE")),
        FieldSpec("status", "choice", options=("new", "offered", "won", "lost")),
        FieldSpec("company", "link", limit=64, to="company"),
        FieldSpec("contact", "link", limit=64, to="contact"),
        FieldSpec("ticket", "link", limit=64, to="ticket"),
        FieldSpec("description", "longtext", limit=512),
        FieldSpec("owner", "person", limit=64),
    ),
    filters=("type", "stage"),
    in_list=("stage", "type", "company", "contact"),
    cards=(CardSpec("attachments"),),
    designable=True,
)

from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import EntitySpec
from crm_web.entities.where import ALL
from crm_web.model import RecordType

SPEC = EntitySpec(
    kind="record_type",
    slug="types",
    table=RecordType,
    fields=(
        FieldSpec("title", limit=128, required=True, searched=True),
        FieldSpec("first_card", "choice", options=("details", "activities", "attachments")),
        FieldSpec("description", limit=512),
        FieldSpec("owner", "person", limit=64, in_form=False),
    ),
    in_list=("description",),
    views=(ALL,),
    section="menu",
    managed=True,
)

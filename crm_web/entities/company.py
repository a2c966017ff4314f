from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.model import Company

SPEC = EntitySpec(
    kind="company",
    slug="companies",
    table=Company,
    fields=(
        FieldSpec("title", required=True, searched=True),
        FieldSpec("phone", "phone", limit=64, searched=True),
        FieldSpec("email", "email", limit=254, searched=True),
        FieldSpec("address", "address", limit=512),
        FieldSpec("description", limit=512),
        FieldSpec("note", "longtext", limit=10_000),
        FieldSpec("sla", "number", limit=5),
        FieldSpec("owner", "person", limit=64),
    ),
    in_list=("phone", "email", "description"),
    cards=(
        CardSpec("contacts", "contact", (("company",),)),
        CardSpec("activities", "activity", (("company",), ("contact", "company"))),
        CardSpec("tickets", "ticket", (("contact", "company"),)),
        CardSpec("records", "record", (("company",),)),
        CardSpec("attachments"),
    ),
    designable=True,
)

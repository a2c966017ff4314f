from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.model import Contact

SPEC = EntitySpec(
    kind="contact",
    slug="contacts",
    table=Contact,
    fields=(
        FieldSpec("title", searched=True, in_form=False),
        FieldSpec("first_name", limit=128, searched=True),
        FieldSpec("last_name", limit=128, searched=True),
        FieldSpec("company", "link", limit=64, to="company"),
        FieldSpec("phone", "phone", limit=64, searched=True),
        FieldSpec("email", "email", limit=254, searched=True),
        FieldSpec("address", "address", limit=512),
        FieldSpec("description", limit=512),
        FieldSpec("note", "longtext", limit=10_000),
        FieldSpec("owner", "person", limit=64),
    ),
    sort_by=("last_name", "first_name", "title"),
    title_from=("first_name", "last_name"),
    in_list=("company", "phone", "email", "description"),
    cards=(
        CardSpec("activities", "activity", (("contact",),)),
        CardSpec("tickets", "ticket", (("contact",),)),
        CardSpec("attachments"),
    ),
    on_phone=True,
    designable=True,
)

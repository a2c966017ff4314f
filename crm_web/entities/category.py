from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import EntitySpec
from crm_web.entities.where import ALL
from crm_web.model import Category

SPEC = EntitySpec(
    kind="category",
    slug="categories",
    table=Category,
    fields=(
        FieldSpec("title", limit=128, required=True, searched=True),
        FieldSpec("sla", "number", limit=5),
        FieldSpec("hours", "hours"),
        FieldSpec("zone", "zone", limit=64),
        FieldSpec("status_required", "choice", required=True, options=("never", "close", "always")),
        FieldSpec("many_statuses", "checkbox", limit=3),
        FieldSpec("closed_children", "checkbox", limit=3),
        FieldSpec("first_card", "choice", options=("details", "activities", "children", "attachments")),
        FieldSpec("description", limit=512),
        FieldSpec("owner", "person", limit=64, in_form=False),
    ),
    in_list=("hours", "description"),
    views=(ALL,),
    section="menu",
    managed=True,
)

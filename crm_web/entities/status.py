from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.spec import EntitySpec
from crm_web.entities.where import ALL
from crm_web.model import Status

COLOURS = ("grey", "blue", "green", "orange", "red")

SPEC = EntitySpec(
    kind="status",
    slug="statuses",
    table=Status,
    fields=(
        FieldSpec("title", limit=128, required=True, searched=True),
        FieldSpec("kinds", "choices", limit=32, options=("ticket", "record")),
        FieldSpec("colour", "choice", options=COLOURS, colours=tuple(zip(COLOURS, COLOURS, strict=True))),
        FieldSpec("validation", "checkbox", limit=3),
        FieldSpec("nextcall", "checkbox", limit=3),
        FieldSpec("description", limit=512),
        FieldSpec("owner", "person", limit=64, in_form=False),
    ),
    in_list=("colour", "kinds", "description"),
    views=(ALL,),
    section="menu",
    managed=True,
)

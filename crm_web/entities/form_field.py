from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.form_words import Condition
from crm_web.entities.spec import EntitySpec
from crm_web.model import FormField

SECTION = "section"
TYPES = (
    "text",
    "longtext",
    "html",
    "choice",
    "choices",
    "radio",
    "checkbox",
    "moment",
    "date",
    "time",
    "phone",
    "email",
)
SEVERAL = {"text": "texts", "choice": "choices"}  # types that are others where they hold several values
IS_FIELD = Condition("type", (*TYPES, "address", "url", "link", "person", "duration", "number", "hours", "zone"))
IS_TYPED = Condition("type", ("text", "longtext", "phone", "email", "address", "url"))
IS_CHOSEN = Condition("type", ("choice", "choices", "radio"))
IS_MANAGERS = Condition("origin", ("manager",))
CAN_DO_WITHOUT = Condition("origin", ("manager", "app"))

SPEC = EntitySpec(
    kind="field",
    slug="fields",
    table=FormField,
    fields=(
        FieldSpec("form", "choice", required=True, fixed=True, options=("contact", "company", "record", "ticket")),
        FieldSpec("title", "words", limit=128, required=True),
        FieldSpec("type", "choice", required=True, fixed=True, options=(*TYPES, "address", "url", SECTION)),
        FieldSpec("description", limit=512),
        FieldSpec("options", "options", limit=200, conditions=(IS_CHOSEN, IS_MANAGERS)),
        FieldSpec(
            "several",
            "checkbox",
            limit=3,
            fixed=True,
            conditions=(Condition("type", (*SEVERAL, "phone", "email")), IS_MANAGERS),
        ),
        FieldSpec("required", "checkbox", limit=3, conditions=(IS_FIELD, CAN_DO_WITHOUT)),
        FieldSpec("read_only", "checkbox", limit=3, conditions=(IS_FIELD,)),
        FieldSpec("hidden", "checkbox", limit=3, conditions=(CAN_DO_WITHOUT,)),
        FieldSpec("in_list", "checkbox", limit=3, conditions=(IS_FIELD,)),
        FieldSpec("pattern", "pattern", limit=256, conditions=(IS_TYPED,)),
        FieldSpec("only_when", "sibling", limit=64, conditions=(CAN_DO_WITHOUT,)),
        FieldSpec("only_values", "options", limit=200, conditions=(Condition("only_when"),)),
        FieldSpec("position", limit=255, in_form=False),
        FieldSpec("removed", "checkbox", limit=3, in_form=False),
        FieldSpec("name", limit=64, in_form=False, read_only=True),
        FieldSpec("origin", "choice", in_form=False, read_only=True, options=("manager", "app", "core")),
        FieldSpec("owner", "person", limit=64, in_form=False),
    ),
    section="menu",
    listed=False,
    managed=True,
    deletable=False,
    home="/forms",
    shapes="form",
)

from sqlmodel import JSON, Field

from crm_web.model.entity import Entity, list_indexes


class FormField(Entity, table=True):
    """What managers say of one field, or of a section, of a kind's form; `description` is the hint beneath it.

    `origin` is manager, app, or core for what the app can't do without; `name` is that of one of the app's own fields.
    `position` is a decimal fraction without "0.": between two of them there is always another. The rest is "yes" or "".
    """

    __table_args__ = list_indexes("formfield")

    form: str = ""
    name: str = ""
    origin: str = "manager"
    type: str = ""
    several: str = ""
    position: str = ""
    required: str = ""
    read_only: str = ""
    hidden: str = ""
    in_list: str = ""
    removed: str = ""
    pattern: str = ""
    options: list[str] = Field(default_factory=list, sa_type=JSON)
    only_when: str = Field(default="", max_length=64)
    only_values: list[str] = Field(default_factory=list, sa_type=JSON)

"""The types of fields, by name. A new one is a file here, an input, and its words `field_type.…` in the catalogs."""

from crm_web.fields.email import Email
from crm_web.fields.field_type import FieldType, Value
from crm_web.fields.longtext import LongText
from crm_web.fields.phone import Phone
from crm_web.fields.text import Text
from crm_web.fields.user import User

__all__ = ["TYPES", "FieldType", "Value"]

TYPES: dict[str, FieldType] = {
    field_type.name: field_type for field_type in (Text(), LongText(), Phone(), Email(), User())
}

"""The types of fields, by name. A new one is a file here, an input, and its words `field_type.…` in the catalogs."""

from crm_web.fields.address import Address
from crm_web.fields.checkbox import Checkbox
from crm_web.fields.choice import Choice
from crm_web.fields.choices import Choices
from crm_web.fields.duration import Duration
from crm_web.fields.email import Email
from crm_web.fields.field_type import FieldType, Value
from crm_web.fields.hours import Hours
from crm_web.fields.link import Link
from crm_web.fields.longtext import LongText
from crm_web.fields.moment import Moment
from crm_web.fields.number import Number
from crm_web.fields.person import Person
from crm_web.fields.phone import Phone
from crm_web.fields.text import Text
from crm_web.fields.zone import Zone

__all__ = ["TYPES", "FieldType", "Value"]

_ALL = (
    Text,
    LongText,
    Phone,
    Email,
    Address,
    Choice,
    Link,
    Person,
    Moment,
    Duration,
    Number,
    Hours,
    Zone,
    Choices,
    Checkbox,
)
TYPES: dict[str, FieldType] = {field_type.name: field_type for field_type in (each() for each in _ALL)}

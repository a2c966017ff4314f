"""The types of fields, by name. A new one is a file here, an input, and its words `field_type.…` in the catalogs."""

from crm_web.fields.address import Address
from crm_web.fields.checkbox import Checkbox
from crm_web.fields.choice import Choice
from crm_web.fields.choices import Choices
from crm_web.fields.date import Date
from crm_web.fields.duration import Duration
from crm_web.fields.email import Email
from crm_web.fields.field_type import FieldType, Value
from crm_web.fields.hours import Hours
from crm_web.fields.html import Html
from crm_web.fields.link import Link
from crm_web.fields.longtext import LongText
from crm_web.fields.moment import Moment
from crm_web.fields.number import Number
from crm_web.fields.options import Options
from crm_web.fields.pattern import Pattern
from crm_web.fields.person import Person
from crm_web.fields.phone import Phone
from crm_web.fields.radio import Radio
from crm_web.fields.sibling import Sibling
from crm_web.fields.text import Text
from crm_web.fields.texts import Texts
from crm_web.fields.time import Time
from crm_web.fields.url import Url
from crm_web.fields.words import Words
from crm_web.fields.zone import Zone

__all__ = ["TYPES", "FieldType", "Value"]

_ALL = (
    Text,
    Texts,
    LongText,
    Html,
    Choice,
    Choices,
    Radio,
    Checkbox,
    Moment,
    Date,
    Time,
    Phone,
    Email,
    Address,
    Url,
    Link,
    Person,
    Duration,
    Number,
    Hours,
    Zone,
    Words,
    Pattern,
    Options,
    Sibling,
)
TYPES: dict[str, FieldType] = {field_type.name: field_type for field_type in (each() for each in _ALL)}

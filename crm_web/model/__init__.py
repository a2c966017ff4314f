"""Tables: one noun a file, no verbs. Nothing here knows HTTP, Reflex or the specs of the entities."""

from crm_web.model.activity import Activity
from crm_web.model.allowance import Allowance
from crm_web.model.attachment import Attachment
from crm_web.model.audit_event import AuditEvent
from crm_web.model.category import Category
from crm_web.model.change import Change
from crm_web.model.clock import Clock
from crm_web.model.company import Company
from crm_web.model.contact import Contact
from crm_web.model.draft import Draft
from crm_web.model.entity import Entity
from crm_web.model.form_field import FormField
from crm_web.model.notification import Notification
from crm_web.model.one_time_token import OneTimeToken
from crm_web.model.op import Op
from crm_web.model.passkey import Passkey
from crm_web.model.preference import Preference
from crm_web.model.push_subscription import PushSubscription
from crm_web.model.record import Record
from crm_web.model.record_type import RecordType
from crm_web.model.role_right import RoleRight
from crm_web.model.search_entry import SearchEntry
from crm_web.model.status import Status
from crm_web.model.ticket import Ticket
from crm_web.model.user import User
from crm_web.model.user_identity import UserIdentity
from crm_web.model.user_session import UserSession

__all__ = [
    "Activity",
    "Allowance",
    "Attachment",
    "AuditEvent",
    "Category",
    "Change",
    "Clock",
    "Company",
    "Contact",
    "Draft",
    "Entity",
    "FormField",
    "Notification",
    "OneTimeToken",
    "Op",
    "Passkey",
    "Preference",
    "PushSubscription",
    "Record",
    "RecordType",
    "RoleRight",
    "SearchEntry",
    "Status",
    "Ticket",
    "User",
    "UserIdentity",
    "UserSession",
]

"""What a page shows, as one value. The page's state holds it, `GET /api/view` answers it, the phone stores it.

One file for each sort of page. Every field has a default: the value with all defaults is what a page shows before
anything is known.
"""

from crm_web.views.page.account import AccountPage, Key, SignIn
from crm_web.views.page.audit import AuditPage, AuditRow, Told
from crm_web.views.page.detail import Asked, Card, DetailPage, FieldView, Shortcut, Typed
from crm_web.views.page.form import FormPage, FormRow, FormsPage
from crm_web.views.page.history import Difference, HistoryPage, Version
from crm_web.views.page.notifications import Notice, NotificationsPage
from crm_web.views.page.option import Option
from crm_web.views.page.page import Page
from crm_web.views.page.people import PeoplePage, Person, PersonPage
from crm_web.views.page.preferences import PreferencesPage
from crm_web.views.page.roles import Reach, RolePage, RolesPage, Subject
from crm_web.views.page.rows import CardPage, Elsewhere, Filter, ListPage, PhonePage, Row
from crm_web.views.page.settings import Export, File, Managed, SettingsPage

__all__ = [
    "AccountPage",
    "Asked",
    "AuditPage",
    "AuditRow",
    "Card",
    "CardPage",
    "DetailPage",
    "Difference",
    "Elsewhere",
    "Export",
    "FieldView",
    "File",
    "Filter",
    "FormPage",
    "FormRow",
    "FormsPage",
    "HistoryPage",
    "Key",
    "ListPage",
    "Managed",
    "Notice",
    "NotificationsPage",
    "Option",
    "Page",
    "PeoplePage",
    "Person",
    "PersonPage",
    "PhonePage",
    "PreferencesPage",
    "Reach",
    "RolePage",
    "RolesPage",
    "Row",
    "SettingsPage",
    "Shortcut",
    "SignIn",
    "Subject",
    "Told",
    "Typed",
    "Version",
]

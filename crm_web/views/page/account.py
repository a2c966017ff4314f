"""One's own account."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class SignIn:
    """One device on which somebody is signed in; moments are ISO 8601. `device` is "" where nobody knows what it is."""

    id: str = ""
    device: str = ""
    since: str = ""
    seen: str = ""
    here: bool = False


@dataclass
class Key:
    """A passkey; `used` is "" where it never was. `device` is that on which it was made."""

    id: str = ""
    device: str = ""
    since: str = ""
    used: str = ""


@dataclass
class AccountPage(Page):
    """Who one is, and where one is signed in."""

    login: str = ""
    name: str = ""
    role: str = ""
    sign_ins: list[SignIn] = field(default_factory=list[SignIn])
    has_password: bool = True
    keys: list[Key] = field(default_factory=list[Key])

"""Passkeys: W3C Web Authentication, level 3. What a browser is asked, and whether what its device signed is right.

The challenge is a secret that works once (one_time.py): the server keeps its hash, and nothing else answers it.
"""

import json
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import webauthn
from starlette.requests import Request
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import base64url_to_bytes, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from crm_web.errors import Invalid, SignedOut
from crm_web.security.origins import is_ours
from crm_web.security.process import is_public
from crm_web.settings import Settings

REQUIRED = UserVerificationRequirement.REQUIRED  # a finger or a code: the key stands in the place of a password
Credential = dict[str, Any]


class Place(NamedTuple):
    """Where a key is good: the origin of our pages, and its host, to which devices bind the key."""

    origin: str
    host: str


def place_of(request: Request, settings: Settings) -> Place:
    """Return the configured place; on loopback that of the page that asks. Raises Invalid: a key can't be bound to a number."""
    asked = request.headers.get("origin", "") if is_ours(request.scope, settings) else ""
    origin = settings.origin if is_public(settings) else asked
    host = urlsplit(origin).hostname or ""
    if not host or ":" in host or host.replace(".", "").isdigit():
        raise Invalid("error.passkey.host")
    return Place(origin, host)


def registration_options(place: Place, challenge: str, user: tuple[str, str, str], known: list[str]) -> dict[str, Any]:
    """Return what a browser is asked to make a key for a `user` (id, login, name), not on devices that have a `known` one."""
    user_id, login, name = user
    options = webauthn.generate_registration_options(
        rp_id=place.host,
        rp_name="CRM Web",
        user_id=user_id.encode(),
        user_name=login,
        user_display_name=name,
        challenge=challenge.encode(),
        exclude_credentials=[PublicKeyCredentialDescriptor(base64url_to_bytes(each)) for each in known],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=REQUIRED
        ),
    )
    return json.loads(options_to_json(options))


def sign_in_options(place: Place, challenge: str) -> dict[str, Any]:
    """Return what a browser is asked to sign; which key, the person chooses."""
    options = webauthn.generate_authentication_options(
        rp_id=place.host, challenge=challenge.encode(), user_verification=REQUIRED
    )
    return json.loads(options_to_json(options))


def challenge_in(credential: Credential) -> str:
    """Return the challenge that was answered, "" where none can be found."""
    try:
        told = json.loads(base64url_to_bytes(credential["response"]["clientDataJSON"]))
        return base64url_to_bytes(told["challenge"]).decode("ascii")
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return ""


def registered(place: Place, challenge: str, credential: Credential) -> VerifiedRegistration:
    """Return the key that a device made. Raises Invalid."""
    try:
        return webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge.encode(),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Invalid("error.passkey.not_made") from error


def signed(place: Place, challenge: str, credential: Credential, public_key: str, count: int) -> VerifiedAuthentication:
    """Return what a device signed with the key. Raises SignedOut, also where its count shows a copy of the key."""
    try:
        return webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge.encode(),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=base64url_to_bytes(public_key),
            credential_current_sign_count=count,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise SignedOut("error.passkey.refused") from error

"""Somebody's passkeys: made, used, taken away."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, delete, select
from webauthn.helpers import bytes_to_base64url

from crm_web.errors import LinkSpent, Missing, SignedOut
from crm_web.model import Passkey, User
from crm_web.model.moment import now
from crm_web.security import audit, one_time, passkeys
from crm_web.security.passkeys import Credential, Place
from crm_web.security.rights import Actor
from crm_web.security.sessions import id_of
from crm_web.services.sign_in import Account

MAKING, SIGNING_IN = "passkey_making", "passkey_sign_in"
PATIENCE = timedelta(minutes=5)  # in which a person has to have found the finger


def of(session: Session, user_id: str) -> list[Passkey]:
    """Return a person's keys, the oldest first."""
    keys = select(Passkey).where(Passkey.user_id == user_id)
    return list(session.exec(keys.order_by(col(Passkey.created_at), col(Passkey.id))))


def begin_making(session: Session, actor: Actor, place: Place) -> dict[str, Any]:
    """Return what to ask the browser of the actor, who wants a key on this device."""
    challenge = one_time.issue(session, MAKING, PATIENCE, actor.id)
    known = [key.credential_id for key in of(session, actor.id)]
    return passkeys.registration_options(place, challenge, (actor.id, actor.login, actor.name), known)


def make(session: Session, actor: Actor, place: Place, credential: Credential, device: str) -> None:
    """Keep the key that the browser of the actor made. Raises Invalid, LinkSpent."""
    challenge = passkeys.challenge_in(credential)
    if one_time.take(session, MAKING, challenge).user_id != actor.id:
        raise LinkSpent
    made = passkeys.registered(place, challenge, credential)
    credential_id = bytes_to_base64url(made.credential_id)
    key = Passkey(
        id=id_of(credential_id),
        credential_id=credential_id,
        user_id=actor.id,
        public_key=bytes_to_base64url(made.credential_public_key),
        sign_count=made.sign_count,
        device=device[:256],
    )
    session.add(key)
    audit.record(session, actor.id, "passkey_added", actor.login, device=device[:128])


def take_away(session: Session, actor: Actor, key_id: str) -> None:
    """Let one of the actor's keys open nothing any more. Raises Missing."""
    key = session.get(Passkey, key_id)
    if key is None or key.user_id != actor.id:
        raise Missing
    session.delete(key)
    audit.record(session, actor.id, "passkey_removed", actor.login, device=key.device[:128])


def forget_all(session: Session, user_id: str) -> None:
    """Let none of a person's keys open anything any more."""
    session.exec(delete(Passkey).where(col(Passkey.user_id) == user_id))


def begin_sign_in(session: Session, place: Place) -> dict[str, Any]:
    """Return what to ask the browser of somebody who wants to sign in."""
    return passkeys.sign_in_options(place, one_time.issue(session, SIGNING_IN, PATIENCE))


def owner(session: Session, place: Place, credential: Credential, *, local: bool) -> Account:
    """Return who has signed in; the challenge is used up, also by a wrong answer (see `spend`). Raises SignedOut."""
    key = session.get(Passkey, id_of(str(credential.get("id", ""))))
    if key is None:
        raise SignedOut("error.passkey.refused")
    user = session.get_one(User, key.user_id)
    if not user.active or (user.demo and not local):
        raise SignedOut("error.passkey.refused")
    challenge = passkeys.challenge_in(credential)
    told = passkeys.signed(place, challenge, credential, key.public_key, key.sign_count)
    key.sign_count, key.used_at = told.new_sign_count, now()
    return Account(user.id, user.password_hash, user.login)


def spend(session: Session, credential: Credential) -> None:
    """Use the challenge up in a transaction of its own, so that a wrong answer is the only one. Raises SignedOut."""
    try:
        one_time.take(session, SIGNING_IN, passkeys.challenge_in(credential))
    except LinkSpent as error:
        raise SignedOut("error.passkey.refused") from error

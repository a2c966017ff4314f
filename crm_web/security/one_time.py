"""Secrets that work once: a link to come in by, a challenge. 256 random bits; the database has their SHA-256."""

import secrets
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, delete

from crm_web.errors import LinkSpent
from crm_web.model import OneTimeToken
from crm_web.model.moment import now
from crm_web.security.sessions import id_of


def issue(session: Session, purpose: str, lifetime: timedelta, user_id: str = "", **told: Any) -> str:
    """Return a new secret; whatever has expired is forgotten by the way."""
    session.exec(delete(OneTimeToken).where(col(OneTimeToken.expires_at) <= now()))
    secret = secrets.token_urlsafe(32)
    token = OneTimeToken(id=id_of(secret), purpose=purpose, user_id=user_id, told=told, expires_at=now() + lifetime)
    session.add(token)
    return secret


def look(session: Session, purpose: str, secret: str) -> OneTimeToken:
    """Return what the secret is good for, without using it up. Raises LinkSpent."""
    token = session.get(OneTimeToken, id_of(secret))
    if token is None or token.purpose != purpose or token.expires_at <= now():
        raise LinkSpent
    return token


def take(session: Session, purpose: str, secret: str) -> OneTimeToken:
    """Use it up. Raises LinkSpent."""
    token = look(session, purpose, secret)
    session.delete(token)
    session.flush()
    return token


def void(session: Session, purpose: str, user_id: str) -> None:
    """Let none of a person's secrets for this purpose work any more."""
    theirs = (col(OneTimeToken.purpose) == purpose, col(OneTimeToken.user_id) == user_id)
    session.exec(delete(OneTimeToken).where(*theirs))

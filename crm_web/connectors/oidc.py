"""Signing in by another provider: OpenID Connect Core 1.0, code flow with PKCE (RFC 7636), state and nonce."""

import time
from dataclasses import dataclass
from typing import Any

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri  # pyright: ignore[reportUnknownVariableType]
from authlib.oauth2.rfc7636 import create_s256_code_challenge  # pyright: ignore[reportUnknownVariableType]
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from crm_web.errors import ProviderFailed

PATIENCE = 5.0  # seconds that a provider may take
REMEMBERED = 3600.0  # seconds that its addresses are believed
LEEWAY = 60  # seconds by which its clock may differ
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")


@dataclass(frozen=True)
class Client:
    """Who we are to the provider."""

    issuer: str
    client_id: str
    client_secret: str


@dataclass(frozen=True)
class Trip:
    """What one way to the provider and back goes by: where it ends, and what only its two ends know."""

    redirect_uri: str
    nonce: str
    verifier: str


async def authorization_url(client: Client, trip: Trip, state: str) -> str:
    """Return where to send the browser. Raises ProviderFailed."""
    provider = await _discovered(client.issuer)
    url: Any = prepare_grant_uri(  # pyright: ignore[reportUnknownVariableType]
        provider["authorization_endpoint"],
        client.client_id,
        "code",
        redirect_uri=trip.redirect_uri,
        scope="openid email profile",
        state=state,
        nonce=trip.nonce,
        code_challenge=create_s256_code_challenge(trip.verifier),  # pyright: ignore[reportUnknownArgumentType]
        code_challenge_method="S256",
    )
    return str(url)  # pyright: ignore[reportUnknownArgumentType]


async def identity(client: Client, trip: Trip, code: str) -> dict[str, Any]:
    """Return what the provider says of the person for whom it gave the code, its signature checked. Raises ProviderFailed."""
    provider = await _discovered(client.issuer)
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": trip.redirect_uri,
        "code_verifier": trip.verifier,
    }
    told = await _json("POST", provider["token_endpoint"], data=asked, auth=(client.client_id, client.client_secret))
    keys = await _json("GET", provider["jwks_uri"])
    return _claims(client, trip, str(told.get("id_token", "")), keys)


def _claims(client: Client, trip: Trip, id_token: str, keys: dict[str, Any]) -> dict[str, Any]:
    try:
        token = jwt.decode(id_token, KeySet.import_key_set(keys), algorithms=SIGNED_BY)  # pyright: ignore[reportArgumentType]
        claims = CodeIDToken(
            token.claims,
            token.header,
            {
                "iss": {"essential": True, "value": client.issuer},
                "aud": {"essential": True, "value": client.client_id},
            },
            {"nonce": trip.nonce, "client_id": client.client_id},
        )
        claims.validate(leeway=LEEWAY)  # pyright: ignore[reportUnknownMemberType]
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise ProviderFailed("error.oidc.refused") from error
    return dict(token.claims)


async def _discovered(issuer: str) -> dict[str, Any]:
    """Return what the provider says of itself (OpenID Connect Discovery 1.0), as of at most an hour ago."""
    until, known = _known.get(issuer, (0.0, {}))
    if time.monotonic() >= until:
        known = await _json("GET", f"{issuer}/.well-known/openid-configuration")
        needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if known.get("issuer") != issuer or not all(isinstance(known.get(name), str) for name in needed):
            raise ProviderFailed
        _known[issuer] = (time.monotonic() + REMEMBERED, known)
    return known


_known: dict[str, tuple[float, dict[str, Any]]] = {}


async def _json(method: str, url: str, **more: Any) -> dict[str, Any]:
    try:
        async with httpx.AsyncClient(timeout=PATIENCE) as web:
            answer = await web.request(method, url, **more)
        answer.raise_for_status()
        told = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise ProviderFailed from error
    if not isinstance(told, dict):
        raise ProviderFailed
    return told  # pyright: ignore[reportUnknownVariableType]  whatever it says of itself

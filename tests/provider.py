"""A tiny provider of OpenID Connect on loopback: real requests, real signatures, no person to ask."""

import base64
import secrets
import socket
import time
from threading import Thread
from typing import Any, Self
from urllib.parse import urlencode

import uvicorn
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.jwk import ECKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "crm", "secret of the crm"


class Provider:
    """Says `claims` of whoever comes; `changes` go into the token, `key` signs it. `asked` is what the browser came with."""

    def __init__(self) -> None:
        self.key = self.shown = ECKey.generate_key("P-256", {"kid": "one"})
        self.claims: dict[str, Any] = {"sub": "person-1", "email": "eva@example.cz", "email_verified": True}
        self.changes: dict[str, Any] = {}
        self.asked: dict[str, str] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = uvicorn.Server(uvicorn.Config(Starlette(routes=self._routes()), log_level="error"))
        self._thread = Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self._socket.close()

    def _routes(self) -> list[Route]:
        return [
            Route("/.well-known/openid-configuration", self._about),
            Route("/authorize", self._authorize),
            Route("/token", self._token, methods=["POST"]),
            Route("/keys", self._keys),
        ]

    async def _about(self, _request: Request) -> Response:
        addresses = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return JSONResponse({"issuer": self.url, **{name: f"{self.url}/{path}" for name, path in addresses.items()}})

    async def _authorize(self, request: Request) -> Response:
        self.asked = dict(request.query_params)
        code = secrets.token_urlsafe(16)
        self._codes[code] = self.asked
        back = urlencode({"code": code, "state": self.asked["state"]})
        return RedirectResponse(f"{self.asked['redirect_uri']}?{back}", 302)

    async def _token(self, request: Request) -> Response:
        sent = {name: str(value) for name, value in (await request.form()).items()}
        asked = self._codes.pop(sent["code"], {})
        known = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        fits = create_s256_code_challenge(sent["code_verifier"]) == asked.get("code_challenge")
        if request.headers.get("authorization") != known or not fits or sent["redirect_uri"] != asked["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        told = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 60, "nonce": asked["nonce"]}
        token = jwt.encode({"alg": "ES256", "kid": "one"}, {**told, **self.claims, **self.changes}, self.key)
        return JSONResponse({"access_token": "x", "token_type": "Bearer", "id_token": token})

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse({"keys": [self.shown.as_dict(private=False)]})

"""A device in software that makes passkeys and signs with them: what W3C Web Authentication has it send."""

import hashlib
import json
import os
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

PRESENT, VERIFIED, ATTESTED = 1, 4, 64  # flags of the authenticator's data, section 6.1


class SoftKey:
    """One key, for a host and its origin. `count` is what it says how often it was used."""

    def __init__(self, origin: str, host: str) -> None:
        self.origin, self.host, self.count = origin, host, 0
        self.flags = PRESENT | VERIFIED
        self.id = os.urandom(16)
        self._key = generate_private_key(SECP256R1())

    def make(self, asked: dict[str, Any], **changes: Any) -> dict[str, Any]:
        numbers = self._key.public_key().public_numbers()
        point = {-2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        public = cbor2.dumps({1: 2, 3: -7, -1: 1, **point})
        attested = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + public
        told = {"fmt": "none", "attStmt": {}, "authData": self._told(self.flags | ATTESTED) + attested}
        response = {
            "clientDataJSON": self._client("webauthn.create", asked["challenge"], changes),
            "attestationObject": bytes_to_base64url(cbor2.dumps(told)),
        }
        return self._credential(response)

    def sign(self, asked: dict[str, Any], **changes: Any) -> dict[str, Any]:
        self.count += 1
        client, told = self._client("webauthn.get", asked["challenge"], changes), self._told(self.flags)
        signed = told + hashlib.sha256(base64url_to_bytes(client)).digest()
        response = {
            "clientDataJSON": client,
            "authenticatorData": bytes_to_base64url(told),
            "signature": bytes_to_base64url(self._key.sign(signed, ECDSA(SHA256()))),
        }
        return self._credential(response)

    def _client(self, kind: str, challenge: str, changes: dict[str, Any]) -> str:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, **changes}
        return bytes_to_base64url(json.dumps(said).encode())

    def _told(self, flags: int) -> bytes:
        return hashlib.sha256(self.host.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _credential(self, response: dict[str, Any]) -> dict[str, Any]:
        name = bytes_to_base64url(self.id)
        return {"id": name, "rawId": name, "type": "public-key", "response": response, "clientExtensionResults": {}}

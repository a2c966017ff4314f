"""The key by which push services know this deployment (VAPID, RFC 8292): made at first need, kept in the data folder."""

import base64
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from crm_web.settings import Settings

NAME = "push-key.pem"


def key_file(settings: Settings) -> Path:
    """Return the file with the private key, which only its owner reads. A browser that subscribed is bound to this key."""
    file = settings.data_dir / NAME
    if not file.exists():
        _make(file)
    return file


def public_key(settings: Settings) -> str:
    """Return the public half as browsers want it: the point, uncompressed, in base64url."""
    key = load_pem_private_key(key_file(settings).read_bytes(), None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise TypeError(f"{NAME} holds no key of an elliptic curve.")
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def _make(file: Path) -> None:
    """Write a key; where another process was first, that one's stays."""
    pem = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    part = file.with_name(f"{NAME}.{os.getpid()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
        target.write(pem)
    try:
        os.link(part, file)
    except FileExistsError:
        pass
    finally:
        part.unlink()

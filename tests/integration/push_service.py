"""A push service on this machine, and browsers that it knows: what was sent to them, decrypted as they would."""

import base64
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

import http_ece
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from crm_web.connectors.web_push import Receiver


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Browser:
    """One that subscribed: `url` is where it hears."""

    url: str
    key: EllipticCurvePrivateKey = field(default_factory=lambda: generate_private_key(SECP256R1()))
    secret: bytes = b"0123456789abcdef"

    @property
    def receiver(self) -> Receiver:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return Receiver(self.url, encoded(point), encoded(self.secret))

    @property
    def subscription(self) -> dict[str, object]:
        to = self.receiver
        return {"endpoint": to.endpoint, "expirationTime": None, "keys": {"p256dh": to.p256dh, "auth": to.auth}}

    def read(self, body: bytes) -> dict[str, str]:
        return json.loads(http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret, version="aes128gcm"))


class PushService:
    """Answers `status` to whatever is sent; `came` holds (path, headers, body) of each."""

    def __init__(self) -> None:
        self.status = 201
        self.came: list[tuple[str, dict[str, str], bytes]] = []
        self.arrived = threading.Semaphore(0)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._door())
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever)

    def browser(self, name: str = "phone") -> Browser:
        return Browser(f"{self.origin}/{name}")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def wait(self) -> None:
        """Wait for the next that comes."""
        assert self.arrived.acquire(timeout=20)

    def _door(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.came.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(service.status)
                self.send_header("Content-Length", "0")
                self.end_headers()
                service.arrived.release()

            def log_message(self, *_: object) -> None:
                pass

        return Door

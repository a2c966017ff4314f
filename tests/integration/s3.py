"""The few requests of S3 that storing files takes, answered from memory: in one part or in several."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

BEGUN = "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>"
DONE = '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>'
DELETED = "<Deleted><Key>{}</Key></Deleted>"
GONE = "<Error><Code>NoSuchKey</Code></Error>"
_KEY = re.compile("<Key>(.*?)</Key>")


class Bucket(ThreadingHTTPServer):
    """Objects by path, and the parts of those that are not complete."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.objects: dict[str, bytes] = {}
        self.parts: dict[str, dict[int, bytes]] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Bucket
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        body = self._body()
        if number := self._asked.get("partNumber"):
            self.server.parts[self._path][int(number[0])] = body
        else:
            self.server.objects[self._path] = body
        self._answer(200, ETag='"e"')

    def do_POST(self) -> None:
        body = self._body()
        if "uploads" in self._asked:
            self.server.parts[self._path] = {}
            self._answer(200, BEGUN)
            return
        if "delete" in self._asked:
            keys = _KEY.findall(body.decode())
            for key in keys:
                self.server.objects.pop(f"{self._path}/{key}", None)
            self._answer(200, f"<DeleteResult>{''.join(map(DELETED.format, keys))}</DeleteResult>")
            return
        parts = self.server.parts.pop(self._path)
        self.server.objects[self._path] = b"".join(parts[number] for number in sorted(parts))
        self._answer(200, DONE)

    def do_GET(self) -> None:
        found = self.server.objects.get(self._path)
        if found is None:
            self._answer(404, GONE)
            return
        first, _, last = self.headers["Range"].removeprefix("bytes=").partition("-")
        part = found[int(first) : int(last) + 1]
        whole = f"bytes {first}-{int(first) + len(part) - 1}/{len(found)}"
        self._answer(206, part, ETag='"e"', Content_Range=whole, Last_Modified="Tue, 24 Nov 2026 10:00:00 GMT")

    def do_DELETE(self) -> None:
        del self.server.parts[self._path]  # an upload that is broken off
        self._answer(204)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""

    @property
    def _path(self) -> str:
        return urlsplit(self.path).path

    @property
    def _asked(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.path).query, keep_blank_values=True)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _answer(self, status: int, body: str | bytes = b"", **headers: str) -> None:
        sent = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)


@contextmanager
def bucket() -> Iterator[Bucket]:
    with Bucket() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()

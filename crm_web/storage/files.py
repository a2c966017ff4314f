"""The store of files, chosen by its address: a folder in the data folder, or S3. Files never change once they are there."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, S3Store

from crm_web.errors import Missing, SetupError
from crm_web.settings import Settings
from crm_web.storage import crash
from crm_web.storage.database import data_folder

FOLDER = "files"
PART = 5 * 2**20  # bytes in memory of a file on its way in; S3 takes no smaller ones
PIECE = 64 * 2**10  # bytes in memory of one on its way out
BEGINNING = 16  # bytes by which a type is told


@dataclass(frozen=True)
class Stored:
    """What came: `size` in bytes, their SHA-256 in hex, and the first of them."""

    size: int
    sha256: str
    beginning: bytes


@dataclass(frozen=True)
class Files:
    """Bytes by name. `folder` is where they lie on this machine, None where they lie elsewhere."""

    store: ObjectStore
    folder: Path | None = None

    async def put(self, name: str, parts: AsyncIterator[bytes]) -> Stored:
        """Keep all of `parts`, on the disk when this returns, or (whatever they raise) nothing."""
        reading = _Reading(parts)
        crash.point("file.begun")
        await obstore.put_async(self.store, name, reading, chunk_size=PART, max_concurrency=1)
        crash.point("file.named")
        if self.folder:
            await asyncio.to_thread(_make_durable, self.folder / name)
        crash.point("file.durable")
        return reading.stored()

    async def get(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """Return the bytes from `start` up to but not `end`, piece by piece. Raises Missing."""
        if start == end:
            return _nothing()
        try:
            found = await obstore.get_async(self.store, name, options={"range": (start, end)})
        except FileNotFoundError as error:
            raise Missing from error
        return aiter(found.stream(min_chunk_size=PIECE))

    async def delete(self, name: str) -> None:
        """Take the file away, if it is there."""
        try:
            await obstore.delete_async(self.store, name)
        except FileNotFoundError:
            return


def open_files(settings: Settings) -> Files:
    """Open what the settings name; the folder is made for its owner's eyes only. Raises SetupError.

    What S3 needs besides the address (keys, region, another end point) are the variables AWS_… that all its tools know.
    """
    if not settings.files_url:
        folder = data_folder(settings) / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        return Files(LocalStore(folder), folder)
    try:
        return Files(S3Store.from_url(settings.files_url))
    except (BaseError, ValueError) as error:
        raise SetupError("setup.files", address=settings.files_url) from error


def connect(files: Files) -> None:
    """Use `files` from now on."""
    _Current.files = files


def current() -> Files:
    """Return the store of this process."""
    return _Current.files


class _Current:
    files: Files


class _Reading:
    """Counts and hashes what passes."""

    def __init__(self, parts: AsyncIterator[bytes]) -> None:
        self._parts = parts
        self._hash = hashlib.sha256()
        self._size = 0
        self._beginning = b""

    def __aiter__(self) -> "_Reading":
        return self

    async def __anext__(self) -> bytes:
        part = await anext(self._parts)
        self._hash.update(part)
        self._size += len(part)
        self._beginning += part[: BEGINNING - len(self._beginning)]
        crash.point("file.part")
        return part

    def stored(self) -> Stored:
        return Stored(self._size, self._hash.hexdigest(), self._beginning)


async def _nothing() -> AsyncIterator[bytes]:
    for part in ():
        yield part


def _make_durable(file: Path) -> None:
    """Let the file survive a power cut, and be its owner's only: obstore's own writing does neither."""
    file.chmod(0o600)
    for path in (file, file.parent):
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

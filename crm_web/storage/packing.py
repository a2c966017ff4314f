"""A backup is written: under another name, and named as it should be once all of it is on the disk."""

import hashlib
import os
import tarfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path

from crm_web.errors import SetupError
from crm_web.storage.manifest import MANIFEST, Manifest


class Packer:
    """Puts members into a backup."""

    def __init__(self, tar: tarfile.TarFile, made_at: str) -> None:
        self._tar = tar
        self._members: dict[str, str] = {}
        self.manifest = Manifest.model_construct(made_at=made_at, members=self._members, missing=[])

    def add(self, name: str, content: Path) -> None:
        """Add the file `content` under `name`."""
        with content.open("rb") as opened:
            self._members[name] = hashlib.file_digest(opened, "sha256").hexdigest()
            opened.seek(0)
            self._tar.addfile(_described(name, content.stat().st_size), opened)

    def finish(self) -> None:
        """Say that this is all."""
        body = self.manifest.model_dump_json(indent=1).encode()
        self._tar.addfile(_described(MANIFEST, len(body)), BytesIO(body))


@contextmanager
def packed(file: Path, made_at: str) -> Generator[Packer]:
    """Make a backup: at the end `file` is there, whole and on the disk; whatever is raised, it is as it was before.

    Raises SetupError where it can't be written.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(0o600)
        with part.open("wb") as raw:
            with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
                packer = Packer(tar, made_at)
                yield packer
                packer.finish()
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(file)
    except OSError as error:
        raise SetupError("setup.backup.unwritable", file=file, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _described(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member

"""A backup is read: nothing of it is believed before all of it was found whole."""

import hashlib
import tarfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crm_web.errors import SetupError
from crm_web.storage.manifest import DATABASE, MANIFEST, Manifest

PIECE = 2**20  # bytes in memory
_LARGEST_MANIFEST = 2**28  # bytes: some million files


@dataclass(frozen=True)
class Backup:
    """A backup that was found whole."""

    manifest: Manifest
    tar: tarfile.TarFile

    def pieces(self, name: str) -> Iterator[bytes]:
        """Return the content of a member, piece by piece. Raises KeyError where there is none."""
        return _pieces(self.tar, name)

    def size(self, name: str) -> int:
        """Return the size of a member in bytes."""
        return self.tar.getmember(name).size


@contextmanager
def unpacked(file: Path) -> Generator[Backup]:
    """Open a backup and check all of it. Raises SetupError where it is none, or is not whole."""
    try:
        tar = tarfile.open(file, "r:")  # noqa: SIM115  closed below
    except tarfile.TarError as error:
        raise SetupError("setup.backup.foreign", file=file) from error
    except OSError as error:
        raise SetupError("setup.backup.unreadable", file=file, reason=error.strerror) from error
    with tar:
        yield Backup(_checked(file, tar), tar)


def _checked(file: Path, tar: tarfile.TarFile) -> Manifest:
    try:
        if DATABASE not in tar.getnames():
            raise SetupError("setup.backup.foreign", file=file)
        manifest = Manifest.model_validate_json(b"".join(_pieces(tar, MANIFEST, most=_LARGEST_MANIFEST)))
        is_whole = all(_sha256(tar, name) == known for name, known in manifest.members.items())
    except (
        tarfile.TarError,
        KeyError,
        ValueError,
        OSError,
    ) as error:  # pydantic's and those of the codecs are ValueErrors
        raise SetupError("setup.backup.damaged", file=file) from error
    if not is_whole:
        raise SetupError("setup.backup.damaged", file=file)
    return manifest


def _sha256(tar: tarfile.TarFile, name: str) -> str:
    digest = hashlib.sha256()
    for piece in _pieces(tar, name):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(tar: tarfile.TarFile, name: str, most: int | None = None) -> Iterator[bytes]:
    member = tar.getmember(name)
    content = tar.extractfile(member)
    if content is None or (most is not None and member.size > most):  # a folder or a link, which no backup of ours has
        raise KeyError(name)
    with content:
        while piece := content.read(PIECE):
            yield piece

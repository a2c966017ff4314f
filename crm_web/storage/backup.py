"""All that an installation holds in one file, and back, while the app runs: first the database, then the files (0010)."""

import hashlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from obstore.exceptions import BaseError
from sqlmodel import Session, select

from crm_web.errors import Missing, SetupError
from crm_web.model import Attachment
from crm_web.model.moment import now
from crm_web.storage import crash
from crm_web.storage.copying import check, copy_in, copy_out, update_schema
from crm_web.storage.database import Database, open_file
from crm_web.storage.files import Files
from crm_web.storage.manifest import DATABASE, FILES, Manifest
from crm_web.storage.packing import Packer, packed
from crm_web.storage.unpacking import Backup, unpacked


async def back_up(file: Path, database: Database, files: Files) -> Manifest:
    """Write all of `database` and of the files that it names to `file`, or, whatever is raised, leave it as it is.

    A file that is not in the store, or not as it came, is named in the manifest as missing. Raises SetupError.
    """
    with (
        packed(file, now().isoformat(timespec="seconds")) as packer,
        TemporaryDirectory(prefix=".crm-", dir=file.parent) as folder,
    ):
        copy = Path(folder) / DATABASE
        copy_out(database, copy)
        crash.point("backup.copied")
        packer.add(DATABASE, copy)
        for attachment in _attachments(copy):
            await _add(packer, files, attachment, Path(folder) / "file")
        crash.point("backup.packed")
    return packer.manifest


async def restore(file: Path, database: Database, files: Files, before: Path) -> Manifest:
    """Let database and files be those of a backup; what was there is backed up to `before`.

    Nothing is changed before all of the backup was found whole; then the files come, and the database at one moment.
    Raises SetupError.
    """
    with unpacked(file) as backup, TemporaryDirectory(prefix=".crm-", dir=before.parent) as temporary:
        copy = Path(temporary) / DATABASE
        with copy.open("wb") as content:
            content.writelines(backup.pieces(DATABASE))
        check(copy)
        update_schema(copy)
        await back_up(before, database, files)
        crash.point("restore.checked")
        for name, sha256 in backup.manifest.files.items():
            if await _fetched(files, name, backup.size(FILES + name), Path(temporary) / "file") != sha256:
                await files.put(name, _parts(backup, FILES + name))
        crash.point("restore.files")
        copy_in(copy, database)
    return backup.manifest


async def _add(packer: Packer, files: Files, attachment: Attachment, to: Path) -> None:
    if await _fetched(files, attachment.id, attachment.size, to) == attachment.sha256:
        packer.add(FILES + attachment.id, to)
    else:
        packer.manifest.missing.append(attachment.id)


async def _fetched(files: Files, name: str, size: int, to: Path) -> str:
    """Copy a file from the store; return its SHA-256, "" where it is not there."""
    digest = hashlib.sha256()
    try:
        with to.open("wb") as content:
            async for piece in await files.get(name, 0, size):
                digest.update(piece)
                content.write(piece)
    except Missing:
        return ""
    except BaseError as error:
        raise SetupError("setup.backup.store", reason=str(error).partition("\n")[0]) from error
    return digest.hexdigest()


async def _parts(backup: Backup, name: str) -> AsyncIterator[bytes]:
    for piece in backup.pieces(name):
        yield piece


def _attachments(copy: Path) -> Iterator[Attachment]:
    opened = open_file(copy)
    with Session(opened.reader) as session:
        yield from session.exec(select(Attachment))
    opened.reader.dispose()

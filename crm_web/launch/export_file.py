"""`crm-web export FILE`: written beside its place and put there when it is whole, for its owner's eyes only."""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crm_web.entities import SLUGS, EntitySpec
from crm_web.errors import SetupError
from crm_web.i18n import DEFAULT, translate
from crm_web.launch.person import person
from crm_web.security import audit
from crm_web.security.rights import Actor
from crm_web.services import exports
from crm_web.services.export_formats import formats_of
from crm_web.storage.transact import reading, writing_quietly


def write_out(file: Path, slug: str, login: str | None) -> None:
    """Export the items of a kind by the rights of the person called `login`. Raises SetupError, Denied."""
    spec, form = _spec(slug), file.suffix.removeprefix(".").casefold()
    if form not in formats_of(spec):
        raise SetupError("export.ending", file=file, endings=", ".join(f".{name}" for name in formats_of(spec)))
    with reading() as session:
        actor = person(session, login)
    with writing_quietly() as session:
        audit.record(session, actor.id, "exported", spec.kind, format=form, command=True)
    with _in_its_place(file) as stream:
        count = _write(stream, actor, spec, form)
    print(translate(DEFAULT, "export.summary", count=count, file=file))


def _spec(slug: str) -> EntitySpec:
    if slug not in SLUGS:
        raise SetupError("export.kind", kind=slug, kinds=", ".join(SLUGS))
    return SLUGS[slug]


def _write(stream: BinaryIO, actor: Actor, spec: EntitySpec, form: str) -> int:
    """Write all items as they are at one moment; return how many there are."""
    count, cursor = 0, ""
    with reading() as session:
        while True:
            part = exports.part(session, actor, spec, form, cursor=cursor)
            stream.write(part.content)
            session.expunge_all()
            count, cursor = count + part.count, part.next
            if not cursor:
                return count


@contextmanager
def _in_its_place(file: Path) -> Generator[BinaryIO]:
    """Open a new file that takes the place of `file` at the end; after an error nothing of it is left."""
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as error:
        raise SetupError("export.unwritable", file=file, reason=error.strerror) from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(descriptor)
        Path(name).replace(file)
    except OSError as error:
        raise SetupError("export.unwritable", file=file, reason=error.strerror) from error
    finally:
        Path(name).unlink(missing_ok=True)

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from crm_web.errors import Missing, SetupError
from crm_web.settings import Settings
from crm_web.storage.files import PART, Files, open_files
from tests.integration.s3 import bucket

Left = Callable[[], list[str]]  # the names of what is in the store, finished or not


@pytest.fixture(params=["folder", "S3"])
def store(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Files, Left]]:
    if request.param == "folder":
        files = open_files(Settings(data_dir=tmp_path))
        yield files, lambda: sorted(file.name for file in files.folder.iterdir())
        return
    with bucket() as s3:
        for name, value in (("ENDPOINT", s3.address), ("ACCESS_KEY_ID", "eva"), ("SECRET_ACCESS_KEY", "secret")):
            monkeypatch.setenv(f"AWS_{name}", value)
        monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
        files = open_files(Settings(data_dir=tmp_path, files_url="s3://crm/files"))
        yield files, lambda: [key.removeprefix("/crm/files/") for key in sorted(s3.objects | s3.parts)]


async def parts(*contents: bytes) -> AsyncIterator[bytes]:
    for content in contents:
        yield content


async def got(files: Files, name: str, start: int, end: int) -> bytes:
    return b"".join([piece async for piece in await files.get(name, start, end)])


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.4" * 10, b"0123456789" * (PART // 10 + 5)])
def test_what_is_put_is_counted_and_comes_back_whole_or_in_part(store, content):
    files, left = store

    async def scenario():
        stored = await files.put("a", parts(content[:7], content[7:]))
        size = len(content)
        return stored, await got(files, "a", 0, size), await got(files, "a", size // 3, size)

    stored, whole, part = asyncio.run(scenario())
    assert (stored.size, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert stored.beginning == content[:16]
    assert (whole, part, left()) == (content, content[len(content) // 3 :], ["a"])


def test_what_breaks_off_leaves_nothing_and_says_why(store):
    files, left = store

    async def broken() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"x" * PART
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        asyncio.run(files.put("a", broken()))
    assert left() == []


def test_a_file_is_gone_once_it_is_deleted_and_may_be_deleted_twice(store):
    files, left = store

    async def scenario():
        await files.put("a", parts(b"x"))
        await files.delete("a")
        await files.delete("a")
        await files.get("a", 0, 1)

    with pytest.raises(Missing):
        asyncio.run(scenario())
    assert left() == []


@pytest.mark.parametrize("address", ["files", "/var/files", "file:///var/files", "https://example.com/files", "s3://"])
def test_an_address_that_is_none_is_said_in_one_sentence(tmp_path, address):
    with pytest.raises(SetupError) as said:
        open_files(Settings(data_dir=tmp_path, files_url=address))
    assert f"CRM_FILES_URL is {address}:" in said.value.sentence("en")
    assert list(tmp_path.iterdir()) == []

"""What the manifest of the app names is there, and is what it says."""

import json
import struct
from pathlib import Path

import pytest

ASSETS = Path("assets")
MANIFEST = json.loads((ASSETS / "manifest.webmanifest").read_text("utf-8"))
PICTURES = [
    *MANIFEST["icons"],
    *MANIFEST["screenshots"],
    *(icon for one in MANIFEST["shortcuts"] for icon in one["icons"]),
]
PNG_SIZE = struct.Struct(">16x2I")  # signature, length and type of the first chunk; width, height


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture["src"])
def test_each_picture_is_there_in_its_size(picture: dict[str, str]):
    content = (ASSETS / picture["src"].lstrip("/")).read_bytes()
    if picture["sizes"] != "any":
        assert "{}x{}".format(*PNG_SIZE.unpack_from(content)) == picture["sizes"]


def test_an_icon_can_be_cut_to_any_shape_and_others_are_whole():
    assert {icon.get("purpose", "any") for icon in MANIFEST["icons"]} == {"any", "maskable"}


def test_there_are_pictures_of_a_phone_and_of_a_desk():
    assert {picture["form_factor"] for picture in MANIFEST["screenshots"]} == {"narrow", "wide"}


def test_its_shortcuts_lead_to_what_is_done_most():
    assert [shortcut["url"] for shortcut in MANIFEST["shortcuts"]] == ["/contacts/new", "/contacts#search", "/phone"]

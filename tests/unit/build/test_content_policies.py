import base64
import hashlib

import pytest

from crm_web.build.content_policies import ANY_PAGE, FRAME, policies, policy


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def written(folder, **pages: str) -> dict[str, str]:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return policies(folder)


def scripts_of(policy: str) -> list[str]:
    [found] = [directive for directive in policy.split("; ") if directive.startswith("script-src ")]
    return found.split(" ")[2:]


@pytest.mark.parametrize("script", ["go()", "\n  čau('&amp; <b>')\n", "a < b && '</p>'", ""])
def test_a_script_in_a_page_is_allowed_as_it_stands_there(tmp_path, script):
    made = written(tmp_path, contacts=f"<p>1 &lt; 2</p><script type='module'>{script}</script>")
    assert scripts_of(made["/contacts.html"]) == [hash_of(script)]


def test_each_page_allows_its_own_scripts_only(tmp_path):
    made = written(tmp_path, one="<script>a</script><SCRIPT>b</SCRIPT>", two="<script>c</script>")
    assert scripts_of(made["/one.html"]) == [hash_of("a"), hash_of("b")]
    assert scripts_of(made["/two.html"]) == [hash_of("c")]


def test_a_script_in_a_file_needs_no_hash(tmp_path):
    assert scripts_of(written(tmp_path, one='<script src="/assets/a.js"></script>')["/one.html"]) == []


def test_any_other_page_allows_what_stands_in_those_that_the_script_fills(tmp_path):
    pages = {"__spa-fallback": "<script>a</script>", "404": "<script>b</script>", "one": "<script>c</script>"}
    assert set(scripts_of(written(tmp_path, **pages)[ANY_PAGE])) == {hash_of("a"), hash_of("b")}


def test_nothing_inline_or_evaluated_is_allowed_and_what_is_not_named_neither():
    words = policy(["sha256-x"]).replace(";", " ").split()
    assert "default-src 'none'" in policy([])
    assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", "data:", "*"} & set(words)


def test_scripts_and_styles_come_from_the_folder_of_the_bundle_not_from_attached_files():
    sources = dict(directive.split(" ", 1) for directive in policy([]).split("; "))
    assert sources["script-src"].endswith("/assets/")
    folder, of_the_frame = sources[
        "style-src"
    ].split()  # the one style that stands in a page: of the frame of formatted text
    assert folder.endswith("/assets/")
    assert of_the_frame == hash_of(FRAME.read_text("utf-8").partition("<style>")[2].partition("</style>")[0])
    assert sources["worker-src"].endswith("/sw.js")

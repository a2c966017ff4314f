"""The documents hold what the code holds: names that exist, every setting, every command."""

import argparse
import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from crm_web import cli
from crm_web.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
GUIDES = [ROOT / "CONTRIBUTING.md", ROOT / "docs/tour.md"]
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
DOCUMENTS = [README, *GUIDES, ROOT / "docs/security.md", ROOT / "docs/sentences.md", *DECISIONS]

NAMED = re.compile(r"`((?:[\w.-]+/)*[\w-]*\.(?:py|jsx?|json|css|toml)|(?:[\w.-]+/)+)(?::([\w.]+))?`")
LINK = re.compile(r"""\]\(([^)#]+)\)|src="([^"]+)\"""")
ROW = re.compile(r"^\| `([^`]+)` \| (?:`([^`]*)`|[^|]*) \|", re.MULTILINE)


def named_in(document: Path) -> list[tuple[str, str]]:
    return sorted(set(NAMED.findall(document.read_text("utf-8"))))


def names_of(source: Path) -> set[str]:
    text = source.read_text("utf-8")
    return python_names(ast.parse(text).body) if source.suffix == ".py" else javascript_names(text)


def python_names(body: list[ast.stmt], prefix: str = "") -> set[str]:
    names: set[str] = set()
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(prefix + node.name)
        if isinstance(node, ast.ClassDef):
            names |= python_names(node.body, f"{prefix}{node.name}.")
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {prefix + target.id for target in targets if isinstance(target, ast.Name)}
    return names


def javascript_names(text: str) -> set[str]:
    declared = re.findall(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", text, re.MULTILINE)
    return set(declared)


def table_under(heading: str) -> dict[str, str]:
    section = README.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return dict(ROW.findall(section))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_file_that_a_guide_names_is_there(guide: Path):
    named = named_in(guide)
    assert len(named) > 20
    assert [path for path, _ in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_function_that_a_guide_names_is_in_its_file(guide: Path):
    named = [(path, name) for path, name in named_in(guide) if name]
    assert len(named) > 20
    assert [f"{path}:{name}" for path, name in named if name not in names_of(ROOT / path)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_inside_the_project_leads_somewhere(document: Path):
    links = [link or source for link, source in LINK.findall(document.read_text("utf-8"))]
    inside = [link for link in links if not link.startswith(("http:", "https:"))]
    assert [link for link in inside if not (document.parent / link).exists()] == []


def test_a_link_in_the_tour_leads_to_the_file_that_it_names():
    text = (ROOT / "docs/tour.md").read_text("utf-8")
    pairs = re.findall(r"\[`([^`:]+)(?::[\w.]+)?`\]\(\.\./([^)]+)\)", text)
    assert len(pairs) > 20
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def test_the_readme_lists_exactly_the_settings_with_their_defaults():
    defaults = {f"CRM_{field.name.upper()}": str(field.default) for field in fields(Settings)}
    assert table_under("Settings") == defaults


def test_the_readme_lists_every_command():
    rows = table_under("Commands")
    programs = {f"bin/{path.name}" for path in (ROOT / "bin").iterdir() if path.suffix != ".sh"}
    assert programs == {name for name in rows if name.startswith("bin/") and " " not in name}
    subcommands = {name.split(" ")[0] for name in rows if not name.startswith("bin/")}
    assert subcommands == set(subcommands_of(cli._parser()))


def subcommands_of(parser: argparse.ArgumentParser) -> list[str]:
    return [
        name for action in parser._actions if isinstance(action, argparse._SubParsersAction) for name in action.choices
    ]


def test_the_decisions_are_numbered_without_gaps():
    assert [path.name[:5] for path in DECISIONS] == [f"{number:04}-" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_its_context_what_follows_and_what_was_rejected_on_one_page(decision: Path):
    text = decision.read_text("utf-8")
    assert text.startswith(f"# {decision.name[:4]} ")
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == ["Context", "Decision", "What follows", "Rejected"]
    assert len(text.splitlines()) <= 60

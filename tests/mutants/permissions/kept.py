"""What was hunted before, so that a hunt that was stopped goes on; without the file it begins anew."""

import json
from dataclasses import asdict
from pathlib import Path

from tests.mutants.permissions.hunt import Hunted

KEPT = Path("bench-results/permission_mutants.json")


class Kept:
    """What became of the mutants so far, by name; each is written down as it comes."""

    def __init__(self, path: Path = KEPT) -> None:
        self._path = path
        told = json.loads(path.read_text("utf-8")) if path.exists() else []
        self._hunted = {each["name"]: Hunted(**each) for each in told}

    def killed(self) -> dict[str, Hunted]:
        """Return those that some test noticed: they need no other hunt. Who survived is hunted again."""
        return {name: one for name, one in self._hunted.items() if one.killer}

    def add(self, one: Hunted) -> None:
        """Keep what became of a mutant."""
        self._hunted[one.name] = one
        self._path.parent.mkdir(parents=True, exist_ok=True)
        begun = self._path.with_suffix(".part")
        begun.write_text(
            json.dumps([*map(asdict, self._hunted.values())], indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
        begun.replace(self._path)

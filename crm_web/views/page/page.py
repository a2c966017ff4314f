"""What every page carries."""

from dataclasses import dataclass


@dataclass
class Page:
    """Whose page it is and how fresh. `outcome` is ok, or why there is nothing to see: missing, deleted, denied."""

    path: str = ""
    user: str = ""
    epoch: str = ""
    rev: int = 0
    outcome: str = "ok"

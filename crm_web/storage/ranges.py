"""Ranges of keys as a table in a statement: what lies in each is looked up along an index."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import CTE, String, column, text


def ranges(bounds: Sequence[str]) -> CTE:
    """Return a table of what lies between each bound and the next: `column1` and before `column2`, as both engines call them.

    The bounds, ASCII of ours without quotes and colons, stand in the text of the statement: SQLAlchemy's `values` is compiled anew
    at each use, which takes ten times as long as the search itself.
    """
    rows = ", ".join(f"('{first}', '{following}')" for first, following in pairwise(bounds))
    return text(f"VALUES {rows}").columns(column("column1", String), column("column2", String)).cte("ranges")

"""A plugin of pytest that writes down which checks each test came by, and how long the test took."""

import builtins
import json
import os
from pathlib import Path

import pytest

WHERE = "CRM_CAME_BY"  # the file, by the environment


class Came:
    """What came by since the test began."""

    seconds = 0.0


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logstart() -> None:
    Came.seconds = 0.0
    getattr(builtins, "came_by", set()).clear()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    Came.seconds += report.duration


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish(nodeid: str) -> None:
    line = {"test": nodeid, "seconds": Came.seconds, "came_by": sorted(getattr(builtins, "came_by", ()))}
    with Path(os.environ[WHERE]).open("a") as file:
        file.write(json.dumps(line) + "\n")

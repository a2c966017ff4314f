"""`python -m tests.crashing POINT N …`: the command crm-web, which dies as by kill -9 the N-th time that it passes POINT.

N = 1 is the first time. The points are those of crm_web/storage/crash.py.
"""

import os
import signal
import sys
from itertools import count

from crm_web import cli
from crm_web.storage import crash


def die_at(point: str, time: int = 1) -> None:
    """Let this process die at `point`, the `time`-th time that it comes there."""
    if point not in crash.POINTS:
        raise LookupError(point)
    passed = count(1)

    def reached(name: str) -> None:
        if name == point and next(passed) == time:
            os.kill(os.getpid(), signal.SIGKILL)

    crash.point = reached


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]))
    del sys.argv[1:3]
    cli.main()

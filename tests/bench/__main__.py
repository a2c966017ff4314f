"""`python -m tests.bench [NAME …]`: one benchmark, or all (five minutes; two more when a database is to be filled).

Figures are medians; what else the machine did is in their spread, and in the load that is said beside them.
"""

import sys
import time

from tests.bench import report
from tests.bench.first_load import first_load
from tests.bench.key_to_red import key_to_red
from tests.bench.rig import Rig
from tests.bench.saving import save_to_ack, save_to_stored
from tests.bench.server import server
from tests.bench.start import start
from tests.bench.tap_to_detail import tap_to_detail

BENCHMARKS = {
    benchmark.__name__: benchmark
    for benchmark in (first_load, key_to_red, tap_to_detail, save_to_ack, save_to_stored, server, start)
}


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}.")
    with Rig() as rig:
        for name in names or BENCHMARKS:
            around = report.surroundings(rig.browser.version)
            begun = time.monotonic()
            result = BENCHMARKS[name](rig)
            around["seconds"] = round(time.monotonic() - begun, 1)
            report.tell(name, result, around)
            report.keep(name, result, around)


main(sys.argv[1:])

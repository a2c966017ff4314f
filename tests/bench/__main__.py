"""`python -m tests.bench [NAME …]`: one benchmark, or all (five minutes; two more when a database is to be filled).

Those that take long run only when they are named: `reliability`, `security`, or one of their parts, `scrolling` and `lighthouse`. `mutants` and `permission_mutants`
are alone: they say which tests notice a broken promise, and a check of permission that is gone.
Figures are medians; what else the machine did is in their spread, and in the load that is said beside them.
"""

import sys
import time

from tests.bench import report
from tests.bench.first_load import first_load
from tests.bench.first_visit import first_visit
from tests.bench.key_to_red import key_to_red
from tests.bench.lighthouse import lighthouse
from tests.bench.live import saved_to_seen
from tests.bench.offline import launch_offline, search_offline
from tests.bench.reliability import PROOFS, one, reliability
from tests.bench.rig import Rig
from tests.bench.saving import save_to_ack, save_to_stored
from tests.bench.scrolling import scrolling
from tests.bench.security import ATTACKS, attack_of, flooding, hostile_values, security
from tests.bench.server import server
from tests.bench.start import start
from tests.bench.tap_to_detail import tap_to_detail
from tests.mutants.hunt import MUTANTS
from tests.mutants.permissions.table import permission_mutants
from tests.mutants.table import mutants

BENCHMARKS = {
    benchmark.__name__: benchmark
    for benchmark in (
        *(
            first_load,
            first_visit,
            key_to_red,
            tap_to_detail,
            save_to_ack,
            save_to_stored,
            saved_to_seen,
            server,
            start,
        ),
        *(search_offline, launch_offline),
    )
}
LONG = {
    "reliability": reliability,
    "scrolling": scrolling,
    "lighthouse": lighthouse,
    **{name: one(name) for name in PROOFS},
}
LONG |= {
    "security": security,
    "flooding": flooding,
    "hostile_values": hostile_values,
    **{name: attack_of(name) for name in ATTACKS},
}


def main(names: list[str]) -> None:
    if names == ["mutants"]:
        sys.exit(not mutants(MUTANTS))
    if names == ["permission_mutants"]:
        sys.exit(not permission_mutants())
    known = BENCHMARKS | LONG
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are: {', '.join(known)}.")
    with Rig() as rig:
        for name in names or BENCHMARKS:
            around = report.surroundings(rig.browser.version)
            begun = time.monotonic()
            result = known[name](rig)
            around["seconds"] = round(time.monotonic() - begun, 1)
            report.tell(name, result, around)
            report.keep(name, result, around)
            if not result.kept():
                sys.exit(f"{name}: the promise was not kept.")


main(sys.argv[1:])

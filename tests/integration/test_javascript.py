"""The tests of the phone's store run with Node, here, so that one closing line tells all."""

import subprocess
import sys
from pathlib import Path

NODE = Path(sys.executable).with_name("node")


def test_the_tests_of_the_phones_store_pass():
    command = [NODE, "--import", "./resolve.js", "--test", "--test-isolation=none", "--test-reporter=tap", "*.test.js"]
    done = subprocess.run(command, cwd="tests/js", capture_output=True, text=True, check=False)
    failures = [line for line in done.stdout.splitlines() if line.startswith("not ok")]
    assert (done.returncode, failures) == (0, []), done.stdout[-4000:] + done.stderr[-2000:]
    assert "# pass 0" not in done.stdout

"""What a module of the phone says, by Node."""

import json
import subprocess
import sys
from pathlib import Path

NODE = Path(sys.executable).with_name("node")
COMPONENTS = Path("crm_web/components").resolve()


def said_by(module: str, call: str, several: list) -> list:
    """Return what the expression `call` gives for `each` of several; `own` is the module."""
    own = json.dumps((COMPONENTS / module).as_uri())
    script = f"import * as own from {own}; let text = ''; for await (const part of process.stdin) text += part; console.log(JSON.stringify(JSON.parse(text).map((each) => {call})))"
    command = [NODE, "--input-type=module", "--eval", script]
    done = subprocess.run(command, input=json.dumps(several), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)

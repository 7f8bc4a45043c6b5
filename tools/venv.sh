# Sourced by ./demo and ./check: an environment of the project's own in .venv, unless it is there already.
# $PYTHON names another interpreter.
if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  for python in ${PYTHON:-python3.11 python3.12 python3.13 python3 python}; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      break
    fi
    python=
  done
  if [ -z "$python" ]; then
    echo "no Python 3.11 or later found: install one, or name it: PYTHON=/path/to/python $0" >&2
    exit 1
  fi
  "$python" -m venv --clear .venv
fi
unset PYTHONPATH PYTHONHOME
PATH="$PWD/.venv/bin:$PATH"
PIP_DISABLE_PIP_VERSION_CHECK=1
export PATH PIP_DISABLE_PIP_VERSION_CHECK

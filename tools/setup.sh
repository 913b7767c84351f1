#!/usr/bin/env bash
# tools/setup.sh LOCKFILE: makes .venv with a Python >= 3.12 and exactly the packages of LOCKFILE, and sees to it that Qt starts.
set -euo pipefail
cd "$(dirname "$0")/.."
lock=$1
say() { printf '%s\n' "$*" >&2; }

good_enough() { "$1" -c 'import sys, venv, ensurepip; sys.exit(not sys.version_info >= (3, 12))' 2>/dev/null; }

find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3.13 python3.12 python3.14 python3 python \
      "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[2-9].*/bin/python; do
    [ -n "$candidate" ] && good_enough "$candidate" && { command -v "$candidate"; return 0; }
  done
  return 1
}

install_packages() { # as root and with apt-get only
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
  say "Installing $*"
  local log; log=$(mktemp)
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1 && return 0
  sed 's/^/  /' "$log" >&2
  return 1
}

bring_python() { # with uv, which carries no interpreter itself but knows where to get one
  local uv
  if ! command -v uv >/dev/null && ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
    install_packages python3 python3-venv ca-certificates >&2 || return 1
    find_python && return 0
  fi
  say "No Python 3.12 or newer found: uv brings one."
  uv=$(command -v uv) || {
    python3 -m venv .cache/uv >&2 && .cache/uv/bin/python -m pip install -q uv >&2 || return 1
    uv=.cache/uv/bin/uv
  }
  "$uv" python install 3.12 >&2 && "$uv" python find 3.12
}

if [ ! -x .venv/bin/python ] || ! good_enough .venv/bin/python; then
  python=$(find_python || bring_python) || {
    say "Threadmark needs Python 3.12 or newer, and none could be found or brought."
    say "Debian 13 and Ubuntu 24.04 have one: sudo apt-get install python3 python3-venv"
    say "Elsewhere get it from https://www.python.org/downloads/ or with pyenv. Then call make again,"
    say "or name it: PYTHON=/path/to/python3.12 make run"
    exit 1
  }
  say "Setting up with $("$python" --version) ($python)"
  rm -rf .venv
  "$python" -m venv .venv
fi
say "Installing the packages of $lock"
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --require-hashes -r "$lock"
if [ ! -x .venv/bin/threadmark ] || [ pyproject.toml -nt .venv/bin/threadmark ]; then
  log=$(mktemp)
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch .venv/bin/threadmark
fi

# What Qt needs from the system (Debian and Ubuntu names; measured, see docs/decisions/0001-dependencies.md).
packages="libglib2.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 fontconfig fonts-dejavu-core fonts-noto-color-emoji
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
qt_starts() {
  QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])' 2>/dev/null &&
    { [ "$(uname)" != Linux ] || { [ -n "$(fc-list 2>/dev/null)" ] && [[ "$(ldconfig -p 2>/dev/null)" == *libxcb-cursor.so* ]]; }; }
}
if ! qt_starts; then
  packages=$(echo $packages)
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    say "Qt needs some system packages."
    install_packages $packages || { say "apt-get could not install them. Type: apt-get install $packages"; exit 1; }
  elif command -v apt-get >/dev/null; then
    say "Qt needs some system packages. Type once, then call make again:"
    say "  sudo apt-get install --no-install-recommends $packages"
    exit 1
  fi
  QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])' >&2 ||
    { say "Qt does not start: the line above names what is missing."; exit 1; }
fi

#!/usr/bin/env bash
# tools/browser.sh: adds the browser (Qt WebEngine) to .venv, of the same version as the Qt that is there, and sees to it that it starts.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '%s\n' "$*" >&2; }

version=$(.venv/bin/python -c 'import PySide6; print(PySide6.__version__)')
say "Installing Qt WebEngine for Qt $version (about 180 MB to load)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check "pyside6-essentials==$version" "pyside6-webengine==$version.*" || {
  say "pip could not install it: the lines above say why. (There is a build for Linux, Windows and macOS.)"
  exit 1
}

# What Chromium needs from the system beside what Qt needs (Debian and Ubuntu names; measured, see docs/browser.md).
packages="libnss3 libnspr4 libgbm1 libxcb-dri3-0 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxkbfile1 libxext6 libxfixes3 libudev1 libexpat1 libgssapi-krb5-2"
starts() { .venv/bin/python -c 'import PySide6.QtWebEngineWidgets'; }
if ! starts 2>/dev/null && command -v apt-get >/dev/null; then
  sound=libasound2; [ -z "$(apt-cache search --names-only '^libasound2t64$' 2>/dev/null)" ] || sound=libasound2t64
  if [ "$(id -u)" = 0 ]; then
    say "Installing what it needs from the system"
    log=$(mktemp)
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages $sound; } >"$log" 2>&1 ||
      { sed 's/^/  /' "$log" >&2; say "apt-get could not install them. Type: apt-get install $packages $sound"; exit 1; }
  else
    say "It needs some system packages. Type once, then call make browser again:"
    say "  sudo apt-get install --no-install-recommends $packages $sound"
    exit 1
  fi
fi
starts || { say "The browser does not start: the line above names what is missing."; exit 1; }
say "The browser is ready: “Open in browser …” in the capture dialog, and threadmark capture --browser ADDRESS."

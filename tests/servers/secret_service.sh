#!/usr/bin/env bash
# A real Secret Service (gnome-keyring) for the tests, on a private bus and with a private folder: nobody's own keyring is touched.
#   secret_service.sh COMMAND...      runs COMMAND beside it; exit status 97: it did not come up
# Needs: apt-get install --no-install-recommends dbus gnome-keyring
# Environment:  KEYRING_HOME=<dir>  keeps the keyring between runs      KEYRING_PASS=<password>  what unlocks it
#               KEYRING_LOCKED=1    the service runs, but nobody unlocks it
set -euo pipefail
if [ -n "${KEYRING_HOME:-}" ]; then HOME_DIR=$KEYRING_HOME; OURS=; else HOME_DIR=$(mktemp -d); OURS=1; fi
mkdir -p "$HOME_DIR/data" "$HOME_DIR/run" "$HOME_DIR/cache"; chmod 700 "$HOME_DIR" "$HOME_DIR/run"
export XDG_DATA_HOME=$HOME_DIR/data XDG_RUNTIME_DIR=$HOME_DIR/run XDG_CACHE_HOME=$HOME_DIR/cache
unset DISPLAY WAYLAND_DISPLAY
STATUS=0
dbus-run-session -- bash -c '
  MODE=--unlock; [ -z "${KEYRING_LOCKED:-}" ] || MODE=--start
  printf "%s" "${KEYRING_PASS:-testpass}" | gnome-keyring-daemon "$MODE" --components=secrets >"$XDG_CACHE_HOME/daemon.env" 2>"$XDG_CACHE_HOME/daemon.log" \
    || { cat "$XDG_CACHE_HOME/daemon.log" >&2; exit 97; }
  "$@"' secret-service "$@" || STATUS=$?
[ -z "$OURS" ] || rm -rf "$HOME_DIR"
exit "$STATUS"

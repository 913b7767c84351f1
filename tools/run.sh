#!/usr/bin/env bash
# Starts Threadmark. Without a display it does the same main job on the command line, with the sample discussion.
set -euo pipefail
cd "$(dirname "$0")/.."
threadmark="$PWD/.venv/bin/python main.py"
if [ $# -gt 0 ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
  exec $threadmark "$@"
fi
out=out/sample
echo "There is no display here, so the window cannot open. The same job on the command line, with the sample discussion:"
rm -rf "$out" && mkdir -p "$out"
step() { printf '\n$ threadmark %s\n' "$*"; $threadmark "$@"; }
step capture resources/sample/diskussion.html --archive "$out/sample.threadmark"
step show 1 --archive "$out/sample.threadmark"
step tag 1 "Argument" --comment 1 --archive "$out/sample.threadmark"
step export 1 --archive "$out/sample.threadmark" --format csv -o "$out/csv"
step check --archive "$out/sample.threadmark"
QT_QPA_PLATFORM=offscreen .venv/bin/python tools/screenshots.py "$out" --archive "$out/sample.threadmark"
printf '\nWritten to %s:\n' "$out"
find "$out" -type f | sort | sed 's/^/  /'

#!/usr/bin/env bash
# A real Isso for the tests.   isso.sh up DIR   start it, fill it, print its addresses     isso.sh down DIR   stop it
# Environment: PYTHON (of an environment with isso in it), PORT (the interface; PORT+1 is the blog page), SEED (a discussion)
set -euo pipefail
CMD=${1:-}; DIR=${2:-}; [ -n "$DIR" ] || { sed -n 2,3p "$0"; exit 2; }
mkdir -p "$DIR"/{run,log,site}; DIR=$(cd "$DIR" && pwd); HERE=$(cd "$(dirname "$0")" && pwd)
if [ "$CMD" = down ]; then
  for f in "$DIR"/run/*.pid; do [ -e "$f" ] || continue; p=$(cat "$f")
    if tr '\0' ' ' <"/proc/$p/cmdline" 2>/dev/null | grep -q -e "$DIR"; then kill -TERM "$p" || true; fi; rm -f "$f"; done
  exit 0
fi
[ "$CMD" = up ] || exit 2
PAGE_PORT=$((PORT + 1))
cat >"$DIR/isso.cfg" <<C
[general]
dbpath = $DIR/comments.db
host = http://127.0.0.1:$PAGE_PORT/
max-age = 15m
notify = stdout
latest-enabled = true
[server]
listen = http://127.0.0.1:$PORT/
[moderation]
enabled = false
[guard]
enabled = false
[markup]
options = strikethrough, superscript, autolink, fenced-code
[hash]
salt = threadmark
algorithm = pbkdf2
C
setsid nohup "$(dirname "$PYTHON")/isso" -c "$DIR/isso.cfg" run >"$DIR/log/isso.log" 2>&1 </dev/null & echo $! >"$DIR/run/isso.pid"
setsid nohup "$PYTHON" -m http.server --bind 127.0.0.1 --directory "$DIR/site" "$PAGE_PORT" >"$DIR/log/web.log" 2>&1 </dev/null & echo $! >"$DIR/run/web.pid"
"$PYTHON" "$HERE/isso_seed.py" "$DIR" "$PORT" "$SEED"

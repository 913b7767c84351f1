#!/usr/bin/env bash
# A real WordPress for the tests. Nothing is installed under /usr/share, no Apache, no service of the system.
#   wordpress.sh up     DIR    start (and build what is missing); prints the addresses; can be called again
#   wordpress.sh down   DIR    stop the servers, keep the data
#   wordpress.sh status DIR | wipe DIR
# Environment:  SUITE=bookworm (WP 6.1) | trixie (6.8) | sid (7.1)     DB=sqlite (no server process; needs npm once) | mariadb
#               PORT=<base>  (default: free run from 18100)   BIG=<n comments, 0 = none>   OLDTHEMES=1 (bullseye themes, may fail)
#               VARIANTS="classic paged pagedold block older plainen flat blockpaged"   CACHE=<dir of the .deb files>
set -euo pipefail
CMD=${1:-}; DIR=${2:-}; [ -n "$DIR" ] || { sed -n 2,9p "$0"; exit 2; }
KIT=$(cd "$(dirname "$0")" && pwd)/wordpress
SUITE=${SUITE:-trixie}; DB=${DB:-sqlite}; BIG=${BIG:-0}; OLDTHEMES=${OLDTHEMES:-1}
VARIANTS=${VARIANTS:-classic paged pagedold block older plainen flat blockpaged}
mkdir -p "$DIR"; DIR=$(cd "$DIR" && pwd); CACHE=${CACHE:-$DIR/cache}; SOCK=$DIR/run/db.sock
[ "$DB" = sqlite ] || [ ${#SOCK} -le 100 ] || { echo "path too long for a unix socket: $SOCK"; exit 2; }
T0=$(date +%s.%N); say() { printf '%6.1fs %s\n' "$(echo "$(date +%s.%N) $T0" | awk '{print $1-$2}')" "$*"; }
# a process of ours, not one that got the number after a restart
alive() { [ -s "$1" ] && tr "\0" " " 2>/dev/null <"/proc/$(cat "$1")/cmdline" | grep -q -e router.php -e mariadbd; }

down() {
  local f p
  for f in "$DIR"/run/php-*.pid; do [ -e "$f" ] || continue; p=$(cat "$f")
    if alive "$f"; then kill -TERM -- "-$p" 2>/dev/null || kill -TERM "$p" || true; fi; rm -f "$f"; done
  if alive "$DIR/run/db.pid"; then p=$(cat "$DIR/run/db.pid"); kill -TERM "$p"; for _ in $(seq 100); do kill -0 "$p" 2>/dev/null || break; sleep 0.1; done; fi
  rm -f "$DIR/run/db.pid"; say "down"
}
case $CMD in
  down) down; exit 0;;
  wipe) down; rm -rf "$DIR/www" "$DIR/db" "$DIR/sqlite" "$DIR/run" "$DIR/log" "$DIR/tmp" "$DIR"/{port,state.json,urls.txt,stamp}; say "wiped (cache kept)"; exit 0;;
  status) for f in "$DIR"/run/*.pid; do [ -e "$f" ] && { alive "$f" && echo "up   $f $(cat "$f")" || echo "dead $f"; }; done; cat "$DIR/urls.txt" 2>/dev/null || true; exit 0;;
  up) ;; *) sed -n 2,9p "$0"; exit 2;;
esac
mkdir -p "$DIR"/{run,log,tmp} "$CACHE"

# 1. packages: only programs, no daemon is started by them
need="php-cli php-mysql php-xml php-mbstring php-gd php-intl php-curl php-sqlite3 php-zip ca-certificates"
[ "$DB" = mariadb ] && need="$need mariadb-server-core mariadb-client-core"
miss=""; for n in $need; do dpkg-query -W -f '${db:Status-Status}\n' "$n" 2>/dev/null | grep -q '^installed' || miss="$miss $n"; done
if [ -n "$miss" ]; then
  [ "$(id -u)" = 0 ] || { echo "as root: apt-get install --no-install-recommends$miss"; exit 3; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >"$DIR/log/apt.log" 2>&1 || true
  apt-get install -y -qq --no-install-recommends $miss >>"$DIR/log/apt.log" 2>&1 || { tail "$DIR/log/apt.log"; exit 3; }
  say "apt:$miss"
fi

# 2. WordPress and themes from Debian's archive, unpacked privately (own apt lists: any suite, also as non-root)
fetch() { # suite packages...
  local s=$1 d=$CACHE/$1 a=$CACHE/.apt-$1; shift; mkdir -p "$d" "$a"/{lists/partial,cache/archives/partial}
  local want=(); local p; for p in "$@"; do compgen -G "$d/${p}_*.deb" >/dev/null || want+=("$p"); done; [ ${#want[@]} = 0 ] && return 0
  local m=${MIRROR:-$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 | tr -d ' ')}; m=${m%/}
  [ -n "$m" ] || { echo "no Debian mirror found in the apt sources: set MIRROR"; return 1; }
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $m $s main" >"$a/sources.list"
  [ "$s" = sid ] || echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $m-security $s-security main" >>"$a/sources.list"
  local o=(-qq -o Dir::Etc::sourcelist="$a/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$a/lists" -o Dir::Cache="$a/cache" -o APT::Sandbox::User=root -o Debug::NoLocking=1)
  apt-get "${o[@]}" update >>"$DIR/log/apt.log" 2>&1 || return 1
  for p in "${want[@]}"; do (cd "$d" && apt-get "${o[@]}" download "$p") >>"$DIR/log/apt.log" 2>&1 || echo "not in $s: $p"; done
}
case $SUITE in
  bookworm) L="libjs-cropper libjs-underscore php-getid3"; TH="twentytwentyone twentytwentytwo twentytwentythree";;
  trixie) L="libjs-cropper libjs-underscore libjs-lodash php-getid3"; TH="twentytwentythree twentytwentyfour twentytwentyfive";;
  sid) L="libjs-cropper libjs-underscore libjs-lodash libjs-jquery-ui libphp-phpmailer php-getid3"; TH="twentytwentyfour twentytwentyfive";;
  *) echo "SUITE?"; exit 2;; esac
STAMP="$SUITE $DB $OLDTHEMES"
if [ "$(cat "$DIR/stamp" 2>/dev/null)" != "$STAMP" ]; then
  [ ! -e "$DIR/stamp" ] || { echo "$DIR holds '$(cat "$DIR/stamp")': wipe it or take another folder"; exit 2; }
  fetch "$SUITE" wordpress wordpress-l10n $L $(for t in $TH; do echo "wordpress-theme-$t"; done)
  # classic (PHP) themes are only in older suites; themes run on newer cores
  [ "$SUITE" = bookworm ] || fetch bookworm wordpress-theme-twentytwentyone || true
  [ "$OLDTHEMES" = 1 ] && { fetch bullseye wordpress-theme-twentytwenty wordpress-theme-twentynineteen || echo "bullseye themes not available (fine)"; }
  rm -rf "$CACHE"/.apt-*                       # package lists, hundreds of MB
  say "debs: $(du -sh --exclude='.apt*' "$CACHE" | cut -f1)"
  rm -rf "$DIR/tmp/sys"; mkdir -p "$DIR/tmp/sys"
  for s in bullseye bookworm "$SUITE"; do for f in "$CACHE/$s"/*.deb; do [ -e "$f" ] || continue
    case $(basename "$f") in wordpress-theme-*) ;; *) [ "$s" = "$SUITE" ] || continue;; esac; dpkg-deb -x "$f" "$DIR/tmp/sys"; done; done
  rm -rf "$DIR/www"; cp -rL "$DIR/tmp/sys/usr/share/wordpress" "$DIR/www" 2>"$DIR/log/dangling.log" || true
  cp -rn "$DIR/tmp/sys/var/lib/wordpress/wp-content/." "$DIR/www/wp-content/" 2>/dev/null || true   # Debian keeps themes in both places
  rm -rf "$DIR/tmp/sys"; mkdir -p "$DIR/www/wp-content/mu-plugins" "$DIR/www/wp-content/uploads"
  echo "$STAMP" >"$DIR/stamp"; say "unpacked WordPress $(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$DIR/www/wp-includes/version.php"), themes: $(ls "$DIR/www/wp-content/themes" | grep -v index | tr '\n' ' ')"
fi
cp "$KIT/wp-config.php" "$DIR/www/wp-config.php"; cp "$KIT/router.php" "$DIR/router.php"; cp "$KIT/mu-wpt.php" "$DIR/www/wp-content/mu-plugins/wpt.php"

# 3. database on a unix socket
export WPT_DB=$DB
if [ "$DB" = mariadb ]; then
  if [ ! -d "$DIR/db/mysql" ]; then
    mkdir -p "$DIR/db"; mariadb-install-db --no-defaults --force --skip-name-resolve --user="$(id -un)" --datadir="$DIR/db" --skip-test-db --auth-root-authentication-method=normal >"$DIR/log/db-install.log" 2>&1 || { tail "$DIR/log/db-install.log"; exit 4; }
    say "mariadb data directory"
  fi
  if ! alive "$DIR/run/db.pid"; then
    setsid nohup mariadbd --no-defaults --user="$(id -un)" --datadir="$DIR/db" --socket="$SOCK" --pid-file="$DIR/run/db.pid" --skip-networking --skip-name-resolve --tmpdir="$DIR/tmp" \
      --character-set-server=utf8mb4 --innodb-buffer-pool-size=128M --innodb-flush-log-at-trx-commit=0 --innodb-log-file-size=32M --performance-schema=OFF --skip-log-bin >"$DIR/log/db.log" 2>&1 </dev/null &
    for _ in $(seq 150); do mariadb --no-defaults --socket="$SOCK" -uroot -e "SELECT 1" >/dev/null 2>&1 && break; sleep 0.2; done
  fi
  mariadb --no-defaults --socket="$SOCK" -uroot -e "CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4; CREATE USER IF NOT EXISTS wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost" || { tail "$DIR/log/db.log"; exit 4; }
  say "mariadb up on $SOCK"
else
  mkdir -p "$DIR/sqlite" "$DIR/www/wp-content/plugins"
  if [ ! -e "$DIR/www/wp-content/db.php" ]; then
    [ "$SUITE" != bookworm ] || [ -n "${SQLITE_ZIP:-}" ] || { echo "DB=sqlite: the current drop-in (3.x) needs WP >= 6.4: SUITE=trixie|sid, or SQLITE_ZIP=<2.1.11>"; exit 2; }
    SQLITE_ZIP=${SQLITE_ZIP:-$CACHE/sqlite-database-integration.zip}
    if [ ! -f "$SQLITE_ZIP" ]; then   # 0.4 MB npm package that carries WordPress's own SQLite drop-in
      (cd "$DIR/tmp" && npm pack --silent @wp-playground/cli >/dev/null && tar xzf wp-playground-cli-*.tgz package/sqlite-database-integration.zip) || { echo "no SQLITE_ZIP and npm failed"; exit 2; }
      mv "$DIR/tmp/package/sqlite-database-integration.zip" "$SQLITE_ZIP"
    fi
    php -r '$z=new ZipArchive;$z->open($argv[1])===true&&$z->extractTo($argv[2])||exit(1);' "$SQLITE_ZIP" "$DIR/tmp/sq"; P=$(dirname "$(find "$DIR/tmp/sq" -name db.copy | head -1)")
    rm -rf "$DIR/www/wp-content/plugins/sqlite-database-integration"; mv "$P" "$DIR/www/wp-content/plugins/sqlite-database-integration"
  fi
  P=$DIR/www/wp-content/plugins/sqlite-database-integration     # absolute path in db.php: written anew, so a copied DIR works too
  sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$P#g" -e "s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#g" "$P/db.copy" >"$DIR/www/wp-content/db.php"
  say "sqlite drop-in"
fi

# 4. ports, install, seed
nv=$(echo $VARIANTS | wc -w)
if [ ! -s "$DIR/port" ] || { ! alive "$DIR/run/php-$(echo $VARIANTS | cut -d' ' -f1).pid" && ! php -r 'for($i=0;$i<$argv[2];$i++){$s=@stream_socket_server("tcp://127.0.0.1:".($argv[1]+$i));if(!$s)exit(1);fclose($s);}' "$(cat "$DIR/port")" $nv; }; then
  php -r 'for($b=$argv[1];$b<60000;$b+=20){$o=1;for($i=0;$i<$argv[2];$i++){$s=@stream_socket_server("tcp://127.0.0.1:".($b+$i));if(!$s){$o=0;break;}fclose($s);}if($o){echo $b;exit;}}exit(1);' "${PORT:-18100}" $nv >"$DIR/port"
fi
B=$(cat "$DIR/port"); PHP=(php -d memory_limit=512M -d sendmail_path=/bin/true -d variables_order=EGPCS -d max_execution_time=300)
"${PHP[@]}" "$KIT/install.php" "$DIR/www" "127.0.0.1:$B" >"$DIR/log/install.log" 2>&1 || { cat "$DIR/log/install.log"; exit 5; }; say "$(tail -1 "$DIR/log/install.log")"
"${PHP[@]}" "$KIT/seed.php" "$DIR/www" "127.0.0.1:$B" "$KIT/seed.json" "$DIR/state.json" >"$DIR/log/seed.log" 2>&1 || { cat "$DIR/log/seed.log"; exit 6; }; say "$(tail -1 "$DIR/log/seed.log")"
for n in $BIG; do [ "$n" = 0 ] || { "${PHP[@]}" "$KIT/big.php" "$DIR/www" "127.0.0.1:$B" "$n" "$DIR/state.json" >"$DIR/log/big.log" 2>&1 || { cat "$DIR/log/big.log"; exit 6; }; say "$(tail -1 "$DIR/log/big.log")"; }; done

# 5. one php -S per variant (2 workers each: WordPress may call itself)
i=0; : >"$DIR/urls.txt"
for v in $VARIANTS; do p=$((B+i)); i=$((i+1)); f=$DIR/run/php-$v.pid
  if ! alive "$f"; then
    WPT_VARIANT=$v PHP_CLI_SERVER_WORKERS=2 setsid nohup "${PHP[@]}" -d opcache.enable=1 -d opcache.enable_cli=1 -S "127.0.0.1:$p" -t "$DIR/www" "$DIR/router.php" >"$DIR/log/php-$v.log" 2>&1 </dev/null &
    echo $! >"$f"
  fi
  echo "$v http://127.0.0.1:$p/" >>"$DIR/urls.txt"
done
ok=0; for _ in $(seq 100); do ok=1; while read -r v u; do php -r '$c=stream_context_create(["http"=>["timeout"=>20,"ignore_errors"=>true]]);$h=@file_get_contents($argv[1],false,$c);exit($h!==false&&strpos($http_response_header[0],"200")!==false?0:1);' "$u" || { ok=0; break; }; done <"$DIR/urls.txt"; [ $ok = 1 ] && break; sleep 0.3; done
[ $ok = 1 ] || { echo "not answering"; tail -5 "$DIR"/log/php-*.log; exit 7; }
say "serving:"; cat "$DIR/urls.txt"

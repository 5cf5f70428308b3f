#: dev        开发:服务器改动后自动重启,网页即时更新:--port N、--data DIR
in_source || die "安装包里没有开发模式。请在源代码目录里运行。"
port=8080
data="$LIANHU_HOME/data"
while [ $# -gt 0 ]; do
  need_value "$@"
  case "$1" in
    --port) port=$2 ;;
    --data) data=$(absolute "$2") ;;
    *) die "不认识的选项:$1。用 ./lianhu help 查看用法。" ;;
  esac
  shift 2
done
find_java
children=()
stop_children() { [ ${#children[@]} -eq 0 ] || kill "${children[@]}" 2>/dev/null || true; }
trap stop_children EXIT
trap 'exit 0' INT TERM
if [ -f "$LIANHU_HOME/web/package.json" ]; then
  (cd "$LIANHU_HOME/web" && { [ -d node_modules ] || npm ci --no-audit --no-fund; } &&
    LIANHU_SERVER="http://localhost:$port" exec npm run dev) &
  children+=($!)
fi
# shellcheck source=build.sh
. "$LIANHU_HOME/bin/build.sh"
MODULES="kernel engine procedure tabular schemes db app" # the web reloads by itself
while :; do
  hash=$(source_hash)
  LIANHU_AOT=off "$LIANHU_HOME/lianhu" run --port "$port" --data "$data" &
  server=$!
  children+=("$server")
  while [ "$(source_hash)" = "$hash" ]; do sleep 2; done
  say "源代码有改动,重新构建并重启……"
  kill "$server" 2>/dev/null && wait "$server" || true
done

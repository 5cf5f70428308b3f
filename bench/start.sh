# Warm start and memory at rest, three runs each with and without the ahead-of-time cache. Sourced by bin/bench.sh.
# Ready means /healthz answers; memory is PSS of the server and its database ten seconds later.
measure_start() {
  local label=$1 folder=$2 begun ready pid pss port run
  shift 2
  for run in 1 2 3; do
    port=$((20000 + RANDOM % 10000))
    begun=$(date +%s%N)
    "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "$@" -jar "$APP/lianhu.jar" "--server.port=$port" \
      "--lianhu.data=$folder" --lianhu.demo=false >/dev/null 2>&1 &
    pid=$!
    until curl -sf "http://127.0.0.1:$port/healthz" >/dev/null; do
      kill -0 "$pid" 2>/dev/null || die "服务器没有启动。"
    done
    ready=$((($(date +%s%N) - begun) / 1000000))
    sleep 10
    pss=$(cat "/proc/$pid/smaps_rollup" $(pgrep -P "$(head -n 1 "$folder/pg/postmaster.pid")" | sed 's,.*,/proc/&/smaps_rollup,') \
      "/proc/$(head -n 1 "$folder/pg/postmaster.pid")/smaps_rollup" 2>/dev/null | awk '/^Pss:/ {s += $2} END {print int(s / 1024)}')
    printf '%-34s %6d ms  %5d MB\n' "$label #$run" "$ready" "$pss"
    kill "$pid"
    wait "$pid" || true
  done
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
say "暖启动和静息内存(目标 6000 ms、400 MB):"
"$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "-XX:AOTCacheOutput=$folder/start.aot" -jar "$APP/lianhu.jar" --server.port=0 \
  "--lianhu.data=$folder/data" --lianhu.demo=false --lianhu.stop-when-ready=true >/dev/null 2>&1 || die "服务器没有启动。"
measure_start "C1, no cache" "$folder/data"
measure_start "C1, cache" "$folder/data" "-XX:AOTCache=$folder/start.aot"
measure_start "C2, cache" "$folder/data" "-XX:AOTCache=$folder/start.aot" -XX:TieredStopAtLevel=4

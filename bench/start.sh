# Warm start and memory at rest beside a floor (the database and an HTTP server, nothing else), the median of three runs
# each. Ready means /healthz answers; memory is PSS of the server and its database ten seconds later. Sourced by
# bin/bench.sh; prints a table, or one JSON object a line.
median() { sort -n | sed -n 2p; }

# start_once <data folder> <command…>: prints "<milliseconds> <megabytes>"; PORT in the command stands for the port.
start_once() {
  local folder=$1 port begun ready pid main memory
  shift
  port=$((20000 + RANDOM % 10000))
  begun=$(date +%s%N)
  "${@//PORT/$port}" >/dev/null 2>&1 &
  pid=$!
  until curl -sf "http://127.0.0.1:$port/healthz" >/dev/null; do
    kill -0 "$pid" 2>/dev/null || die "服务器没有启动。"
    sleep 0.05
  done
  ready=$((($(date +%s%N) - begun) / 1000000))
  sleep 10
  main=$(head -n 1 "$folder/pg/postmaster.pid")
  memory=$(cat "/proc/$pid/smaps_rollup" "/proc/$main/smaps_rollup" \
    $(pgrep -P "$main" | sed 's,.*,/proc/&/smaps_rollup,') 2>/dev/null | awk '/^Pss:/ {s += $2} END {print int(s / 1024)}')
  echo "$ready $memory"
  kill "$pid"
  wait "$pid" || true
}

measure_start() {
  local label=$1 runs
  shift
  runs=$(for _ in 1 2 3; do start_once "$@"; done)
  ready=$(cut -d' ' -f1 <<<"$runs" | median)
  memory=$(cut -d' ' -f2 <<<"$runs" | median)
  [ -n "${floor_ready:-}" ] || { floor_ready=$ready floor_memory=$memory; }
  if [ "$json" = true ]; then
    printf '{"bench":"start","what":"%s","unit":"ms","ours":%d,"floor":%d,"ratio":%s}\n' "$label" "$ready" "$floor_ready" \
      "$(awk "BEGIN {printf \"%.2f\", $ready / $floor_ready}")"
    printf '{"bench":"memory","what":"%s","unit":"MB","ours":%d,"floor":%d,"ratio":%s}\n' "$label" "$memory" \
      "$floor_memory" "$(awk "BEGIN {printf \"%.2f\", $memory / $floor_memory}")"
  else
    awk "BEGIN {printf \"%-42s %6d ms = %4.1f x   %4d MB = %4.1f x\n\", \"$label\", $ready, $ready / $floor_ready, $memory, $memory / $floor_memory}"
  fi
}

bench_start() {
  local folder server
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  say "暖启动和静息内存,旁边是底线(目标 6000 ms、400 MB):"
  server=(-jar "$APP/lianhu.jar" --server.port=PORT "--lianhu.data=$folder/data" --lianhu.demo=false)
  "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "-XX:AOTCacheOutput=$folder/start.aot" "${server[@]/PORT/0}" \
    --lianhu.stop-when-ready=true >/dev/null 2>&1 || die "服务器没有启动。"
  "$JAVA_HOME/bin/javac" -proc:none -d "$folder/floor" -cp "$APP/lianhu.jar:$APP/lib/*" \
    "$LIANHU_HOME/bench/src/main/java/org/lianhu/bench/StartFloor.java"
  measure_start "floor: database and an HTTP server" "$folder/data" "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" \
    -cp "$folder/floor:$APP/lianhu.jar:$APP/lib/*" org.lianhu.bench.StartFloor PORT "$folder/data"
  measure_start "Lianhu, first start after a build" "$folder/data" "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "${server[@]}"
  measure_start "Lianhu, every later start (AOT cache)" "$folder/data" "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" \
    "-XX:AOTCache=$folder/start.aot" "${server[@]}"
  measure_start "Lianhu, the same, optimising compiler" "$folder/data" "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" \
    "-XX:AOTCache=$folder/start.aot" -XX:TieredStopAtLevel=4 "${server[@]}"
  rm -rf "$folder"
  trap - EXIT
}

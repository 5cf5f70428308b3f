#: run        构建(需要时)并启动:--port N、--data DIR、--database URL、--keyfile FILE、--tls NAME(主机名,HTTPS)、--empty
port=8080
data="$LIANHU_HOME/data"
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --port)
      need_value "$@"
      port=$2
      shift
      ;;
    --data)
      need_value "$@"
      data=$(absolute "$2")
      shift
      ;;
    --keyfile)
      need_value "$@"
      arguments+=("--lianhu.keyfile=$(absolute "$2")")
      shift
      ;;
    --database | --tls)
      need_value "$@"
      arguments+=("--lianhu.${1#--}=$2")
      shift
      ;;
    --empty) arguments+=("--lianhu.demo=false") ;;
    *) die "不认识的选项:$1。用 ./lianhu help 查看用法。" ;;
  esac
  shift
done
[[ "$port" =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || die "端口必须是 1 到 65535 的数字:$port"
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  die "端口 $port 已被别的程序占用。请停止它,或用 --port 换一个端口。"
fi
find_java
find_app

# The ahead-of-time cache halves the start. It belongs to one build and one JDK, so it is made here, in the
# background at low priority, and is used from the next start on. LIANHU_AOT=off does without.
cache="$STATE/$( (sha256sum "$APP/lianhu.jar"; cat "$JAVA_HOME/release") | sha256sum | cut -c1-16).aot"
if [ "${LIANHU_AOT:-on}" = on ] && mkdir -p "$STATE" 2>/dev/null; then
  if [ -f "$cache" ]; then
    JVM_FLAGS+=("-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off)
  else
    (
      exec 9>"$STATE/aot.lock"
      flock -n 9 || exit 0
      cd "$STATE"
      for _ in $(seq 120); do # until the server answers, so as not to slow its start
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
        sleep 1
      done
      rm -f ./*.aot ./*.aot.config
      training=$(mktemp -d "$STATE/training.XXXXXX")
      nice -n 19 "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "-XX:AOTCacheOutput=$cache.new" -jar "$APP/lianhu.jar" \
        --server.port=0 "--lianhu.data=$training/data" --lianhu.demo=false --lianhu.stop-when-ready=true &&
        mv "$cache.new" "$cache"
      rm -rf "$training"
    ) >"$STATE/aot.log" 2>&1 </dev/null &
  fi
fi

exec "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" ${LIANHU_JAVA_OPTS:-} -jar "$APP/lianhu.jar" \
  "--server.port=$port" "--lianhu.data=$data" "${arguments[@]}"

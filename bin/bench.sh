#: bench      在本机并排测量并打印比值:bench [registry|import|start|all] [--json] [规模](默认 all);bench engine:一户对全部方案
in_source || die "安装包里没有测量。请在源代码目录里运行。"
engine=false
if [ "${1:-}" = engine ]; then
  engine=true
  shift
fi
which=""
json=false
size=""
for argument in "$@"; do
  [ "$engine" = false ] || continue
  case "$argument" in
    registry | import | start | all) which=$argument ;;
    --json) json=true ;;
    *[!0-9]* | "") die "不认识的选项:$argument。用法:./lianhu bench [registry|import|start|all] [--json] [规模]" ;;
    *) size=$argument ;;
  esac
done
which=${which:-all}
find_java
if [ "$engine" = true ]; then
  cd "$LIANHU_HOME"
  exec mvn -B -q -ntp -Pno-web,bench -pl bench -am process-classes -Dmaven.test.skip=true \
    -Dbench.main=org.lianhu.bench.EngineBench "-Dbench.jvm=${JVM_FLAGS[*]}" "-Dbench.args=$*"
fi

# bench_main <class>: builds what is stale and runs it with the flags of the server.
bench_main() {
  local words="$size"
  [ "$json" = false ] || words="$words --json"
  (cd "$LIANHU_HOME" && mvn -B -q -ntp -Pno-web,bench -pl bench -am process-classes -Dmaven.test.skip=true \
    "-Dbench.main=org.lianhu.bench.$1" "-Dbench.jvm=${JVM_FLAGS[*]}" "-Dbench.args=${words# }") |
    if [ "$json" = true ]; then grep '^{'; else cat; fi
}

if [ "$which" = start ] || [ "$which" = all ]; then
  find_app
  # shellcheck source=../bench/start.sh
  . "$LIANHU_HOME/bench/start.sh"
  bench_start
fi
[ "$which" = registry ] || [ "$which" = all ] && bench_main RegistryBench
[ "$which" = import ] || [ "$which" = all ] && bench_main ImportBench
true

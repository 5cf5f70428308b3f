#: bench      在本机并排测量并打印比值(启动、内存、导入、列表、检索、户页);bench engine:一户对全部方案
in_source || die "安装包里没有测量。请在源代码目录里运行。"
find_java
if [ "${1:-}" = engine ]; then
  shift
  cd "$LIANHU_HOME"
  exec mvn -B -q -ntp -Pno-web,bench -pl bench -am process-classes -Dmaven.test.skip=true \
    -Dbench.main=org.lianhu.bench.EngineBench "-Dbench.args=$*"
fi
find_app
# shellcheck source=../bench/start.sh
. "$LIANHU_HOME/bench/start.sh"
cd "$LIANHU_HOME"
exec mvn -B -q -ntp -Pno-web,bench -pl bench -am process-classes -Dmaven.test.skip=true "$@"

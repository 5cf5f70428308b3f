# Shared by the subcommands: finding JDK 25, where things lie, the built server, running one of its main classes.

STATE="$LIANHU_HOME/.lianhu"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# True in a source tree, false in the packaged archive.
in_source() { [ -f "$LIANHU_HOME/pom.xml" ]; }

find_java() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$home" ] && [ -f "$home/release" ] && [ -x "$home/bin/java" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME="$home"
      return
    fi
  done
  die "联户需要 JDK 25,本机没有找到。请先安装(例如 Temurin 25),或把 JAVA_HOME 指向它。"
}

# An absolute path for what the user wrote, whether it exists or not.
absolute() { readlink -m -- "$1"; }

need_value() { [ $# -ge 2 ] && [ -n "$2" ] || die "$1 后面要写一个值。"; }

# Sets APP to the folder of the extracted server; in a source tree it is built first when stale.
find_app() {
  if in_source; then
    # shellcheck source=build.sh
    . "$LIANHU_HOME/bin/build.sh"
    build_when_stale
  else
    APP="$LIANHU_HOME/app"
  fi
  [ -f "$APP/lianhu.jar" ] || die "安装不完整:缺少 $APP/lianhu.jar。请重新解压安装包。"
}

# Flags of every JVM that we start. Serial GC and one compiler tier: half the memory and CPU of the defaults at start,
# see docs/adr/0008-one-process.md for the measurements.
JVM_FLAGS=(
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k
  -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError
  -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
)

# Runs another main class of the built server: run_main <class> <arguments…>
run_main() {
  local class=$1
  shift
  exec "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" -cp "$APP/lianhu.jar:$APP/lib/*" "$class" "$@"
}

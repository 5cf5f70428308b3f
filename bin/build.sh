# Builds the server into .lianhu/app-<hash>, where <hash> is that of everything it is built from. A folder with that
# name is always whole: it is made under another name and renamed at the very end.

MODULES="kernel engine procedure tabular schemes db web app"

source_hash() {
  (
    cd "$LIANHU_HOME"
    # shellcheck disable=SC2086
    find pom.xml .mvn bin/build.sh $MODULES \
      \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
  )
}

build_when_stale() {
  local hash
  hash=$(source_hash)
  APP="$STATE/app-$hash"
  [ -d "$APP" ] && return
  mkdir -p "$STATE"
  exec 9>"$STATE/build.lock"
  flock -n 9 || {
    say "另一个构建正在进行,等待它结束……"
    flock 9
  }
  [ -d "$APP" ] || build "$hash"
  exec 9>&-
}

build() {
  local clean="" log="$STATE/build.log"
  # A marker that is still there tells of a build that was cut off: nothing of it is trusted.
  [ -e "$STATE/building" ] && clean=clean
  : >"$STATE/building"
  say "正在构建(首次约需几分钟;日志:.lianhu/build.log)……"
  if ! (cd "$LIANHU_HOME" && mvn -B -ntp $clean package -Dmaven.test.skip=true \
    -Dmaven.jar.forceCreation=true >"$log" 2>&1 </dev/null); then
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    die "构建失败,没有启动。全部日志:$log"
  fi
  if [ "$(source_hash)" != "$1" ]; then
    say "源代码在构建期间有改动,重新构建……"
    APP="$STATE/app-$(source_hash)"
    build "${APP##*/app-}"
    return
  fi
  extract "$1" "$log"
  rm -f "$STATE/building"
}

extract() {
  local fresh="$STATE/fresh"
  rm -rf "$fresh"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$LIANHU_HOME"/app/target/lianhu-app-*.jar \
    extract --destination "$fresh" >>"$2" 2>&1 || die "构建失败:无法展开服务器。日志:$2"
  mv "$fresh"/lianhu-app-*.jar "$fresh/lianhu.jar"
  mv "$fresh" "$STATE/app-$1"
  forget_old_builds "app-$1"
}

# Takes over the jar that a whole Maven run has just made from the present sources.
adopt_build() {
  local hash
  hash=$(source_hash)
  APP="$STATE/app-$hash"
  [ -d "$APP" ] || extract "$hash" "$STATE/build.log"
}

# Keeps the newest two earlier builds: a running server may still read its own.
forget_old_builds() {
  local old
  for old in $(cd "$STATE" && ls -dt app-* | grep -vx "$1" | tail -n +3); do
    rm -rf "${STATE:?}/$old"
  done
}

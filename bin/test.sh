#: test       全部测试和检查,结尾一行 "lianhu: N passed, N failed":--long 含耗时的
# Every runner is counted, also when an earlier one failed; a gate or build that fails without a failed test counts one.
LONG=false
case "${1:-}" in
  "") ;;
  --long) LONG=true ;;
  *) die "不认识的选项:$1。用 ./lianhu help 查看用法。" ;;
esac
in_source || die "安装包里没有测试。请在源代码目录里运行。"
passed=0
failed=0
# shellcheck disable=SC2154
trap 'finish' EXIT
finish() {
  [ "$passed" -gt 0 ] || failed=$((failed > 0 ? failed : 1))
  echo "lianhu: $passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
  exit 0
}
# count <name> <exit code> <passed> <failed>
count() {
  local bad=$4
  [ "$2" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + $3))
  failed=$((failed + bad))
  say "—— $1:$3 passed, $bad failed(退出码 $2)"
}

run_java() {
  local code=0 sums
  find "$LIANHU_HOME" -path '*/target/surefire-reports/*' -name 'TEST-*.xml' -delete
  (cd "$LIANHU_HOME" && mvn -B -ntp -fae verify -Dlianhu.long=$LONG -Dmaven.jar.forceCreation=true \
    -Dspotless.check.skip -Dcheckstyle.skip) || code=$?
  sums=$(find "$LIANHU_HOME" -path '*/target/surefire-reports/TEST-*.xml' -exec grep -hm1 '<testsuite ' {} + | awk '
    function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
    { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
    END { print tests - bad - skipped, bad + 0 }')
  count Java "$code" ${sums:-0 0}
  JAVA_OK=$code
}

# Format and sizes, apart from the tests so that a long line does not hide a broken rule.
run_gates() {
  local gate code
  for gate in spotless:check checkstyle:check@sizes; do
    code=0
    (cd "$LIANHU_HOME" && mvn -B -q -ntp -Pno-web -fae "$gate") || code=$?
    count "$gate" "$code" $((code == 0 ? 1 : 0)) 0
  done
}

# A closing line "<word>: N passed, N failed" in the runner's output.
closing_line() { sed -nE 's/^[a-z0-9]+: ([0-9]+) passed, ([0-9]+) failed.*/\1 \2/p' "$1" | tail -n 1; }

run_web() {
  [ -f "$LIANHU_HOME/web/package.json" ] || return 0
  local code=0 log="$STATE/web-test.log" sums
  (cd "$LIANHU_HOME/web" && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm run check) 2>&1 | tee "$log" || code=$?
  sums=$(closing_line "$log")
  count 网页 "$code" ${sums:-0 0}
}

need_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v certutil >/dev/null || missing+=(libnss3-tools)
  fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-wqy-microhei fontconfig)
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || die "浏览器测试缺少:${missing[*]}。请安装,或用 root 运行一次 ./lianhu test。"
  say "安装浏览器测试需要的:${missing[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

run_journeys() {
  [ -f "$LIANHU_HOME/e2e/package.json" ] || return 0
  local code=0 log="$STATE/e2e.log" sums
  need_browser || {
    count 浏览器 1 0 0
    return
  }
  (cd "$LIANHU_HOME/e2e" && { [ -d node_modules ] || npm ci --no-audit --no-fund; } &&
    LIANHU_LONG=$LONG node --test --test-concurrency=1 --test-reporter=./closing-line.mjs tests/*.test.mjs) 2>&1 |
    tee "$log" || code=$?
  sums=$(closing_line "$log")
  count 整机和浏览器 "$code" ${sums:-0 0}
}

find_java
mkdir -p "$STATE"
run_java
run_gates
run_web
if [ "$JAVA_OK" -eq 0 ]; then
  # What the tests just built is what the journeys run.
  # shellcheck source=build.sh
  . "$LIANHU_HOME/bin/build.sh"
  adopt_build
  run_journeys
else
  say "Java 构建或测试没有通过,浏览器测试没有运行。"
fi

#: check      提交前的快速检查(一分钟以内):--fast
[ "${1:-}" = --fast ] || die "用法:./lianhu check --fast。全部检查用 ./lianhu test。"
in_source || die "安装包里没有检查。请在源代码目录里运行。"
find_java
cd "$LIANHU_HOME"
# Modules with a change against the last commit, or in it when the tree is clean.
changed=$(
  { git status --porcelain --untracked-files=all | cut -c4-; } | grep . || git diff --name-only HEAD~1 2>/dev/null || true
)
modules=$(for module in kernel engine procedure tabular schemes db app; do
  if grep -q "^$module/" <<<"$changed"; then printf '%s,' "$module"; fi
done)
modules=${modules%,}
if [ -n "$modules" ]; then
  say "检查:$modules"
  mvn -B -q -ntp -Pno-web -pl "$modules" spotless:check checkstyle:check@sizes
  mvn -B -q -ntp -Pno-web -pl "$modules" -am test -Dtest='*Test,!*ModuleTest,!*PropertyTest' \
    -Dsurefire.failIfNoSpecifiedTests=false
fi
if grep -q '^web/' <<<"$changed" && [ -f web/package.json ]; then
  say "检查:web"
  (cd web && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm run -s types && npm run -s lint)
fi
say "快速检查通过。"

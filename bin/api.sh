#: api        接口改动后:由代码重写 web/shared/api/openapi.json 和网页用的类型
in_source || die "安装包里没有源代码。请在源代码目录里运行。"
find_java
cd "$LIANHU_HOME"
mvn -B -q -ntp -Pno-web -pl app -am test -Dtest=ApiContractModuleTest -Dsurefire.failIfNoSpecifiedTests=false \
  -DargLine=-Dlianhu.write=true
(cd web && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm run -s api)
say "已写好:web/shared/api/openapi.json、schema.d.ts。"

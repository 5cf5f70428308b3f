#: verify     核对日志链是否完整,运行中也可以:--data DIR、--keyfile FILE、--database URL、--against 封存文件或目录
given=" $* "
[[ "$given" == *" --data "* ]] || set -- --data "$LIANHU_HOME/data" "$@"
find_java
find_app
run_main org.lianhu.app.audit.VerifyCommand "$@"

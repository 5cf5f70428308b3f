#: draw       重做一次抽签并核对公布的记录,不需要启动服务器:draw verify FILE [--json]
find_java
find_app
run_main org.lianhu.schemes.cli.DrawMain "$@"

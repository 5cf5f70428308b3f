#: scheme     查看、检查、试算帮扶方案,不需要启动服务器:scheme list|show|explain|check|test|coverage|vocabulary
find_java
find_app
run_main org.lianhu.schemes.cli.SchemeMain "$@"

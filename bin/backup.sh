#: backup     备份数据库和附件(不含密钥),运行中也可以:backup FILE [--data DIR] [--keyfile FILE]
verb=${command:-backup}
file=""
data="$LIANHU_HOME/data"
keyfile=""
while [ $# -gt 0 ]; do
  case "$1" in
    --data | --keyfile)
      need_value "$@"
      [ "$1" = --data ] && data=$(absolute "$2") || keyfile=$(absolute "$2")
      shift
      ;;
    -*) die "不认识的选项:$1。用 ./lianhu help 查看用法。" ;;
    *)
      [ -z "$file" ] || die "只能写一个文件:$1 是多余的。"
      file=$(absolute "$1")
      ;;
  esac
  shift
done
[ -n "$file" ] || die "请写备份文件名,例如:./lianhu $verb /media/usb/lianhu.backup"
find_java
find_app
run_main org.lianhu.app.platform.backup.BackupMain "$verb" "$file" "$data" ${keyfile:+"$keyfile"}

#: restore    从备份恢复到空目录:restore FILE --data DIR [--keyfile FILE]
# shellcheck source=backup.sh
. "$LIANHU_HOME/bin/backup.sh"

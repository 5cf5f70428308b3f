#: package    打成一个压缩包 target/lianhu-<版本>.tar.gz,只要 JDK 25 就能运行
in_source || die "这里已经是安装包。"
find_java
find_app
version=$(sed -n '0,/<version>[0-9]/s/.*<version>\([0-9][^<]*\)<.*/\1/p' "$LIANHU_HOME/app/pom.xml" | head -n 1)
name="lianhu-$version"
stage="$STATE/package"
rm -rf "$stage"
mkdir -p "$stage/$name/bin" "$LIANHU_HOME/target"
cp -r "$APP" "$stage/$name/app"
cp "$LIANHU_HOME/lianhu" "$stage/$name/"
cp "$LIANHU_HOME/README.md" "$LIANHU_HOME/README.zh-CN.md" "$stage/$name/" 2>/dev/null || true
for command in common run backup restore verify import scheme; do
  [ -f "$LIANHU_HOME/bin/$command.sh" ] && cp "$LIANHU_HOME/bin/$command.sh" "$stage/$name/bin/"
done
archive="$LIANHU_HOME/target/$name.tar.gz"
tar -C "$stage" --owner=0 --group=0 --sort=name -czf "$archive.new" "$name"
mv "$archive.new" "$archive"
rm -rf "$stage"
echo "$archive"

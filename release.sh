#!/usr/bin/env bash
# Makes what a server needs, and nothing to build with: artifacts/accessportal-<version>-linux-x64.tar.gz and its .sha256.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
name="accessportal-$version"
archive="$name-linux-x64.tar.gz"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish AccessPortal -c Release -r linux-x64 --self-contained -p:DebugType=none -o "$work/$name" -v q
# The settings of a server stand apart from the program: docs/operate.md.
rm -f "$work/$name"/appsettings.*.json "$work/$name/web.config"
mkdir "$work/$name/docs"
cp -r deploy "$work/$name/"
cp docs/operate.md docs/operate.id.md "$work/$name/docs/"
cp LICENSE CHANGELOG.md "$work/$name/"
chmod -R u=rwX,go=rX "$work/$name"

# Sorted, with one time and one owner: the same sources give the same archive.
made=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
mkdir -p artifacts
tar --sort=name --mtime="@$made" --owner=0 --group=0 --numeric-owner --format=gnu -C "$work" -cf - "$name" | gzip -n -9 > "artifacts/$archive.new"
mv "artifacts/$archive.new" "artifacts/$archive"
(cd artifacts && sha256sum "$archive" > "$archive.sha256")
echo "artifacts/$archive"

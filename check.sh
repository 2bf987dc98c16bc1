#!/usr/bin/env bash
# Everything that must hold: browser present, build without a warning, format, every test.
#   --fast  build and every test but the journeys in a browser: for daily use
#   --long  adds what takes longer
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
case "${1:-}" in
  "") filter="Category!=Long" ;;
  --fast) filter="Category!=Long&FullyQualifiedName!~.Journeys." ;;
  --long) filter="FullyQualifiedName~AccessPortal" ;;
  *) echo "Usage: ./check.sh [--fast | --long]" >&2; exit 2 ;;
esac

have_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
install_packages() {
  local as=()
  echo "== Installing with apt-get: $*"
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "Please install these packages: $*" >&2; return 1; }
    as=(sudo -n)
  fi
  "${as[@]}" apt-get update -q >/dev/null && "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@" >/dev/null
}

if [ "${1:-}" != "--fast" ]; then
  have_browser >/dev/null || install_packages chromium fonts-liberation || true
  if ! have_browser >/dev/null; then
    echo "No Chromium: the browser journeys cannot run (package: chromium)." >&2
    [ "${CI:-}" = "true" ] && exit 1
  fi
fi

step() { echo "== $*"; "$@" || { echo "Failed: $*" >&2; exit 1; }; }
step dotnet restore
step dotnet tool restore
step dotnet build --no-restore -warnaserror
# Style and analyzers are warnings of the build above; --long asks the formatter for them once more.
[ "${1:-}" = "--long" ] && part=() || part=(whitespace)
step dotnet format "${part[@]}" --verify-no-changes --no-restore
step dotnet ef migrations has-pending-model-changes --no-build --project AccessPortal --context SqlitePortalDb

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
echo "== dotnet test"
dotnet test --no-build --filter "$filter" --logger "trx;LogFileName=results.trx" --results-directory "$results" --blame-hang-timeout 5m
outcome=$?

counters=$(grep -o '<Counters [^>]*>' "$results"/*.trx 2>/dev/null | head -n 1)
count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
total=$(count total) passed=$(count passed) executed=$(count executed) failed=$(count failed)
if [ "${executed:-0}" -eq 0 ]; then
  echo "No test ran." >&2
  outcome=1
fi
skipped=$(( ${total:-0} - ${executed:-0} ))
if [ "${CI:-}" = "true" ] && [ "$skipped" -gt 0 ]; then
  echo "$skipped tests were skipped; under CI everything must run." >&2
  outcome=1
fi
[ "$outcome" -ne 0 ] && [ "${failed:-0}" -eq 0 ] && failed=1
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$outcome"

#!/usr/bin/env bash
# Measures whole servers against the bare one, in turn, and prints targets and figures side by side. Linux with two processors;
# beside the .NET SDK it needs wrk, gcc and zlib (on Debian: apt-get install wrk gcc zlib1g-dev). Options: see EndToEndOptions.cs.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in wrk gcc; do
  command -v "$tool" >/dev/null || { echo "end-to-end.sh needs $tool; on Debian: apt-get install wrk gcc zlib1g-dev" >&2; exit 2; }
done

folder=artifacts/benchmarks
native="-r linux-x64 -p:PublishAot=true -p:CppCompilerAndLinker=gcc"
publish() {
  dotnet publish "$1" --configuration Release --nologo --verbosity quiet --output "$folder/$2" "${@:3}"
}

rm -rf "$folder"
# shellcheck disable=SC2086
publish Tracking.Api tracking-native $native
# shellcheck disable=SC2086
publish Tracking.Benchmarks/Bare bare-native $native
publish Tracking.Api tracking-jit
publish Tracking.Benchmarks/Bare bare-jit
dotnet build Tracking.Benchmarks --configuration Release --nologo --verbosity quiet
exec dotnet run --project Tracking.Benchmarks --configuration Release --no-build -- end-to-end "$folder" "$@"

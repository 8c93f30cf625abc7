#!/usr/bin/env bash
# Publishes the servers, measures them in pairs and prints the table of targets: bash Tracking.Benchmarks/run.sh
#   --rounds N    pairs of each comparison (default 15)
#   --seconds N   how long each load lasts (default 1)
#   --only ROWS   some of load,wiremock,start,create,memory,hub,list
# Needs Linux with two processors and, beside the .NET SDK, wrk and gcc; on Debian: apt-get install wrk gcc libc6-dev
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in wrk gcc taskset; do
  command -v "$tool" >/dev/null || { echo "run.sh needs $tool; on Debian: apt-get install wrk gcc libc6-dev util-linux" >&2; exit 2; }
done

folder=artifacts/benchmarks
rm -rf "$folder"
publish() {
  dotnet publish "$1" --configuration Release -p:RunAnalyzers=false --nologo --verbosity quiet --output "$folder/$2" "${@:3}"
}

native=(--runtime linux-x64 -p:PublishAot=true -p:CppCompilerAndLinker=gcc)
publish Tracking.Api tracking "${native[@]}"
publish Tracking.Benchmarks/Bare bare "${native[@]}"
publish Tracking.Benchmarks/WireMock wiremock
publish Tracking.Benchmarks runner
exec taskset --cpu-list 1 dotnet "$folder/runner/Tracking.Benchmarks.dll" "$folder" "$@"

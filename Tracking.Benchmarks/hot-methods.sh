#!/usr/bin/env bash
# Writes Tracking.Api/HotMethods.txt: the methods of the native program that requests run through, those that take most time first. Its compiler
# places them side by side, so that they share pages and lines of the cache. To be run again, as root, when much of that code has changed; beside
# what end-to-end.sh needs, it needs perf (on Debian: apt-get install linux-perf).
set -euo pipefail
cd "$(dirname "$0")/.."

command -v perf >/dev/null || { echo "hot-methods.sh needs perf; on Debian: apt-get install linux-perf" >&2; exit 2; }

samples=$(mktemp)
trap 'rm -f "$samples"' EXIT

# The end-to-end run ends with 1 where a target was missed, which does not matter here.
perf record --quiet --all-cpus --freq 2000 --output "$samples" -- \
  bash Tracking.Benchmarks/end-to-end.sh --only load --form native --tasks 1000 --rounds 1 --seconds 2 || [ $? -eq 1 ]

# Lines are "address symbol (program)"; what was seen once or twice is chance. The runtime's own code, which is C++, has other names.
perf script --input "$samples" --no-inline --fields ip,sym,dso 2>/dev/null \
  | awk '$NF ~ /tracking-native\/Tracking\.Api\)$/ && NF == 3 && $2 ~ /.__/ && $2 !~ /[(:@\[]/ { count[$2]++ } END { for (name in count) if (count[name] > 2) print count[name], name }' \
  | sort --key 1,1nr --key 2 | cut -d ' ' -f 2 >Tracking.Api/HotMethods.txt
wc -l Tracking.Api/HotMethods.txt

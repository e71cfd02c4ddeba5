"""What a process takes while it is driven: processor time and memory."""

import time
from collections import Counter
from pathlib import Path
from typing import Final

_SCHEDULED: Final = Path("/proc/thread-self/schedstat")


def own() -> float:
    """Seconds, without those in which this thread was ready and had to wait for a processor."""
    if not _SCHEDULED.exists():
        return time.perf_counter()
    return time.perf_counter() - int(_SCHEDULED.read_text().split()[1]) / 1e9


def memory() -> dict[str, int]:
    """MB that this process holds: resident, its share of what is shared, and what is its alone."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:]
    except OSError:
        return {}
    found: Counter[str] = Counter()
    for line in lines:
        name, value = line.split()[:2]
        found[name.rstrip(":")] = int(value)
    alone = found["Private_Clean"] + found["Private_Dirty"]
    return {"rss": found["Rss"] // 1024, "pss": found["Pss"] // 1024, "uss": alone // 1024}

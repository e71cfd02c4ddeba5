"""`python3 -m tests.practice OUT`: writes the five practice cases into the folder OUT."""

import sys
from pathlib import Path

from tests.practice.cases import write_all

_USAGE = 2

if __name__ == "__main__":
    if len(sys.argv) != _USAGE:
        sys.stderr.write("usage: python3 -m tests.practice OUT\n")
        sys.exit(2)
    write_all(Path(sys.argv[1]))

"""`python3 -m tests.practice OUT`: writes the practice case into the folder OUT."""

import sys
from pathlib import Path

from tests.practice.dossier import write

_USAGE = 2

if __name__ == "__main__":
    if len(sys.argv) != _USAGE:
        sys.stderr.write("usage: python3 -m tests.practice OUT\n")
        sys.exit(2)
    write(Path(sys.argv[1]))

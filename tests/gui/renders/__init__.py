"""Pictures of every screen: for a human to look at, and to hold the next ones against.

`python3 -m tests.gui.renders --out DIR` photographs all and writes contact sheets;
`--accept` renews the references beside this file. Nothing but the repository is needed.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

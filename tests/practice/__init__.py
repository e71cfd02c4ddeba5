"""Makes the practice case: `python3 -m tests.practice OUT` writes `case.json` and `files/` there.

Laws:
1. The same code and pinned libraries give the same bytes: no clock, no chance, no locale.
2. Every name, number and paper is invented; the word SPECIMEN stands on every document.
3. Portraits are public-domain federal works, named in `portraits/`; the names are not theirs.
"""

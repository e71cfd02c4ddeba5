"""Makes the practice cases: `python3 -m tests.practice OUT` writes a folder for each of the five.

Laws:
1. The same code and pinned libraries give the same bytes: no clock, no chance, no locale.
2. Every name, number and paper is invented; the word SPECIMEN stands on every document.
3. Portraits are public-domain federal works, named in `portraits/`; the names are not theirs.
"""

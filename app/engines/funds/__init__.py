"""Statements, account ledgers, exchange histories and wallet proofs to findings."""

import sys

import py_ecc  # noqa: F401 -- here, so that what it does on import is undone at once

_DEPTH = 1000
"""Python's own bound on recursion; py_ecc raises it to 100 000 for the whole process, and a nested
text of a hostile paper would then end it. Source: CPython, `Py_DEFAULT_RECURSION_LIMIT`."""

sys.setrecursionlimit(_DEPTH)

"""The files of a result, by the names under which they are issued, and how large each may be.

Apart from what reads them: who signs in loads no PDF library for these names.
"""

from collections.abc import Mapping

REPORT, RESULT, TWIN, ROOT = "report.pdf", "result.json", "result.json.p7s", "root.pem"
DISCLOSED, CONTAINER = "disclosures.json", "result.asice"
STAMP = "result.json.p7s.tsr"
"""The answer of a time stamping authority about the twin."""
LIMITS: Mapping[str, int] = {
    REPORT: 32 << 20,
    RESULT: 8 << 20,
    TWIN: 1 << 20,
    ROOT: 64 << 10,
    DISCLOSED: 8 << 20,
    CONTAINER: 256 << 20,
    STAMP: 64 << 10,
}
"""Bytes. A long case (forty exhibits, eight pictures) stays below a tenth of each."""

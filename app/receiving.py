"""For systems that receive results: one call, no store, no key, no window.

    from app.receiving import verify_result
    found = verify_result("export/SP-2041", case="SP-2041")
    if found.state is Status.MET and not found.practice: act_on(found.outcomes)

A result is untrusted input. It is read in a child process; a broken one is an answer, not an error.
"""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from app.bootstrap.workstation import Workstation
from app.domain.attestation import Step, StepReason, Verification
from app.domain.determination import Status

__all__ = ["Status", "Step", "StepReason", "Verification", "verify_result"]


def verify_result(
    *files: str | PathLike[str], roots: Iterable[bytes] = (), case: str = ""
) -> Verification:
    """Take the ten steps on the files, the folder or the container of one result.

    Evidence given beside it is held against what was weighed. `roots` (PEM) are believed besides
    those of this installation. With `case`, a result about another case does not hold: step 5 says
    so, which catches a true result that is replayed.
    """
    workstation = Workstation()
    try:
        found = workstation.tools(tuple(roots)).verify(tuple(map(Path, files)))
    finally:
        workstation.close()
    return found.of_case(case)

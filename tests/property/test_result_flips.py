"""One flipped bit in anything that is signed, and the result no longer holds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.attestation import StepReason, Verification
from app.domain.determination import Status
from tests.issued import NAMES, issued, read

_CAUGHT_IN = {
    "report.pdf": {1, 2},
    "result.json": {3},
    "result.json.p7s": {3},
    "disclosures.json": {4},
    "root.pem": {2},
}


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(share=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@pytest.mark.parametrize("name", NAMES)
def test_one_flipped_bit_is_caught(name: str, share: float, bit: int) -> None:
    content = bytearray(issued()[name])
    content[int(share * len(content))] ^= 1 << bit
    reading = read(dict(issued()) | {name: bytes(content)})
    first = next(step for step in reading.steps if step.state is not Status.MET)
    assert first.state is Status.UNMET
    assert first.step in _CAUGHT_IN[name]
    assert first.reason is not StepReason.EARLIER_STEP
    assert Verification(steps=reading.steps).state is Status.UNMET
    assert reading.result == b""


@settings(max_examples=25, deadline=None, derandomize=True)
@given(share=st.floats(0, 1, exclude_max=True))
@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_short_is_caught(name: str, share: float) -> None:
    whole = issued()[name]
    reading = read(dict(issued()) | {name: whole[: int(share * len(whole))]})
    assert Verification(steps=reading.steps).state is Status.UNMET

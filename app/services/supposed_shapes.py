"""The shapes of a supposed case; the format is documented in README.md of tests/golden.

What parties, officers and platform state has the keys of a case folder's `case.json`.
"""

import msgspec

from app.domain.assessment import Confidence, Feature
from app.domain.determination import Reason
from app.domain.exhibit import Lane
from app.domain.finding import Gate
from app.domain.policy import Outcome
from app.services.case_shapes import ExhibitEntry, Facts


class _Strict(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Every shape below refuses keys that it does not know."""


class FaceEntry(_Strict, kw_only=True):
    """What the engine is supposed to measure of one pair; no score means that it gave none."""

    reference: str
    probe: str
    score: int | None = None


class PhotoEntry(_Strict, kw_only=True):
    """The quality rows of one photo that are not green."""

    file: str
    gates: dict[str, Gate]


class ReadingEntry(_Strict, kw_only=True):
    """What is supposed to be read of one document; verdicts are computed from the fields."""

    file: str
    source: str = "mrz"
    format: str = "TD3"
    accepted: bool = True
    check_digits: dict[str, bool] = {}
    cut_short: bool = False
    fields: dict[str, str]


class JudgementEntry(_Strict, kw_only=True):
    """One examiner's sealed conclusion of one pair."""

    examiner: str
    lane: Lane
    reference: str
    probe: str
    conclusion: int
    confidence: Confidence = Confidence.HIGH
    sealed_at: str = "-PT1H"
    unexplained: list[Feature] = []


class ExpectEntry(_Strict, kw_only=True):
    """What the policy must say, `after` a span from the case's instant; only what is named."""

    after: str = "PT0H"
    rule: str
    outcomes: list[Outcome]
    referral: bool | None = None
    signable: bool | None = None
    reasons: dict[str, list[Reason]] = {}
    """By condition, all of its reasons in order."""
    faults: list[Reason] | None = None
    requests: list[str] | None = None
    """Each as "condition: reason", and ", detail" where there is one."""
    counterfactual: list[str] | None = None
    """Conditions; empty when no small change would grant more."""


class SupposedFile(Facts, kw_only=True):
    """One supposed case, whole."""

    format: str
    title: str
    name: str = ""
    """Of the variant; empty for the case itself."""
    source: str = ""
    at: str
    submitted_at: str = "-P1D"
    intact: bool = True
    exhibits: list[ExhibitEntry] = msgspec.field(default_factory=list)
    unavailable: list[str] = msgspec.field(default_factory=list)
    faces: list[FaceEntry] = msgspec.field(default_factory=list)
    photos: list[PhotoEntry] = msgspec.field(default_factory=list)
    readings: list[ReadingEntry] = msgspec.field(default_factory=list)
    judgements: list[JudgementEntry] = msgspec.field(default_factory=list)
    expect: list[ExpectEntry] = msgspec.field(default_factory=list)

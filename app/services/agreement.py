"""How the examiners of one lane stand to each other, feature by feature, after all of them sealed.

Law: made of a disclosed case, so it is empty for whoever has not judged that lane.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.assessment import Assessment, Confidence, Feature, person
from app.domain.case import Case
from app.domain.exhibit import Lane


class Accord(StrEnum):
    """How ratings of one thing stand to each other."""

    AGREE = "agree"
    NEAR = "near"
    """One step apart."""
    DIFFER = "differ"
    ALONE = "alone"
    """Not everybody could rate it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureAccord:
    """One feature: each examiner's similarity, in their order; None where it was not seen."""

    feature: Feature
    ratings: tuple[int | None, ...]
    accord: Accord


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two or more sealed judgements of one lane, the oldest first."""

    lane: Lane
    examiners: tuple[str, ...]
    conclusions: tuple[int, ...]
    confidences: tuple[Confidence, ...]
    accord: Accord
    """Of the conclusions."""
    rows: tuple[FeatureAccord, ...]

    def count(self, accord: Accord) -> int:
        """On how many features they stand so."""
        return sum(row.accord is accord for row in self.rows)

    @property
    def tie(self) -> bool:
        """Whether as many conclude one way as the other, so that a third is to judge."""
        same = sum(value > 0 for value in self.conclusions)
        return same > 0 and same == sum(value < 0 for value in self.conclusions)


def agreement(case: Case, lane: Lane) -> Agreement | None:
    """The table of `lane`; None while fewer than two people have sealed it."""
    sealed = sorted(
        (a for a in case.assessments if a.lane is lane and a.sealed_at is not None),
        key=lambda a: (a.sealed_at, a.examiner),
    )
    first = {person(a.examiner): a for a in reversed(sealed)}
    people = [a for a in sealed if first[person(a.examiner)] is a]
    if len(people) < 2:  # noqa: PLR2004 -- it takes two
        return None
    conclusions = tuple(a.conclusion or 0 for a in people)
    return Agreement(
        lane=lane,
        examiners=tuple(a.examiner for a in people),
        conclusions=conclusions,
        confidences=tuple(a.confidence for a in people if a.confidence is not None),
        accord=_accord(conclusions),
        rows=tuple(_row(feature, people) for feature in _rated(people)),
    )


def _rated(people: Sequence[Assessment]) -> tuple[Feature, ...]:
    seen = {rating.feature for a in people for rating in a.ratings}
    return tuple(feature for feature in Feature if feature in seen)


def _row(feature: Feature, people: Sequence[Assessment]) -> FeatureAccord:
    ratings = tuple(_similarity(a, feature) for a in people)
    whole = tuple(rating for rating in ratings if rating is not None)
    accord = _accord(whole) if len(whole) == len(ratings) else Accord.ALONE
    return FeatureAccord(feature=feature, ratings=ratings, accord=accord)


def _similarity(assessment: Assessment, feature: Feature) -> int | None:
    found = next((r for r in assessment.ratings if r.feature is feature), None)
    return found.similarity if found is not None and found.visible else None


def _accord(values: tuple[int, ...]) -> Accord:
    low, high = min(values), max(values)
    if low == high:
        return Accord.AGREE
    return Accord.NEAR if high - low == 1 else Accord.DIFFER

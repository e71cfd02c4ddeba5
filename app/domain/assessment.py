"""Assessments: one examiner's ratings, sealed before any score is shown.

Law: once sealed, an assessment can be added to (`remarks`), never changed.
Source of the method: ACE-V; feature list after Towler et al. 2021 (ears and facial marks first).
"""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.exhibit import ExhibitId, Lane


def person(name: str) -> str:
    """What stays of an examiner's name in every spelling: its letters and digits, without case.

    Two names that agree in it are one person's. Source of the folding: Unicode UAX 15, NFKC.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in folded if letter.isalnum()) or name


class Feature(StrEnum):
    """What is compared, in this order; the first eight are asked for."""

    EARS = "ears"
    FACIAL_MARKS = "facial_marks"
    SCARS = "scars"
    NOSE = "nose"
    EYES = "eyes"
    MOUTH = "mouth"
    CHIN_AND_JAW = "chin_and_jaw"
    EYEBROWS = "eyebrows"
    FACE_OUTLINE = "face_outline"
    PROPORTIONS = "proportions"
    FOREHEAD = "forehead"
    HAIRLINE = "hairline"
    CHEEKS = "cheeks"
    LINES = "lines"
    SKIN = "skin"
    FACIAL_HAIR = "facial_hair"
    NECK = "neck"
    ALTERATIONS = "alterations"
    OTHER = "other"


REQUIRED_FEATURES = tuple(Feature)[:8]
"""Each must be rated, or marked not visible, before sealing. Source: product.md section 3."""


class Visibility(StrEnum):
    """How far a feature can be seen in one photo."""

    CLEAR = "clear"
    PARTLY = "partly"
    NOT_VISIBLE = "no"


class Difference(StrEnum):
    """What the examiner says of a difference in a feature."""

    NONE = "none"
    EXPLAINED = "explained"
    UNEXPLAINED = "unexplained"


class Explanation(StrEnum):
    """Ordinary causes of a difference between two photos of one person."""

    POSE = "pose"
    EXPRESSION = "expression"
    LIGHT = "light"
    LENS = "lens"
    AGE_GAP = "age_gap"
    WEIGHT = "weight"
    MAKE_UP = "make_up"
    HAIR = "hair"
    OCCLUSION = "occlusion"
    COMPRESSION = "compression"
    RETOUCH = "retouch"


class Confidence(StrEnum):
    """How sure the examiner is of the conclusion."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One feature in both photos. `similarity` is -2 to 2, None while unrated or not visible."""

    feature: Feature
    similarity: int | None = None
    in_reference: Visibility = Visibility.CLEAR
    in_probe: Visibility = Visibility.CLEAR
    difference: Difference = Difference.NONE
    explanation: Explanation | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.similarity is not None and not -2 <= self.similarity <= 2:  # noqa: PLR2004 -- the scale
            raise ValueError("similarity lies between -2 and 2")

    @property
    def visible(self) -> bool:
        """Whether the feature can be judged in both photos."""
        return Visibility.NOT_VISIBLE not in (self.in_reference, self.in_probe)

    @property
    def done(self) -> bool:
        """Whether nothing is left to say about this feature."""
        return not self.visible or self.similarity is not None

    @property
    def unsaid(self) -> bool:
        """Whether the faces differ here, and nobody has said yet what that comes from."""
        differs = self.similarity is not None and self.similarity < 0
        return differs and self.visible and self.difference is Difference.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class PinPair:
    """The same spot marked in both photos, in pixels of the upright rasters."""

    number: int
    reference: tuple[int, int]
    probe: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something added after the seal."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One examiner's judgement of one pair of faces; a draft until `sealed_at`."""

    examiner: str
    lane: Lane
    reference: ExhibitId
    probe: ExhibitId
    ratings: tuple[Rating, ...] = ()
    pins: tuple[PinPair, ...] = ()
    conclusion: int | None = None
    """-3 strongly supports different people … 3 strongly supports the same person."""
    confidence: Confidence | None = None
    sealed_at: datetime | None = None
    remarks: tuple[Remark, ...] = ()

    def __post_init__(self) -> None:
        if self.conclusion is not None and not -3 <= self.conclusion <= 3:  # noqa: PLR2004 -- the scale
            raise ValueError("a conclusion lies between -3 and 3")

    @property
    def sealed(self) -> bool:
        """Whether it can be used, and no longer be changed."""
        return self.sealed_at is not None

    def missing(self) -> tuple[Feature, ...]:
        """The required features that still have to be rated."""
        done = {rating.feature for rating in self.ratings if rating.done}
        return tuple(feature for feature in REQUIRED_FEATURES if feature not in done)

    def unsaid(self) -> tuple[Feature, ...]:
        """Features that differ without a word why, where the conclusion supports the same person.

        A difference that nobody speaks of would weigh nothing against it.
        """
        if self.conclusion is None or self.conclusion <= 0:
            return ()
        return tuple(rating.feature for rating in self.ratings if rating.unsaid)

    @property
    def complete(self) -> bool:
        """Whether it may be sealed."""
        left = self.missing() or self.unsaid()
        return not left and None not in (self.conclusion, self.confidence)

    @property
    def unexplained(self) -> tuple[Feature, ...]:
        """Features whose difference the examiner cannot explain."""
        return tuple(r.feature for r in self.ratings if r.difference is Difference.UNEXPLAINED)

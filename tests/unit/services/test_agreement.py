"""The table of agreement, and whose word stands when two examiners lean apart."""

from dataclasses import replace

import pytest

from app.domain.assessment import Assessment, Feature, Visibility
from app.domain.case import Case
from app.domain.exhibit import Lane
from app.services.agreement import Accord, agreement
from app.services.assess import disclosed
from app.services.weigh_face import fuse
from tests.unit.services.dossiers import REFERENCE, SELFIE, a_dossier, judged, scored, the_policy
from tests.unit.services.ports import a_case


def rated(examiner: str, conclusion: int, **similarities: int | None) -> Assessment:
    base = judged(conclusion, examiner=examiner)
    ratings = tuple(
        replace(
            rating,
            similarity=similarities.get(rating.feature, 1),
            in_probe=Visibility.CLEAR
            if similarities.get(rating.feature, 1) is not None
            else Visibility.NOT_VISIBLE,
        )
        for rating in base.ratings
    )
    return replace(base, ratings=ratings)


def a_judged_case(*assessments: Assessment) -> Case:
    return replace(a_case(), exhibits=(REFERENCE, SELFIE), assessments=assessments)


def test_the_table_tells_agreement_feature_by_feature() -> None:
    case = a_judged_case(
        rated("M. Vale", 2, ears=2, nose=-1, scars=None, eyes=0), rated("N. Berg", 3, ears=-1)
    )
    table = agreement(case, Lane.REGISTERED)
    assert table is not None
    assert table.examiners == ("M. Vale", "N. Berg")
    assert (table.conclusions, table.accord, table.tie) == ((2, 3), Accord.NEAR, False)
    by_feature = {row.feature: row.accord for row in table.rows}
    assert by_feature[Feature.EARS] is Accord.DIFFER
    assert by_feature[Feature.NOSE] is Accord.DIFFER
    assert by_feature[Feature.SCARS] is Accord.ALONE
    assert by_feature[Feature.EYES] is Accord.NEAR
    assert (table.count(Accord.AGREE), table.count(Accord.DIFFER)) == (4, 2)


def test_one_person_under_two_spellings_is_no_table() -> None:
    case = a_judged_case(rated("M. Vale", 2), rated("m.vale", 3))
    assert agreement(case, Lane.REGISTERED) is None


def test_nobody_sees_the_table_before_their_own_seal() -> None:
    case = a_judged_case(rated("M. Vale", 2), rated("N. Berg", -2))
    assert agreement(disclosed(case, "N. Berg"), Lane.REGISTERED) is not None
    assert agreement(disclosed(case, "R. Third"), Lane.REGISTERED) is None


@pytest.mark.parametrize(
    ("conclusions", "together"),
    [
        ((2, 3), 2),
        ((2, -2), None),
        ((2, -2, 3), 2),
        ((-3, -2, 3), -2),
        ((2, -1, 0), None),
        ((2, 2, -1, -1), None),
        ((0, 2), 0),
    ],
)
def test_a_third_breaks_a_tie(conclusions: tuple[int, ...], together: int | None) -> None:
    sealed = [judged(c, examiner=f"Examiner {n}") for n, c in enumerate(conclusions)]
    dossier = replace(a_dossier(), findings=(scored(25_000),))
    fusion = fuse(dossier.findings, sealed, the_policy(), Lane.REGISTERED)
    assert fusion.examiner == together

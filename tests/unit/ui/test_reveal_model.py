"""What Reveal says after the seal, without a window."""

import json
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from app.domain.assessment import Feature
from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane
from app.domain.finding import SCALE, Finding, Gate, Measure
from app.domain.validation import parse_validation
from app.ui.screens.reveal.present import present
from app.ui.screens.reveal.view_model import (
    Agreement,
    RevealModel,
    Side,
    complement,
    counted,
    once_in,
)
from tests.unit.services.dossiers import (
    NOW,
    REFERENCE,
    SELFIE,
    a_finding,
    judged,
    scored,
    seen,
    the_policy,
)

CALIBRATION = Path(__file__).parents[3] / "resources/calibration/face.json"
STANDARDS = (the_policy(), parse_validation(CALIBRATION.read_bytes()))
PAIR = (REFERENCE.id, SELFIE.id)


def a_case(*found: Finding, unavailable: tuple[str, ...] = ()) -> Case:
    return Case(
        id="SP-1",
        opened_at=NOW,
        submitted_at=NOW,
        account=AccountState.ACTIVE,
        exhibits=(REFERENCE, SELFIE),
        findings=(*seen(REFERENCE, SELFIE), *found),
        unavailable=unavailable,
    )


def gated(row: str, gate: Gate, value: int = 0) -> tuple[Finding, Finding]:
    return (
        a_finding(Measure.FACE_QUALITY, value, SELFIE, subject=row),
        a_finding(Measure.FACE_GATE, gate.value, SELFIE, subject=row),
    )


def revealed(
    conclusion: int,
    *found: Finding,
    unavailable: tuple[str, ...] = (),
    unexplained: tuple[Feature, ...] = (),
) -> RevealModel:
    own = judged(conclusion, unexplained=unexplained)
    return present(a_case(*found, unavailable=unavailable), own, STANDARDS)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.00015, "15 in 100 000"),
        (0.9865, "9 865 in 10 000"),
        (5.5e-06, "55 in 10 000 000"),
        (0.793, "793 in 1 000"),
        (0.0, "0 in 1 000"),
    ],
)
def test_a_share_is_told_as_a_count(share: float, words: str) -> None:
    assert counted(share, "{} in {}").replace("\N{NO-BREAK SPACE}", " ") == words


def test_what_is_left_of_a_share_has_no_noise() -> None:
    assert complement(0.9952) == 0.0048


def test_both_support_the_same_person() -> None:
    shown = revealed(2, scored(14000))
    assert shown.agreement is Agreement.AGREE
    assert shown.headline == "You and the engine agree."
    assert (shown.yours.value, shown.engines.value, shown.fused.value) == (2, 2, 2)
    assert (shown.side, shown.conclusion) == (Side.SAME, "Face: supports the same person")
    assert shown.because == "At least +2 and no unexplained difference"


def test_both_support_different_people() -> None:
    shown = revealed(-3, scored(-30000))
    assert shown.agreement is Agreement.AGREE
    assert shown.conclusion == "Face: supports different people"
    assert "two people" in shown.sentence


def test_examiner_and_engine_differ() -> None:
    shown = revealed(-2, scored(14000))
    assert shown.agreement is Agreement.DIFFER
    assert shown.headline == (
        "You and the engine differ. A second examiner will judge without seeing either."
    )
    assert shown.side is Side.NEITHER


def test_too_little_to_either_side_allows_no_conclusion() -> None:
    shown = revealed(1, scored(5000))
    assert shown.agreement is Agreement.CANNOT_SAY
    assert shown.headline == "The photos do not allow a conclusion."


def test_an_unexplained_difference_keeps_the_line_from_green() -> None:
    shown = revealed(2, scored(14000), unexplained=(Feature.EARS,))
    assert shown.agreement is Agreement.AGREE
    assert shown.side is Side.NEITHER
    assert shown.because == "A difference is not explained"


@pytest.mark.parametrize("found", [(), (14000,)])
def test_an_unsuitable_photo_names_the_row_and_shows_no_number(found: tuple[int, ...]) -> None:
    shown = revealed(2, *map(scored, found), *gated("inter_eye", Gate.RED, 9 * SCALE))
    assert shown.agreement is Agreement.CANNOT_SAY
    assert shown.sentence == "Unsuitable: Eye distance of the submitted photo."
    assert (shown.line, shown.rates, shown.networks) == (None, (), ())


def test_without_a_score_the_reason_is_said() -> None:
    label = f"face:{REFERENCE.id}:{SELFIE.id}"
    late = revealed(2, unavailable=(f"{label}:examination.timeout",))
    assert late.agreement is Agreement.NO_RESULT
    assert late.sentence.startswith("The engine did not answer in time")
    assert late.sentence.endswith("Your conclusion stands as inconclusive.")
    none = revealed(2, unavailable=(f"{label}:no_score",))
    assert none.sentence.startswith("It found no face, or more than one")
    assert revealed(2).sentence.startswith("The photos have not been compared yet.")
    assert (none.line, none.rates, none.engines.value) == (None, (), None)


def test_an_undecided_face_calls_for_a_second_examiner_who_sees_nothing() -> None:
    assert revealed(-2, scored(14000)).coming[2].startswith("A second examiner judges")
    assert revealed(2, scored(14000)).coming[2].startswith("If the outcome needs")


def test_nothing_is_called_verified_and_nothing_is_a_percentage() -> None:
    models = (
        revealed(2, scored(14000)),
        revealed(-3, scored(-30000)),
        revealed(2, scored(52057), *gated("pose", Gate.AMBER)),
        revealed(2),
    )
    for model in models:
        words = json.dumps(astuple(model), default=str)
        assert "%" not in words
        assert "verified" not in words


def test_the_other_lane_is_revealed_by_its_own_pair() -> None:
    own = replace(judged(2), lane=Lane.OTHER)
    assert present(a_case(scored(14000)), own, STANDARDS).lane is Lane.OTHER


def test_the_story_is_told_in_the_order_in_which_it_happened() -> None:
    told = revealed(2, scored(14000)).story
    about = ["Compared", "You said", "The engine", "How often it errs", "What follows"]
    assert [step.about for step in told] == about
    words = [step.words.replace("\N{NO-BREAK SPACE}", " ") for step in told]
    assert words[0] == "Whether E-01 (E-01.jpg) and E-02 (E-02.jpg) show one person."
    assert "the photos support the same person, with high confidence" in words[1]
    assert "without knowing what you said" in words[2]
    assert "about 1 in 22 000" in words[3]
    assert "relatives and twins more often" in words[3]
    assert "only together with the documents" in words[4]


@pytest.mark.parametrize(
    ("model", "place", "words"),
    [
        (revealed(2), 2, "no result that counts"),
        (revealed(2), 3, "Without a result"),
        (revealed(2, scored(14000), *gated("pose", Gate.RED)), 2, "one photo is unsuitable"),
        (revealed(-3, scored(-30000)), 3, "Two photos of one person look this unlike"),
        (revealed(-3, scored(-30000)), 4, "somebody else"),
        (revealed(-2, scored(14000)), 4, "nothing is decided"),
    ],
)
def test_every_end_has_its_own_words(model: RevealModel, place: int, words: str) -> None:
    assert words in model.story[place].words


def test_the_worst_group_is_told_beside_the_whole_set() -> None:
    rates = revealed(2, scored(14000)).rates
    point = STANDARDS[1].at(14000)
    group = STANDARDS[1].worst_group
    assert len(rates) == 3
    assert group.who in rates[2].words
    count, among = (int(n.replace("\N{NO-BREAK SPACE}", "")) for n in rates[2].count.split(" in "))
    assert count / among == pytest.approx(point.by_strangers * group.factor, rel=0.01)


@pytest.mark.parametrize(
    ("share", "words"),
    [(5.5e-06, "1 in 180 000"), (0.0027, "1 in 370"), (0.0, "1 in \N{INFINITY}")],
)
def test_a_small_share_is_told_as_one_in_many(share: float, words: str) -> None:
    assert once_in(share, "1 in {}").replace("\N{NO-BREAK SPACE}", " ") == words

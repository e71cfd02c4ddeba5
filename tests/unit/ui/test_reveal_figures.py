"""The figures of Reveal: error rates, scores, lines, networks, quality."""

import json
from dataclasses import astuple, replace

from app.domain.finding import SCALE, Finding, Gate, Measure
from app.ui.screens.reveal.quality import quality_rows
from app.ui.screens.reveal.view_model import (
    Side,
)
from tests.unit.services.dossiers import (
    REFERENCE,
    SELFIE,
    a_finding,
    scored,
)
from tests.unit.ui.test_reveal_model import CALIBRATION, PAIR, STANDARDS, a_case, gated, revealed


def test_the_error_rate_is_that_of_the_operating_point_reached() -> None:
    shown = revealed(2, scored(14000))
    told = [(rate.count.replace("\N{NO-BREAK SPACE}", " "), rate.words) for rate in shown.rates]
    assert told[:2] == [
        ("46 in 1 000 000", "pairs of different people reached 1 or more"),
        ("197 in 10 000", "pairs of the same person stayed below 1"),
    ]
    assert shown.measured_on.replace("\N{NO-BREAK SPACE}", " ") == (
        "Measured on LFW view 2, folds 1 to 5: 356 pairs of the same person, 568 355 pairs of "
        "different people. This pair reaches 1."
    )


def test_below_the_first_operating_point_the_miss_comes_first() -> None:
    shown = revealed(-3, scored(-30000))
    told = [(rate.count.replace("\N{NO-BREAK SPACE}", " "), rate.words) for rate in shown.rates]
    assert told == [
        ("28 in 10 000", "pairs of the same person stayed below 0"),
        ("44 in 10 000", "pairs of different people reached 0 or more"),
    ]


def test_no_more_of_a_score_is_shown_than_the_policy_counts() -> None:
    high = revealed(2, scored(52057)).line
    assert high is not None
    assert (high.score, high.note) == (2.0, "score counted up to 2")
    limited = revealed(2, scored(52057), *gated("pose", Gate.AMBER)).line
    assert limited is not None
    assert (limited.score, limited.note) == (1.0, "limited photo: score counted up to 1")
    copied = revealed(2, scored(-20000), *gated("greyscale", Gate.AMBER)).line
    assert copied is not None
    assert copied.score == 0.0
    conflict = a_finding(Measure.FACE_CONFLICT, True, REFERENCE, SELFIE)
    torn = revealed(2, scored(14000), conflict).line
    assert torn is not None
    assert torn.score == 0.0


def test_the_raw_score_beyond_the_cap_is_nowhere() -> None:
    shown = json.dumps(astuple(revealed(2, scored(52057))), default=str)
    assert "5.2" not in shown
    assert "52057" not in shown


def test_the_band_and_the_points_are_the_policys() -> None:
    line = revealed(2, scored(14000)).line
    assert line is not None
    assert line.cannot_say == (-0.54, 0.37)
    assert [at for at, _ in line.operating] == [-2.0, -1.0, 1.0, 2.0]


def test_each_network_alone_is_put_in_words() -> None:
    found = [
        a_finding(Measure.FACE_SUBSCORE, value, REFERENCE, SELFIE, subject=subject)
        for value, subject in ((3367, "dlib.distance"), (3300, "sface.cosine"))
    ]
    networks = revealed(2, scored(14000), *found).networks
    assert [(n.word, n.side) for n in networks] == [
        ("supports same", Side.SAME),
        ("cannot say", Side.NEITHER),
    ]
    assert networks[0].figure == "distance 0.34"
    far = a_finding(Measure.FACE_SUBSCORE, 9000, REFERENCE, SELFIE, subject="dlib.distance")
    assert revealed(2, scored(14000), far).networks[0].word == "supports different"


def test_a_brought_model_informs_and_says_that_it_is_not_weighed() -> None:
    def told(**scores: int) -> Finding:
        ((name, value),) = scores.items()
        subject = f"guest.{name}"
        found = a_finding(Measure.FACE_SUBSCORE, value, REFERENCE, SELFIE, subject=subject)
        by = replace(found.provenance, parameters={"guest": "AuraFace"})
        return replace(found, provenance=by)

    alone = revealed(2, scored(14000), told(cosine=6123))
    graded = revealed(2, scored(14000), told(cosine=6123), told(score=-21000))
    assert revealed(2, scored(14000)).brought == "", "the control: nobody brought one"
    assert "AuraFace" in alone.brought
    assert "cosine 0.61, not weighed" in alone.brought
    assert "no calibration: it informs only" in alone.brought
    assert "\N{MINUS SIGN}2.1; the policy counts nothing of it" in graded.brought
    assert alone.networks == graded.networks == ()
    assert alone.line == revealed(2, scored(14000)).line


def test_the_networks_lines_are_those_of_the_calibration() -> None:
    lines = json.loads(CALIBRATION.read_bytes())["lines"]
    assert STANDARDS[1].alone == {
        "dlib.distance": (lines["dlib"]["dlib"], lines["dlib"]["offset"]),
        "sface.cosine": (lines["sface"]["sface"], lines["sface"]["offset"]),
    }


def test_every_limit_of_the_set_is_said_and_twins_and_liveness() -> None:
    limits = revealed(2, scored(14000)).limits
    assert set(STANDARDS[1].limits) < set(limits)
    assert "A twin or close sibling" in limits[-1]
    assert "Liveness cannot be established from a file." in limits[-1]


def test_quality_rows_show_value_and_unit_worst_first() -> None:
    found = (*gated("pose", Gate.GREEN, 4 * SCALE), *gated("inter_eye", Gate.AMBER, 18 * SCALE))
    rows = quality_rows(a_case(*found), PAIR)
    assert [(row.key, row.texts, row.word) for row in rows] == [
        ("inter_eye", ("", "18 px"), "limited"),
        ("pose", ("", "4\N{DEGREE SIGN}"), "good"),
    ]
    assert rows[0].gates == (None, Gate.AMBER)


def test_every_quality_row_of_the_calibration_has_a_name() -> None:
    names = [row["name"] for row in json.loads(CALIBRATION.read_bytes())["quality"]]
    found = [finding for name in names for finding in gated(name, Gate.GREEN)]
    rows = quality_rows(a_case(*found), PAIR)
    assert len(rows) == len(names)
    assert all(row.name != row.key for row in rows)

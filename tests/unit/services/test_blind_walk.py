"""Everything that an examiner can ask for before the own seal is asked for, and nothing shines."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from app.domain.assessment import Assessment, Confidence, Difference, Explanation, Rating
from app.domain.case import Case
from app.domain.errors import RightfulError, SealError
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.policy import Outcome
from app.domain.position import PressureItem, Stance
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from app.store.opening import create_store
from app.ui.screens.compare import view_model as compare
from app.ui.screens.queue.present import Watch, row_of
from app.ui.steps import places
from tests.builders import NOW, a_determination, a_dossier, a_finding, a_policy
from tests.gui.ports import PASSPHRASE, a_bench, keep
from tests.unit.services.ports import Stoppable, quiet
from tests.unit.store.building import CHEAP

FIRST, SECOND = "M. Vale", "N. Berg"
SCORE, PART = 17_653, 78_813
SECRETS = (
    "17653",
    "1.7653",
    "78813",
    "scar like a comma",
    "ears clearer in the original",
    "everybody knows that I paid",
    "escalated on a hunch",
    "disclaims",
)
"""Numbers and words that stand nowhere but where they must not be read yet."""


def a_secret_case() -> tuple[Workbench, Case]:
    """Sealed by the first examiner; every hidden place of it holds one of the secrets."""
    dossier = a_dossier()
    marked = tuple(_marked(each) for each in dossier.assessments)
    scored = tuple(map(_scored, dossier.findings))
    part = a_finding(Measure.FACE_SUBSCORE, PART, "E-01", "E-04", subject="sface.cosine")
    line = a_finding(Measure.DOCUMENT_LINE, "the holder disclaims all", "E-07", subject="1.1")
    found = replace(dossier, assessments=marked, findings=(*scored, part, line))
    first = a_bench(FIRST)
    case = keep(first, found)
    item = PressureItem(source="post", at=NOW, text="everybody knows that I paid")
    first.log_pressure(case.id, item)
    first.add_remark(case.id, Lane.REGISTERED, "ears clearer in the original")
    first.choose_stricter(case.id, Outcome.ESCALATE, "escalated on a hunch")
    assert dossier.statements[0].account is Stance.DISCLAIMS
    return first, first.case(case.id)


def _scored(finding: Finding) -> Finding:
    return replace(finding, value=SCORE) if finding.measure is Measure.FACE_SCORE else finding


def _marked(assessment: Assessment) -> Assessment:
    rating = assessment.ratings[2]
    noted = replace(rating, note="scar like a comma", similarity=-2)
    return replace(assessment, ratings=(*assessment.ratings[:2], noted, *assessment.ratings[3:]))


def told(value: object) -> str:
    return repr(value) + json.dumps(msgspec.to_builtins(value), default=str, ensure_ascii=False)


def blank(examiner: str) -> Assessment:
    marks = replace(a_dossier().assessments[0], examiner=examiner, sealed_at=None)
    return replace(marks, conclusion=None, confidence=None)


def reached(bench: Workbench, case_id: str) -> Iterator[tuple[str, object]]:
    """Every answer, and every error, of the one door."""
    acts = {
        "cases": bench.cases,
        "case": lambda: bench.case(case_id),
        "shown": lambda: asdict(bench.case(case_id)),
        "examine": lambda: bench.examine(case_id, (quiet, Stoppable())),
        "determine": lambda: bench.determine(case_id),
        "attest": lambda: bench.attest(
            case_id, a_determination(), Leaving(folder=Path("nowhere")), PASSPHRASE
        ),
        "claim": lambda: bench.raster(case_id, ExhibitId("E-07"), 0, 400),
        "level claim": lambda: bench.level(case_id, ExhibitId("E-07"), "1.1", 400),
        "draft": lambda: bench.save_marks(case_id, blank(bench.examiner)),
        "seal": lambda: bench.seal(case_id, blank(bench.examiner)),
        "another's": lambda: bench.save_marks(case_id, blank(FIRST)),
        "remark": lambda: bench.add_remark(case_id, Lane.REGISTERED, "me too"),
        "filed": lambda: bench.file_exhibit(case_id, ExhibitId("E-10"), (Lane.OTHER, Role.PROBE)),
        "withdrawn": lambda: bench.withdraw_statement(case_id, 7),
        "prepared": lambda: bench.prepared(bench.case(case_id)),
        "trail": bench.desk.store.trail,
        "checked": bench.check_store,
        "people": bench.people.examiners,
    }
    for name, act in acts.items():
        try:
            yield name, act()
        except RightfulError as error:
            yield name, (error.code, error.detail)


def shown(case: Case, examiner: str) -> Iterator[tuple[str, object]]:
    """What the screens make of a disclosed case."""
    yield "steps", places(case, examiner)
    watch = Watch(at=NOW, valid={"C1": timedelta(days=30)}, policy=a_policy())
    yield "queue", row_of(case, examiner, watch)
    for lane in Lane:
        draft = compare.begin(case, examiner, lane)
        assert draft is not None
        yield f"compare {lane}", compare.present(case, draft, str, str)


@pytest.mark.parametrize("examiner", [SECOND, "R. Third"])
def test_nothing_that_can_be_asked_for_shines_before_the_seal(examiner: str) -> None:
    first, case = a_secret_case()
    kept = told(first.desk.store.load(case.id))
    assert [secret for secret in SECRETS if secret not in kept] == ["1.7653"], "the control"
    bench = replace(first, desk=replace(first.desk, examiner=examiner))
    answers = dict(reached(bench, case.id))
    for name in ("determine", "attest", "claim"):
        assert SealError.code in told(answers[name])
    answers |= dict(shown(bench.case(case.id), examiner))
    for name, answer in answers.items():
        text = told(answer)
        assert not [secret for secret in SECRETS if secret in text], name
        assert FIRST not in text or name in {"trail", "people"}, name


def test_the_same_walk_finds_all_of_it_after_the_seal() -> None:
    first, case = a_secret_case()
    text = told(first.case(case.id))
    assert [secret for secret in SECRETS if secret not in text] == ["1.7653"]


def test_on_the_disk_nothing_of_it_can_be_read(tmp_path: Path) -> None:
    first, _ = a_secret_case()
    store = create_store(tmp_path, "nine invented words", CHEAP, FIRST)
    held = first.desk.store.load("SP-2041")
    opened = next(entry for entry in first.desk.store.trail())
    store.save(held, opened.event)
    store.flush()
    store.close()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [secret for secret in SECRETS if secret.encode() in content], file.name


def test_a_sealed_judgement_keeps_every_detail() -> None:
    """Eight features and more on demand, explained differences, pins; sealed as they were given."""
    bench = a_bench(FIRST)
    case = keep(bench, a_dossier(assessments=()))
    marks = replace(a_dossier().assessments[0], sealed_at=None)
    more = Rating(
        feature=list(type(marks.ratings[0].feature))[12],
        similarity=-1,
        difference=Difference.EXPLAINED,
        explanation=Explanation.AGE_GAP,
        note="nine years",
    )
    given = replace(marks, ratings=(*marks.ratings, more), confidence=Confidence.MODERATE)
    sealed = bench.seal(case.id, given).assessments[0]
    assert replace(sealed, sealed_at=None) == given

"""The line-up: repeatable, kept once, told to nobody too early, and weighed by nothing."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Dossier
from app.domain.errors import FillersError, SealError
from app.domain.exhibit import ExhibitId, Lane, MediaType, Raster, Role, digest_of
from app.domain.lineup import MOST_FILLERS
from app.services.assess import disclosed
from app.services.intake import Submission
from app.services.workbench import Workbench
from tests.builders import a_dossier
from tests.gui.ports import a_bench, keep
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, quiet
from tests.unit.services.test_blind_walk import told

FIRST, SECOND = "M. Vale", "N. Berg"
PAIR = (Lane.REGISTERED, ExhibitId("E-01"), ExhibitId("E-04"))


class ShadeDecoder(PlainDecoder):
    """Every content has a shade of its own, so that faces can be told apart."""

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`; damaged where `inspect` says so."""
        super().render(content, media_type, page, longest_px)
        self.inspect(content, media_type)
        return Raster(width=1, height=1, pixels=bytes.fromhex(digest_of(content))[:3])


def shade(content: bytes) -> Raster:
    return ShadeDecoder().render(content, MediaType.JPEG, 0, 1)


def supplied(folder: Path, count: int) -> Path:
    """`count` portraits, and beside them what must never be shown."""
    for number in range(count):
        (folder / f"stranger-named-{number}.jpg").write_bytes(JPEG + b"stranger %d" % number)
    (folder / "broken.jpg").write_bytes(JPEG + b"broken")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7 no face")
    (folder / "list.exe").write_bytes(b"MZ")
    return folder


def an_open_case(examiner: str = FIRST) -> tuple[Workbench, Case]:
    bench = a_bench(examiner)
    bench = replace(bench, tools=replace(bench.tools, decoder=ShadeDecoder()))
    return bench, keep(bench, a_dossier(assessments=()))


def seen_by(bench: Workbench, examiner: str) -> Workbench:
    return replace(bench, desk=replace(bench.desk, examiner=examiner))


def test_the_submitted_face_stands_once_among_eight_and_the_order_repeats(tmp_path: Path) -> None:
    bench, case = an_open_case()
    folder = supplied(tmp_path, 12)
    one = bench.line_up(case.id, PAIR, folder)
    assert one == seen_by(bench, SECOND).line_up(case.id, PAIR, folder)
    assert len(one.faces) == len(set(one.shown)) == MOST_FILLERS + 1
    assert one.faces.count(shade(b"bytes of E-04")) == 1
    assert one.registered == shade(b"bytes of E-01")
    unwanted = {digest_of(c) for c in (JPEG + b"broken", b"%PDF-1.7 no face", b"MZ")}
    assert unwanted.isdisjoint(one.shown)


def test_the_place_is_not_always_the_same(tmp_path: Path) -> None:
    folder = supplied(tmp_path, 8)
    places = set()
    for number in range(12):
        bench = replace(a_bench(FIRST))
        bench = replace(bench, tools=replace(bench.tools, decoder=ShadeDecoder()))
        case = keep(bench, a_dossier(assessments=(), case=f"SP-{number}"))
        faces = bench.line_up(case.id, PAIR, folder).faces
        places.add(faces.index(shade(b"bytes of E-04")))
    assert len(places) > 3


def test_an_exhibit_of_the_case_is_nobody_to_stand_among_strangers(tmp_path: Path) -> None:
    bench, case = an_open_case()
    content = JPEG + b"another selfie"
    sent = Submission(
        name="s.jpg", untrusted_content=content, lane=Lane.REGISTERED, role=Role.PROBE
    )
    taken = bench.take_in(case.id, [sent], (quiet, Stoppable())).exhibits[-1]
    folder = supplied(tmp_path, 4)
    (folder / "the-same.jpg").write_bytes(content)
    for probe, count in ((taken.id, 1), (PAIR[2], 0)):
        found = bench.line_up(case.id, (*PAIR[:2], probe), folder)
        assert (len(found.faces), found.faces.count(shade(content))) == (5, count)


@pytest.mark.parametrize("count", [0, 2])
def test_too_few_faces_are_no_line_up(tmp_path: Path, count: int) -> None:
    bench, case = an_open_case()
    with pytest.raises(FillersError):
        bench.line_up(case.id, PAIR, supplied(tmp_path, count))


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    bench, case = an_open_case()
    with pytest.raises(FillersError):
        bench.line_up(case.id, PAIR, tmp_path / "gone")


@pytest.mark.parametrize("picked", [None, 1, 4])
def test_a_pick_is_kept_once_with_its_custody_event(tmp_path: Path, picked: int | None) -> None:
    bench, case = an_open_case()
    shown = bench.line_up(case.id, PAIR, supplied(tmp_path, 3))
    (kept,) = bench.pick(case.id, shown, picked).line_ups
    assert (kept.picked, kept.shown, kept.examiner) == (picked, shown.shown, FIRST)
    assert kept.found is (picked is not None and shown.faces[picked - 1] == shade(b"bytes of E-04"))
    assert [e.event.action for e in bench.desk.store.trail()][-1] is Action.LINE_UP_PICKED
    for again in (
        lambda: bench.pick(case.id, shown, 2),
        lambda: bench.line_up(case.id, PAIR, tmp_path),
    ):
        with pytest.raises(SealError):
            again()


@pytest.mark.parametrize("picked", [0, -1, 5])
def test_what_was_not_shown_cannot_be_picked(tmp_path: Path, picked: int) -> None:
    bench, case = an_open_case()
    shown = bench.line_up(case.id, PAIR, supplied(tmp_path, 3))
    with pytest.raises(SealError):
        bench.pick(case.id, shown, picked)
    assert bench.case(case.id).line_ups == ()


def test_after_the_seal_and_across_lanes_there_is_none(tmp_path: Path) -> None:
    bench = a_bench(FIRST)
    case = keep(bench, a_dossier())
    folder = supplied(tmp_path, 4)
    for pair in (PAIR, (Lane.REGISTERED, ExhibitId("E-01"), ExhibitId("E-10"))):
        with pytest.raises(SealError):
            seen_by(bench, FIRST).line_up(case.id, pair, folder)


def test_nobody_learns_of_a_pick_before_the_own_seal(tmp_path: Path) -> None:
    bench = a_bench(FIRST)
    judged = a_dossier()
    case = keep(bench, replace(judged, assessments=()))
    shown = bench.line_up(case.id, PAIR, supplied(tmp_path, 5))
    bench.pick(case.id, shown, 3)
    assert len(bench.case(case.id).line_ups) == 1, "the control"
    second = seen_by(bench, SECOND)
    assert second.case(case.id).line_ups == ()
    bench.seal(case.id, replace(judged.assessments[0], sealed_at=None))
    assert second.case(case.id).line_ups == ()
    own = tuple(replace(a, examiner=SECOND) for a in judged.assessments)
    whole = bench.desk.store.load(case.id)
    sealed = replace(whole, assessments=(*whole.assessments, *own))
    assert [p.examiner for p in disclosed(sealed, SECOND).line_ups] == [FIRST]


def test_no_name_and_no_measure_of_a_stranger_is_kept(tmp_path: Path) -> None:
    bench, case = an_open_case()
    before = bench.desk.store.load(case.id)
    shown = bench.line_up(case.id, PAIR, supplied(tmp_path, 5))
    bench.pick(case.id, shown, 2)
    after = bench.desk.store.load(case.id)
    text = told(after) + told(bench.desk.store.trail()) + told(shown)
    assert "stranger-named" not in text
    assert str(tmp_path) not in text
    assert replace(after, line_ups=()) == before


def test_the_trail_does_not_let_the_pick_be_guessed(tmp_path: Path) -> None:
    folder = supplied(tmp_path, 5)
    digests = set()
    for _ in range(2):
        bench, case = an_open_case()
        bench.pick(case.id, bench.line_up(case.id, PAIR, folder), 2)
        digests.add(bench.desk.store.trail()[-1].event.object)
    assert len(digests) == 2


def test_a_dossier_has_no_place_for_a_pick() -> None:
    assert not [f.name for f in fields(Dossier) if "line" in f.name or "pick" in f.name]

"""Looks and pictures: named in the trail, the exhibits untouched, a file whole or not at all."""

from pathlib import Path

import pytest

from app import wire
from app.domain.custody import Action
from app.domain.errors import ExportError, UnknownCaseError
from app.domain.exhibit import ExhibitId, Lane, Role, digest_of
from app.services.desk import Desk
from app.services.intake import Submission, open_case, take_in
from app.services.viewing import Look, note_look, save_picture
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, a_case, a_desk, quiet

PHOTO = ExhibitId("E-01")
LOOK = Look(contrast=15_000, gamma=10_000, mirrored=False)
PNG = b"\x89PNG of a view"


@pytest.fixture
def desk() -> Desk:
    """A desk with a case of one photo."""
    made = a_desk()
    open_case(made, a_case())
    item = Submission(
        name="kyc.jpg", untrusted_content=JPEG, lane=Lane.REGISTERED, role=Role.REFERENCE
    )
    take_in(made, PlainDecoder(), "SP-1", ([item], quiet, Stoppable()))
    return made


def actions(desk: Desk) -> list[Action]:
    return [entry.event.action for entry in desk.store.trail()]


def test_a_look_is_named_and_nothing_of_the_case_changes(desk: Desk) -> None:
    before, bytes_before = desk.store.load("SP-1"), desk.store.evidence("SP-1", PHOTO)
    assert note_look(desk, "SP-1", PHOTO, LOOK) == before
    last = desk.store.trail()[-1].event
    assert (last.action, last.who) == (Action.LOOK_CHANGED, desk.examiner)
    assert last.object == wire.digest([PHOTO, LOOK])
    assert desk.store.evidence("SP-1", PHOTO) == bytes_before


def test_a_picture_is_written_and_named_by_its_digest(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "view.png"
    save_picture(desk, "SP-1", (PHOTO,), (PNG, path))
    assert path.read_bytes() == PNG
    last = desk.store.trail()[-1].event
    assert last.action is Action.PICTURE_SAVED
    assert last.object == wire.digest([PHOTO, digest_of(PNG)])
    assert [each.name for each in tmp_path.iterdir()] == ["view.png"]


def test_what_cannot_be_written_leaves_nothing_and_is_not_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        save_picture(desk, "SP-1", (PHOTO,), (PNG, tmp_path / "gone" / "view.png"))
    assert Action.PICTURE_SAVED not in actions(desk)


def test_a_folder_in_its_place_stands(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "view.png").mkdir()
    with pytest.raises(ExportError):
        save_picture(desk, "SP-1", (PHOTO,), (PNG, tmp_path / "view.png"))
    assert [each.name for each in tmp_path.iterdir()] == ["view.png"]


def test_an_unknown_photo_is_refused(desk: Desk, tmp_path: Path) -> None:
    stranger = ExhibitId("E-77")
    with pytest.raises(UnknownCaseError):
        note_look(desk, "SP-1", stranger, LOOK)
    with pytest.raises(UnknownCaseError):
        save_picture(desk, "SP-1", (PHOTO, stranger), (PNG, tmp_path / "view.png"))
    with pytest.raises(UnknownCaseError):
        save_picture(desk, "SP-1", (), (PNG, tmp_path / "view.png"))
    assert list(tmp_path.iterdir()) == []

"""The page that will be signed, in words. No Qt."""

from dataclasses import replace
from pathlib import Path

from app.domain.case import Case, Export
from app.domain.custody import Checkpoint
from app.domain.exhibit import digest_of
from app.services.determine import determine
from app.ui.screens.export.present import free_folder, grouped, present
from app.ui.screens.export.view_model import ExportModel
from tests.builders import NOW, a_policy
from tests.gui.disputes import halted, partial, restored
from tests.unit.ui.test_decide_model import case_of

HEAD = Checkpoint(origin="0f" * 16, size=3, root=digest_of(b"root"))


def page_of(case: Case, dossier: object = None) -> ExportModel:
    policy = a_policy()
    found = determine(dossier or partial(), policy, NOW)  # type: ignore[arg-type]
    return present(case, found, policy, "M. Vale")


def test_the_page_shows_every_exhibit_by_its_digest() -> None:
    case = case_of(partial())
    page = page_of(case)
    machine = next(section for section in page.sections if section.machine)
    shown = {line[0]: line[1].replace(" ", "") for line in machine.lines}
    assert {e.id: e.digest for e in case.exhibits}.items() <= shown.items()
    assert shown["Policy"] == a_policy().digest


def test_the_page_says_what_was_not_checked_and_that_pressure_has_no_influence() -> None:
    lines = [line for section in page_of(case_of(partial())).sections for line in section.lines]
    assert ("Not checked: chip, liveness, issuer database, ultraviolet and infrared.",) in lines
    assert ("Pressure log: 0 items, influence: none (S11).",) in lines


def test_the_page_names_both_parties_and_every_condition() -> None:
    page = page_of(case_of(partial()))
    facts = dict(page.facts)
    assert facts["Registered holder"] == "Alex Rowan SPECIMEN"
    assert facts["Other party"] == "Jordan Ode SPECIMEN"
    assert facts["Second examiner"] == "not required for O4 + O3"
    assert [row.label for row in page.conditions] == ["ID R", "ID O", "C1", "C2", "C3", "C3 R"]


def test_a_page_that_cannot_be_signed_says_why() -> None:
    alone = restored(examiners=1)
    page = page_of(case_of(alone), alone)
    assert page.missing == "A second examiner still has to judge blind"
    assert dict(page.facts)["Second examiner"] == "1 of 2 have judged"
    stopped = page_of(case_of(halted()), halted())
    assert stopped.sections == ()
    assert stopped.missing


def test_an_earlier_result_is_named() -> None:
    earlier = Export(result_id="ab" * 16, digest=digest_of(b"result"), at=NOW, checkpoint=HEAD)
    case = replace(case_of(partial()), exports=(earlier,))
    assert page_of(case).before.startswith("Result abababab was signed on 13 Nov 2026")
    assert page_of(case_of(partial())).before == ""


def test_the_folder_is_always_a_new_one_within_the_documents(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "SP-2041") == tmp_path / "SP-2041"
    (tmp_path / "SP-2041").mkdir()
    assert free_folder(tmp_path, "SP-2041") == tmp_path / "SP-2041-2"
    assert free_folder(tmp_path, "../../etc/x").parent == tmp_path
    assert free_folder(tmp_path, "..").parent == tmp_path


def test_digests_are_grouped_without_losing_a_digit() -> None:
    digest = digest_of(b"x")
    assert grouped(digest).replace(" ", "") == digest
    assert max(map(len, grouped(digest).split())) == 4

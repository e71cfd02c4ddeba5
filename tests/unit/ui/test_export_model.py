"""The page that will be signed, in words. No Qt."""

from dataclasses import replace
from pathlib import Path

from app.domain.case import Case, Export
from app.domain.custody import Checkpoint
from app.domain.exhibit import Lane, digest_of
from app.domain.letter import Language
from app.services.determine import determine
from app.services.letter_guard import refused_lines
from app.services.letters import Order, draft
from app.ui.digests import grouped
from app.ui.screens.export.present import free_folder, present
from app.ui.screens.export.present_letter import present_letter, written
from app.ui.screens.export.view_model import ExportModel, LetterModel, Part
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


def letter_of(case: Case, note: str = "", language: Language = Language.ENGLISH) -> LetterModel:
    found = determine(partial(), a_policy(), NOW)
    letter = draft(case, found, Order(lane=Lane.OTHER, language=language, note=note), NOW)
    return present_letter(letter, refused_lines(letter, case))


def test_a_letter_stands_line_by_line_with_its_clauses() -> None:
    model = letter_of(case_of(partial()), "Thank you.")
    assert [line.text for line in model.lines if line.part is Part.NOTE] == ["Thank you."]
    (item,) = [line.text for line in model.lines if line.part is Part.ITEM]
    assert "USDT" in item
    clauses = {line.clause for line in model.lines if line.part is Part.SENTENCE}
    assert clauses == {"S6", "S8"}
    assert model.missing == ""
    for kept_back in ("holds", "the other party", "scores", "examiners"):
        assert kept_back in model.withheld


def test_refused_lines_say_which_leak_and_which_words() -> None:
    one = letter_of(case_of(partial()), "The court has it.")
    (line,) = [line for line in one.lines if line.refused]
    assert (line.part, line.refused) == (Part.NOTE, ("It tells of a hold or an inquiry: court",))
    assert one.missing == "A line is refused; write it another way"
    two = letter_of(case_of(partial()), "The court has it.\nThe score is low; so says rule R8.")
    assert two.missing == "2 lines are refused; write them another way"
    assert [len(line.refused) for line in two.lines if line.refused] == [1, 2]
    named = letter_of(case_of(partial()), "Ask Alex Rowan.")
    (line,) = [line for line in named.lines if line.refused]
    assert line.refused == ("It tells of the other party: Rowan, Alex",)


def test_a_letter_of_a_practice_case_says_specimen() -> None:
    for language, word in ((Language.ENGLISH, "SPECIMEN"), (Language.CHINESE, "样例")):
        practice = letter_of(case_of(partial(), practice=True), language=language)
        real = letter_of(case_of(partial()), language=language)
        titles = [
            next(line.text for line in model.lines if line.part is Part.TITLE)
            for model in (practice, real)
        ]
        assert [word in title for title in titles] == [True, False]
    assert "SPECIMEN" in letter_of(case_of(partial(), practice=True)).before


def test_what_was_written_of_a_letter_names_what_stays() -> None:
    files = (Path("a/letter-O-en.pdf"), Path("a/letter-O-en.pdf.p7s"))
    model = written(files, NOW)
    assert model.result == ""
    assert model.keep.startswith("letter-O-en.pdf.p7s is the signature.")

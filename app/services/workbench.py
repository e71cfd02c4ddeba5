"""The one door for window and command line: one method per verb, each a single call.

Law: what comes out of here is `disclosed`: what this examiner may see now, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.assessment import Assessment
from app.domain.attestation import Attestation
from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import SealError, UnknownCaseError
from app.domain.exhibit import Digest, Exhibit, ExhibitId, Lane, MeantFace, Raster
from app.domain.explanation import Explanation
from app.domain.ledger_map import LedgerMap
from app.domain.letter import Letter, RefusedLine
from app.domain.paper import papers_in
from app.domain.ports import (
    CancelToken,
)
from app.services import (
    assess,
    columns,
    faces,
    intake,
    letters,
    lineup,
    practice,
    viewing,
    withdraw,
)
from app.services.attest import Press, attest, dossier_of
from app.services.case_folder import read_case_folder
from app.services.clerk import Clerk
from app.services.columns import Tabulated
from app.services.determine import determine
from app.services.examine import examine
from app.services.leaving import Leaving, lies_there
from app.services.letter_guard import refused_lines
from app.services.letters import Order
from app.services.record_facts import import_folder
from app.services.tools import Watch
from app.services.write_again import write_again


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench(Clerk):
    """Everything that an examiner can do."""

    def cases(self) -> tuple[Case, ...]:
        """Every case, the one changed last first."""
        return tuple(self.case(case_id) for case_id in self.desk.store.case_ids())

    def open_case(self, case: Case) -> Case:
        """Keep a new, empty case."""
        return intake.open_case(self.desk, case)

    def open_folder(self, folder: Path, watch: Watch) -> Case:
        """Take in a case as a case system exported it; see `services.case_folder`."""
        found = read_case_folder(folder, self.desk.clock.now())
        decoder = self.tools.decoder
        return self._disclosed(import_folder(self.desk, decoder, found, found.case(), watch))

    def open_practice(self, watch: Watch, name: str = practice.FIRST) -> Case:
        """See `services.practice`."""
        work = (self.tools.practice, name, watch)
        return self._disclosed(practice.open_practice(self.desk, self.tools.decoder, work))

    def feedback(self, case_id: str) -> practice.Feedback:
        """See `services.practice`."""
        case = self.desk.store.load(case_id)
        found = self.determine(case_id)
        return practice.feedback(self.desk, self.tools.practice, case, found)

    def examine(self, case_id: str, watch: Watch) -> Case:
        """See `services.examine`."""
        engines = (self.tools.engines, self.tools.matcher)
        return self._disclosed(examine(self.desk, engines, case_id, watch))

    def bring_back(self, case_id: str, exhibit_id: ExhibitId, watch: Watch) -> Case:
        """See `services.withdraw`; the exhibit is examined anew at once."""
        withdraw.bring_back(self.desk, case_id, exhibit_id)
        return self.examine(case_id, watch)

    def raster(self, case_id: str, exhibit_id: ExhibitId, page: int, longest_px: int) -> Raster:
        """One page of an exhibit, upright, as pixels that a child process decoded.

        Raises:
            SealError: It holds a claim or pressure, and the holder's lane is not judged.
        """
        exhibit, content = self._visible(self.desk.store.load(case_id), exhibit_id)
        return self.tools.decoder.render(content, exhibit.media_type, page, longest_px)

    def level(self, case_id: str, exhibit_id: ExhibitId, paper: str, longest_px: int) -> Raster:
        """A paper that was found in an exhibit (`paper`: page.number), level and upright.

        Raises:
            SealError: As `raster`.
            UnknownCaseError: No finding tells of such a paper.
        """
        case = self.desk.store.load(case_id)
        exhibit, content = self._visible(case, exhibit_id)
        place = papers_in(f for f in case.findings if f.exhibits == (exhibit_id,)).get(paper)
        if place is None:
            raise UnknownCaseError(f"{exhibit_id}, paper {paper}")
        return self.tools.decoder.level(content, exhibit.media_type, place, longest_px)

    def _visible(self, case: Case, exhibit_id: ExhibitId) -> tuple[Exhibit, bytes]:
        """An exhibit that may be looked at now, and its bytes."""
        exhibit = case.exhibit(exhibit_id)
        if exhibit is None:
            raise UnknownCaseError(exhibit_id)
        early = not assess.judged(case, self.examiner, Lane.REGISTERED)
        if early and exhibit.role in assess.CLAIMING:
            raise SealError("a claim, before the seal")
        return exhibit, self.desk.store.evidence(case.id, exhibit_id)

    def tabulate(
        self, case_id: str, place: tuple[ExhibitId, LedgerMap | None], cancel: CancelToken
    ) -> Tabulated:
        """See `services.columns`.

        Raises:
            SealError: It holds a claim or pressure, and the holder's lane is not judged.
        """
        self._visible(self.desk.store.load(case_id), place[0])
        return columns.tabulate(self.desk, self.tools.engines, (case_id, *place), cancel)

    def name_columns(
        self,
        case_id: str,
        place: tuple[ExhibitId, tuple[LedgerMap, Digest] | None],
        watch: Watch,
    ) -> Case:
        """See `services.columns`; the table is read anew at once."""
        columns.name_columns(self.desk, case_id, *place)
        return self.examine(case_id, watch)

    def mean_face(
        self, case_id: str, choice: tuple[ExhibitId, MeantFace | None], reason: str, watch: Watch
    ) -> Case:
        """See `services.faces`; what was measured of another face is measured anew at once."""
        faces.mean_face(self.desk, case_id, *choice, reason)
        return self.examine(case_id, watch)

    def choose_anchor(self, case_id: str, exhibit_id: ExhibitId) -> Case:
        """See `services.faces`."""
        return self._disclosed(faces.choose_anchor(self.desk, case_id, exhibit_id))

    def note_look(self, case_id: str, exhibit_id: ExhibitId, look: viewing.Look) -> Case:
        """See `services.viewing`."""
        return self._disclosed(viewing.note_look(self.desk, case_id, exhibit_id, look))

    def save_picture(
        self, case_id: str, exhibits: Sequence[ExhibitId], picture: tuple[bytes, Path]
    ) -> Case:
        """See `services.viewing`."""
        return self._disclosed(viewing.save_picture(self.desk, case_id, exhibits, picture))

    def explain(
        self, case_id: str, pair: tuple[ExhibitId, ExhibitId], cancel: CancelToken
    ) -> Explanation:
        """What stands behind the score of a pair.

        Raises:
            SealError: This examiner may not see that score yet.
            EngineMissingError: The engine does not explain.
        """
        return faces.explain(self.desk, self.tools.engines, self.case(case_id), (pair, cancel))

    def save_marks(self, case_id: str, assessment: Assessment) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.save_marks(self.desk, case_id, assessment))

    def seal(self, case_id: str, assessment: Assessment) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.seal(self.desk, case_id, assessment))

    def line_up(
        self, case_id: str, pair: tuple[Lane, ExhibitId, ExhibitId], folder: Path
    ) -> lineup.LineUp:
        """See `services.lineup`."""
        return lineup.line_up(self.desk, self.tools.decoder, case_id, (pair, folder))

    def pick(self, case_id: str, shown: lineup.LineUp, picked: int | None) -> Case:
        """See `services.lineup`."""
        return self._disclosed(lineup.pick(self.desk, case_id, shown, picked))

    def add_remark(self, case_id: str, lane: Lane, text: str) -> Case:
        """See `services.assess`."""
        return self._disclosed(assess.add_remark(self.desk, case_id, lane, text))

    def determine(self, case_id: str) -> Determination:
        """What the policy says now.

        Raises:
            SealError: This examiner has still to judge faces blind.
        """
        case = self.desk.store.load(case_id)
        if not assess.may_determine(case, self.examiner):
            raise SealError("not sealed by this examiner")
        dossier = dossier_of(self.desk.store, case)
        return determine(dossier, self.tools.policy, self.desk.clock.now())

    def attest(
        self, case_id: str, shown: Determination, leaving: Leaving, passphrase: str
    ) -> tuple[Attestation, tuple[Path, ...]]:
        """See `services.attest`; the passphrase is the examiner's own."""
        press = Press(
            signer=self.keys.signer(self.examiner, passphrase, leaving.language),
            decoder=self.tools.decoder,
            policy=self.tools.policy,
            program=self.tools.program,
        )
        return attest(self.desk, press, case_id, (shown, leaving))

    def lies_there(self, case_id: str) -> bool:
        """Whether the result that left last still lies where it was written, as it was signed."""
        exports = self.desk.store.load(case_id).exports
        return bool(exports) and lies_there(exports[-1])

    def write_again(self, case_id: str, into: Path, result_id: str = "") -> tuple[Path, ...]:
        """See `services.write_again`; the last result, unless another is named."""
        return write_again(self.desk, self.tools.packer, case_id, (result_id, into))

    def letter(self, case_id: str, order: Order) -> tuple[Letter, tuple[RefusedLine, ...]]:
        """A letter as it would go now, and the lines that the guard refuses.

        Raises:
            SealError: This examiner has still to judge faces blind.
        """
        found = self.determine(case_id)
        case = self.desk.store.load(case_id)
        letter = letters.draft(case, found, order, self.desk.clock.now())
        return letter, refused_lines(letter, case)

    def sign_letter(self, letter: Letter, into: Path, passphrase: str) -> tuple[Path, ...]:
        """See `services.letters`; what was shown is what is signed."""
        signer = self.keys.signer(self.examiner, passphrase)
        order = letter, self.determine(letter.case)
        return letters.sign_letter(self.desk, signer, order, (self.tools.program, into))

    def prepared(self, case: Case) -> tuple[Assessment, ...]:
        """See `services.practice`."""
        return practice.prepared_for(self.desk, self.tools.practice, case)

"""The face comparison: each judged pair beside what examiners and engine said of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer, Table

from app.domain.assessment import Assessment
from app.domain.exhibit import ExhibitId, Lane, Raster, Role
from app.signing.report_shapes import Portrait
from app.signing.report_style import BOLD, HOLDER, NOTE, OTHER, WIDTH, Typesetter
from app.signing.report_tables import PLAIN
from app.signing.report_text import ReportText

_GAP = 2.5
"""Points between what one and the next said."""
Pair = tuple[ExhibitId, ExhibitId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Builds the blocks of one report's face comparison."""

    text: ReportText
    type_: Typesetter
    pictures: Mapping[ExhibitId, Raster]

    def blocks(self) -> Iterator[Flowable]:
        """One block for each pair that was judged; a line when there is none."""
        pairs: dict[tuple[Lane, Pair], list[Assessment]] = {}
        for item in self.text.attestation.dossier.assessments:
            pairs.setdefault((item.lane, (item.reference, item.probe)), []).append(item)
        for (lane, pair), judged in pairs.items():
            yield self._block(lane, pair, judged)
        if not pairs:
            yield self.type_.paragraph(self.text.phrases.say("face.none"))

    def _block(self, lane: Lane, pair: Pair, judged: list[Assessment]) -> Flowable:
        condition = "ID_R" if lane is Lane.REGISTERED else "ID_O"
        states = self.text.attestation.determination.conditions
        state = next((state for state in states if state.id == condition), None)
        reasons = self.text.reasons(state) if state else ""
        lead = self.text.phrases.say(f"face.lead.{lane}", reason=reasons)
        if gone := tuple(one for one in pair if one in self.text.gone):
            named = self.text.phrases.listed(gone)
            lead = self.text.phrases.say("withdrawn.face", exhibits=named)
        words: list[Flowable] = [self.type_.paragraph(lead, BOLD)]
        for said in (*map(self.text.examiner, judged), self.text.engine(pair)):
            words += [Spacer(0, _GAP), self.type_.paragraph(said)]
        words += [Spacer(0, _GAP), self.type_.paragraph(self.text.error_rate(pair), NOTE)]
        photos = [self._portrait(lane, exhibit) for exhibit in pair]
        style = [*PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
        return Table([[*photos, words]], colWidths=[73.5, 81, WIDTH - 154.5], style=style)

    def _portrait(self, lane: Lane, exhibit_id: ExhibitId) -> Flowable:
        picture = self.pictures.get(exhibit_id)
        if picture is None:
            return self.type_.paragraph(exhibit_id, NOTE)
        exhibits = self.text.attestation.dossier.exhibits
        role = next((e.role for e in exhibits if e.id == exhibit_id), Role.PROBE)
        label, tone = "submitted", OTHER
        if role is Role.REFERENCE:
            label, tone = "registered", HOLDER
        elif role is Role.DOCUMENT and lane is Lane.OTHER:
            label = "document"
        burned = self.text.phrases.say(f"face.label.{label}")
        return Portrait(picture, burned, tone, self.type_)

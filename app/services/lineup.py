"""Puts the submitted face among faces that the organisation supplies, and keeps what was picked.

Off unless a folder is set. Laws: a supplied face is opened in the child alone, and neither its name
nor anything measured of it is kept; nobody is shown a line-up of a lane that they sealed, or that
they have picked from; a pick is never changed, and grants nothing.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from app import wire
from app.domain.assessment import person
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import FillersError, IntakeError, SealError
from app.domain.exhibit import Digest, ExhibitId, Lane, MediaType, Raster, digest_of
from app.domain.lineup import LEAST_FILLERS, MOST_FILLERS, LineUpPick
from app.domain.ports import Decoder
from app.services.assess import assessment_of, lane_pairs
from app.services.desk import Desk
from app.services.media import sniff
from app.services.unpack import unpack

_LONGEST_PX = 480
_MOST_LOOKED_AT = 200
"""Items of the folder, by name; more choice makes no better line-up."""
_PICTURES = frozenset(MediaType) - {MediaType.PDF, MediaType.TEXT}
_SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class LineUp:
    """Faces side by side. Which of them was submitted, `faces` does not tell."""

    lane: Lane
    reference: ExhibitId
    probe: ExhibitId
    registered: Raster
    faces: tuple[Raster, ...]
    shown: tuple[Digest, ...]


def line_up_due(case: Case, examiner: str, pair: tuple[Lane, ExhibitId, ExhibitId]) -> bool:
    """Whether this examiner may still be shown the line-up of `pair`."""
    lane, *ids = pair
    own = assessment_of(case, examiner, lane)
    picked = any(p.lane is lane and person(p.examiner) == person(examiner) for p in case.line_ups)
    known = tuple(ids) in {(one.id, other.id) for one, other in lane_pairs(case, lane)}
    return known and not picked and not (own is not None and own.sealed)


def line_up(
    desk: Desk, decoder: Decoder, case_id: str, work: tuple[tuple[Lane, ExhibitId, ExhibitId], Path]
) -> LineUp:
    """The line-up of a pair, from the faces in a folder; the same for everybody, each time.

    Raises:
        SealError: This examiner has picked or sealed already, or it is no pair of the lane.
        FillersError: The folder has too few faces that can be shown.
        IntakeError: A photo of the pair cannot be shown.
    """
    pair, folder = work
    case = desk.store.load(case_id)
    if not line_up_due(case, desk.examiner, pair):
        raise SealError("no line-up is due")
    lane, reference, probe = pair
    own = {exhibit.digest for exhibit in case.came_in}
    seed = f"{case.id}:{probe}"
    fillers = list(islice(_shown(decoder, _candidates(folder, own, seed)), MOST_FILLERS))
    if len(fillers) < LEAST_FILLERS:
        raise FillersError(f"{len(fillers)} of at least {LEAST_FILLERS}")
    submitted = (_digest(case, probe), _exhibit(desk, decoder, case, probe))
    # which place the submitted face has follows from the digests alone
    faces = sorted((*fillers, submitted), key=lambda face: _order(seed, face[0]))
    return LineUp(
        lane=lane,
        reference=reference,
        probe=probe,
        registered=_exhibit(desk, decoder, case, reference),
        faces=tuple(raster for _, raster in faces),
        shown=tuple(digest for digest, _ in faces),
    )


def pick(desk: Desk, case_id: str, shown: LineUp, picked: int | None) -> Case:
    """Keep which face was picked, counted from 1; None for none of them.

    Raises:
        SealError: This examiner has picked or sealed already, or the face was not among them.
    """
    case = desk.store.load(case_id)
    if not line_up_due(case, desk.examiner, (shown.lane, shown.reference, shown.probe)):
        raise SealError("no line-up is due")
    try:
        made = LineUpPick(
            examiner=desk.examiner,
            lane=shown.lane,
            reference=shown.reference,
            probe=shown.probe,
            shown=shown.shown,
            place=shown.shown.index(_digest(case, shown.probe)) + 1,
            picked=picked,
            at=desk.clock.now(),
            salt=secrets.token_hex(_SALT_BYTES),
        )
    except ValueError as error:
        raise SealError(str(error)) from error
    grown = replace(case, line_ups=(*case.line_ups, made))
    return desk.keep(grown, Action.LINE_UP_PICKED, wire.digest(made))


def _candidates(folder: Path, own: set[Digest], seed: str) -> list[tuple[Digest, bytes]]:
    """Pictures of the folder that are no exhibit of the case, in the order of this case."""
    try:
        items = islice(unpack(folder), _MOST_LOOKED_AT) if folder.is_dir() else ()
        found = {
            digest_of(i.untrusted_content): i.untrusted_content for i in items if not i.refusal
        }
    except (IntakeError, OSError) as error:
        raise FillersError(type(error).__name__) from error
    return sorted(
        ((digest, content) for digest, content in found.items() if digest not in own),
        key=lambda item: _order(seed, item[0]),
    )


def _shown(
    decoder: Decoder, candidates: list[tuple[Digest, bytes]]
) -> Iterator[tuple[Digest, Raster]]:
    for digest, content in candidates:
        try:
            kind = sniff(content)
            if kind in _PICTURES:
                yield digest, decoder.render(content, kind, 0, _LONGEST_PX)
        except IntakeError:  # one bad face costs its own place only
            continue


def _order(seed: str, digest: Digest) -> Digest:
    return digest_of(f"{seed}:{digest}".encode())


def _digest(case: Case, exhibit_id: ExhibitId) -> Digest:
    exhibit = case.exhibit(exhibit_id)
    return Digest("") if exhibit is None else exhibit.digest


def _exhibit(desk: Desk, decoder: Decoder, case: Case, exhibit_id: ExhibitId) -> Raster:
    exhibit = case.exhibit(exhibit_id)
    if exhibit is None:
        raise SealError("no such exhibit")
    content = desk.store.evidence(case.id, exhibit_id)
    return decoder.render(content, exhibit.media_type, 0, _LONGEST_PX)

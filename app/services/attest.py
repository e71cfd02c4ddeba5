"""Turns a determination into a signed result.

Laws:
- The outcome is determined again at the instant of each signing; if anything of it but the instant
  is not what the examiner was shown, nothing is signed.
- Who signs has judged the case. As many different people sign as the policy asks for the outcome;
  until the last has signed, the files lie sealed in the case and nothing leaves the program.
- Every further signature is put to the bytes of the first, after they were verified.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from app import wire
from app.commitments import Disclosures, unseal
from app.domain.assessment import person
from app.domain.attestation import SCHEMA, Attestation, Audience, PolicyName
from app.domain.case import Case, Export, Pending, StricterChoice
from app.domain.custody import Action, Growth
from app.domain.determination import Determination, Dossier, in_force
from app.domain.errors import (
    LapsedError,
    MalformedError,
    NotDeterminedError,
    ReviewedError,
    SealError,
    SignerError,
    TamperedError,
    UnknownCaseError,
)
from app.domain.exhibit import Digest, Role, digest_of
from app.domain.policy import Policy
from app.domain.ports import CaseStore, Decoder
from app.domain.ports_signing import Issued, Signer
from app.services.assess import may_determine
from app.services.desk import Desk
from app.services.determine import determine
from app.services.leaving import RESULT, Leaving, parcel, traced
from app.services.pictures import faces_of
from app.services.withdraw import traced as traced_withdrawals
from app.services.write_again import keep_package

_DISCLOSED = "disclosures.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What a result is issued with."""

    signer: Signer
    decoder: Decoder
    policy: Policy
    program: str


def dossier_of(store: CaseStore, case: Case) -> Dossier:
    """All that the policy may weigh of `case`, its evidence read again and its digests checked."""
    return weighed(case, intact=all(_intact(store, case)))


def weighed(case: Case, *, intact: bool) -> Dossier:
    """All that the policy may weigh of `case`; `intact` says whether its evidence is unchanged."""
    return Dossier(
        case=case.id,
        account=case.account,
        capacity=case.capacity,
        submitted_at=case.submitted_at,
        parties=case.parties,
        exhibits=tuple(e for e in case.exhibits if e.role is not Role.PRESSURE),
        intact=intact,
        unavailable=case.unavailable,
        findings=case.findings,
        assessments=tuple(a for a in case.assessments if a.sealed),
        statements=case.statements,
        holds=case.holds,
        deposits=case.deposits,
    )


def _intact(store: CaseStore, case: Case) -> Iterator[bool]:
    for exhibit in case.exhibits:
        try:
            yield digest_of(store.evidence(case.id, exhibit.id)) == exhibit.digest
        except TamperedError:
            yield False


def attest(
    desk: Desk, press: Press, case_id: str, order: tuple[Determination, Leaving]
) -> tuple[Attestation, tuple[Path, ...]]:
    """Sign what was shown to the examiner, and write it into a folder once everybody has signed.

    `order` is the determination that was shown, and how it leaves. No file means that the result
    waits in the case for another examiner's signature.

    Raises:
        SealError: This examiner has still to judge blind; not even an error tells the outcome.
        LapsedError: The outcome, or what it rests on, is another by now.
        NotDeterminedError: There is none, or a second examiner still has to judge.
        SignerError: This examiner did not judge the case, or has signed already.
        ReviewedError: What was signed first does not hold.
        AttestationError: It could not be signed or written; nothing was left behind.
        StoreError: The trail could not tell of it; nothing was left behind.
    """
    shown, leaving = order
    case = desk.store.load(case_id)
    if not may_determine(case, desk.examiner):
        raise SealError("not sealed by this examiner")
    at = desk.clock.now()
    dossier = dossier_of(desk.store, case)
    fresh = determine(dossier, press.policy, at)
    if replace(fresh, at=shown.at, dossier=shown.dossier) != shown:
        raise LapsedError(fresh.rule)
    if not may_be_signed(fresh, case.stricter, press.policy):
        raise NotDeterminedError(fresh.rule)
    judges = {person(a.examiner) for a in dossier.assessments}
    if judges and person(desk.examiner) not in judges:
        raise SignerError("no judge of the case")
    waiting = case.pending
    if waiting is not None and fits(waiting, fresh, case):
        return _add_signature(desk, press, case, (waiting, fresh, leaving))
    attestation = _attestation(desk, press, case, (dossier, fresh, leaving.audience))
    pictures = faces_of(desk.store, press.decoder, case)
    if attestation.signatures > 1:
        _wait(desk, case, attestation, press.signer.begin(attestation, pictures))
        return attestation, ()
    return attestation, _left(
        desk,
        case,
        attestation,
        press.signer.issue(attestation, pictures, parcel(desk, case, leaving)),
    )


def fits(pending: Pending, found: Determination, case: Case) -> bool:
    """Whether what waits for a signature still says what is determined of `case` now."""
    chosen_later = case.stricter is not None and case.stricter.at > pending.at
    return not chosen_later and _standing(found, case, pending.at) == pending.stands_on


def _standing(found: Determination, case: Case, at: datetime) -> Digest:
    """What a signature stands on; what is withdrawn is named in the result, though not weighed."""
    gone = [(one.exhibit.id, one.at) for one in case.withdrawn]
    return wire.digest([replace(found, at=at), case.stricter, gone])


def _wait(desk: Desk, case: Case, attestation: Attestation, files: Mapping[str, bytes]) -> None:
    """Keep what the first examiner signed in the case, in place of what no longer fits."""
    pending = Pending(
        result_id=attestation.result_id,
        digest=digest_of(files[RESULT]),
        stands_on=_standing(attestation.determination, case, attestation.issued_at),
        at=attestation.issued_at,
        signers=(desk.examiner,),
        needed=attestation.signatures,
        files=files,
    )
    desk.keep(replace(case, pending=pending), Action.SIGNED, pending.digest)


def _add_signature(
    desk: Desk, press: Press, case: Case, order: tuple[Pending, Determination, Leaving]
) -> tuple[Attestation, tuple[Path, ...]]:
    """Sign what the first examiner signed, and let it leave."""
    pending, fresh, chosen = order
    if person(desk.examiner) in {person(name) for name in pending.signers}:
        raise SignerError("signed already")
    try:
        sealed = wire.decode(pending.files[RESULT], Attestation)
        shown = wire.decode(pending.files[_DISCLOSED], Disclosures)
        attestation, _ = unseal(sealed, shown)
    except (KeyError, MalformedError) as error:
        raise ReviewedError("no result") from error
    stated = attestation.determination
    if replace(fresh, at=stated.at) != stated or attestation.stricter != case.stricter:
        raise ReviewedError("another determination")
    leaving = replace(chosen, audience=attestation.audience)  # whom it is for was signed first
    issued = press.signer.countersign(
        pending.files, pending.digest, fresh.at, parcel(desk, case, leaving)
    )
    return attestation, _left(desk, replace(case, pending=None), attestation, issued)


def _left(desk: Desk, case: Case, attestation: Attestation, issued: Issued) -> tuple[Path, ...]:
    """Record that a result left the program, and keep it, lest what left is lost."""
    files = issued.files
    export = Export(
        result_id=attestation.result_id,
        digest=digest_of(issued.package.files[RESULT]),
        at=desk.clock.now(),
        checkpoint=attestation.checkpoint,
        outcomes=in_force(attestation.determination.outcomes, attestation.stricter),
        signers=tuple(dict.fromkeys((attestation.examiner, desk.examiner))),
        folder=str(files[0].parent.absolute()),
        files=tuple(file.name for file in files),
    )
    grown = replace(case, exports=(*case.exports, export), pending=None)

    def note() -> None:
        keep_package(desk, case, export.result_id, issued.package)
        desk.keep(grown, Action.EXPORTED, export.digest)

    return traced(files, note)


def signatures_needed(found: Determination, stricter: StricterChoice | None, policy: Policy) -> int:
    """How many examiners sign what is carried out; 0 when there is no outcome."""
    return max((policy.reviewers[c] for c in in_force(found.outcomes, stricter)), default=0)


def may_be_signed(found: Determination, stricter: StricterChoice | None, policy: Policy) -> bool:
    """Whether enough examiners judged for the outcome, or for the stricter one chosen instead."""
    if stricter is not None and stricter.at > found.at:
        return False
    needed = signatures_needed(found, stricter, policy)
    return 0 < needed <= found.examiners_present


def _attestation(
    desk: Desk, press: Press, case: Case, found: tuple[Dossier, Determination, Audience]
) -> Attestation:
    dossier, determination, audience = found
    policy = press.policy
    return Attestation(
        schema=SCHEMA,
        result_id=token_hex(16),
        audience=audience,
        practice=case.practice,
        issued_at=determination.at,
        examiner=desk.examiner,
        certificate=press.signer.fingerprint(),
        # the colleagues of a practice case are prepared and hold no key
        signatures=1 if case.practice else signatures_needed(determination, case.stricter, policy),
        program=press.program,
        policy=PolicyName(id=policy.id, version=policy.version, digest=policy.digest),
        dossier=dossier,
        determination=determination,
        stricter=case.stricter,
        pressure_items=len(case.pressure),
        withdrawn=traced_withdrawals(desk.store, case),
        set_aside=case.set_aside.statements,
        supersedes=case.exports[-1].result_id if case.exports else None,
        checkpoint=desk.store.checkpoint(),
        growth=_growth(desk.store),
    )


def _growth(store: CaseStore) -> Growth | None:
    """The proof that the trail grew from what the result before this one says of it."""
    left = {
        e.event.object: e.event.case for e in store.trail() if e.event.action is Action.EXPORTED
    }
    for digest, case_id in reversed(left.items()):
        with suppress(UnknownCaseError):  # it was erased, and with it what its results said
            exports = store.load(case_id).exports
            earlier = next((e.checkpoint for e in exports if e.digest == digest), None)
            if earlier is not None:
                return Growth(earlier=earlier, proof=store.proof(earlier.size))
    return None

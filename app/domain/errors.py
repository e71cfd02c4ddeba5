"""The whole taxonomy of what can keep us from looking.

A negative result is no error: "no face", "check digit wrong", "signature broken" are values.
Each error carries a stable `code`, which the faces phrase and custody records. Those of policies
and of withdrawals stand in files of their own, and are of this family.
"""

from typing import ClassVar


class RightfulError(Exception):
    """We could not look, or could not keep what we saw. `detail` is for custody, not for prose."""

    code: ClassVar[str] = "rightful"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class IntakeError(RightfulError):
    """A submission could not be taken in."""

    code = "intake"


class UnsupportedMediaError(IntakeError):
    """The bytes are of no type that we read, whatever their name says."""

    code = "intake.unsupported_media"


class TooLargeError(IntakeError):
    """The item is beyond the limits that keep a hostile one from hurting the rest."""

    code = "intake.too_large"


class DamagedError(IntakeError):
    """The bytes begin like a known type but cannot be decoded to the end."""

    code = "intake.damaged"


class PasswordProtectedError(IntakeError):
    """The document is encrypted, and nobody gave its password."""

    code = "intake.password_protected"


class UnreadableError(IntakeError):
    """The file is not there, or may not be read."""

    code = "intake.unreadable"


class DatedLaterError(IntakeError):
    """A statement is dated later than the present instant."""

    code = "intake.dated_later"


class ContradictoryDatesError(IntakeError):
    """Something is said to end before it begins: a statement withdrawn before it is made."""

    code = "intake.contradictory_dates"


class FillersError(IntakeError):
    """The folder of the line-up holds too few faces that can be shown."""

    code = "intake.fillers"


class MalformedCaseError(IntakeError):
    """A case folder does not say what its format asks for."""

    code = "intake.malformed_case"


class CaseNumberError(IntakeError):
    """Nobody could see, say or file a case under that number."""

    code = "intake.case_number"


class ExaminationError(RightfulError):
    """An engine failed; a poor photo is no such failure."""

    code = "examination"


class EngineTimeoutError(ExaminationError):
    """The engine did not answer within its deadline and was stopped."""

    code = "examination.timeout"


class EngineCrashedError(ExaminationError):
    """The engine's process ended before it answered."""

    code = "examination.crashed"


class ModelMismatchError(ExaminationError):
    """A model's bytes are not those that the program was validated with."""

    code = "examination.model_mismatch"


class EngineMissingError(ExaminationError):
    """The engine asked for is not installed on this machine."""

    code = "examination.engine_missing"


class SealError(RightfulError):
    """A sealed assessment was to be changed, or an unsealed one to be used."""

    code = "assessment.sealed"


class AttestationError(RightfulError):
    """A determination could not be signed."""

    code = "attestation"


class KeyUnavailableError(AttestationError):
    """The examiner's key is not there or its passphrase is wrong."""

    code = "attestation.key_unavailable"


class SignerError(AttestationError):
    """This examiner may not sign this result: no judge of the case, or one who signed already."""

    code = "attestation.signer"


class ReviewedError(AttestationError):
    """What the first examiner signed does not hold, or is not what this one reviewed."""

    code = "attestation.reviewed"


class CertificateError(AttestationError):
    """A certificate or revocation list is not for this key, not whole, or of nobody known here."""

    code = "attestation.certificate"


class NotDeterminedError(AttestationError):
    """There is no outcome to sign: the policy halted, or a second examiner is still needed."""

    code = "attestation.not_determined"


class LapsedError(AttestationError):
    """What the examiner saw is no longer what the policy says: a condition lapsed meanwhile."""

    code = "attestation.lapsed"


class ExportError(AttestationError):
    """The result could not be written; nothing was left behind."""

    code = "attestation.export"


class UnknownFieldError(AttestationError):
    """The result discloses no field of that name."""

    code = "attestation.unknown_field"


class LetterRefusedError(AttestationError):
    """A line of the letter reveals what its party may not learn."""

    code = "attestation.letter_refused"


class StoreError(RightfulError):
    """The case store cannot be used."""

    code = "store"


class WrongPassphraseError(StoreError):
    """The passphrase does not open this store."""

    code = "store.wrong_passphrase"


class UnknownExaminerError(StoreError):
    """Nobody of that name has a login here, or nobody was named where several have one."""

    code = "store.unknown_examiner"


class ExaminerExistsError(StoreError):
    """The person has a login already, perhaps under another spelling."""

    code = "store.examiner_exists"


class TamperedError(StoreError):
    """Stored bytes are not those that were written."""

    code = "store.tampered"


class NewerSchemaError(StoreError):
    """The store was written by a newer Rightful."""

    code = "store.newer_schema"


class StoreBusyError(StoreError):
    """Another Rightful on this workstation holds the store."""

    code = "store.busy"


class StoreFullError(StoreError):
    """The disk has no room; the last acknowledged state stands."""

    code = "store.full"


class BackupError(StoreError):
    """A backup could not be written where it was to be; nothing of it was left behind."""

    code = "store.backup"


class UnknownCaseError(StoreError):
    """There is no case, or no exhibit of it, by that name."""

    code = "store.unknown_case"


class KeptLongerError(StoreError):
    """The day until which the case is to be kept has not come."""

    code = "store.kept_longer"


class CaseExistsError(StoreError):
    """A case of that name is already kept."""

    code = "store.case_exists"


class ClockError(StoreError):
    """The clock stands before the last entry of the audit trail."""

    code = "store.clock"


class MalformedError(RightfulError):
    """A text is not the canonical form of what it claims to be."""

    code = "malformed"


class CancelledError(Exception):
    """Somebody asked to stop. Outside the family: nobody shows it."""

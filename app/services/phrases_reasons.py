"""Why a condition stands where it stands, and what to ask for then: fragments, in English."""

from collections.abc import Mapping

from app.domain.determination import Reason

REASONS: Mapping[Reason, str] = {
    Reason.HELD: "everything it asks for is there",
    Reason.NOTHING_SUBMITTED: "nothing was submitted",
    Reason.FACE_SAME: "the faces support the same person",
    Reason.FACE_DIFFERENT: "the faces support different people",
    Reason.FACE_INCONCLUSIVE: "the faces allow no conclusion",
    Reason.FACE_NO_SCORE: "the engine gave no score",
    Reason.FACE_RED_GATE: "a photo is unsuitable",
    Reason.EXAMINERS_DIFFER: "the examiners differ; a third one has to judge blind",
    Reason.SECOND_EXAMINER: "a second examiner\N{RIGHT SINGLE QUOTATION MARK}s blind judgement",
    Reason.ENGINE_DIFFERS: "examiner and engine differ",
    Reason.REFERENCE_SUSPECT: "the registered photos differ from each other",
    Reason.UNEXPLAINED_DIFFERENCE: "a difference is not explained",
    Reason.NOT_SEALED: "no examiner has sealed a conclusion",
    Reason.NO_DOCUMENT: "no document",
    Reason.DOCUMENT_UNREAD: "the document could not be read",
    Reason.DOCUMENT_INCOMPLETE: "the document is not complete",
    Reason.DOCUMENT_EXPIRED: "the document had expired",
    Reason.CHECK_DIGIT_WRONG: "a check digit does not agree",
    Reason.FIELD_DIFFERS: "a field differs from the record",
    Reason.NO_STATEMENT: "no statement; silence is not a disclaimer",
    Reason.ONE_OF_TWO: "only one of account and assets",
    Reason.WITHDRAWN: "the statement was withdrawn",
    Reason.LATER_CLAIM: "a later statement claims",
    Reason.CONTRADICTORY: "the statements contradict each other",
    Reason.DURESS: "signs of duress",
    Reason.NEVER_OPENED: "the holder never opened the account",
    Reason.IDENTITY_NOT_VERIFIED: "who states it is not verified",
    Reason.LAPSED: "lapsed",
    Reason.BLOCKED: "a hold is in force",
    Reason.STALE: "a statement is too old",
    Reason.NOT_STATED: "not stated by an officer",
    Reason.NO_DEPOSITS: "no deposits on file",
    Reason.PARTIAL: "part of the deposits has no source",
    Reason.FUNDS_CONTRADICTED: "a source is contradicted",
    Reason.BEFORE_ACQUISITION: (
        "a deposit is older than this party\N{RIGHT SINGLE QUOTATION MARK}s acquisition of "
        "the account"
    ),
    Reason.DIGEST_CHANGED: "an exhibit changed after it came in",
    Reason.POLICY_EXPIRED: "the policy is not in force",
    Reason.STEP_MISSING: "a mandatory step is missing",
    Reason.DATED_LATER: "something is dated after this instant",
}
"""Why a condition stands where it stands."""

ASKS: Mapping[Reason, str] = {
    Reason.NOTHING_SUBMITTED: "a photo of the face and a document of identity",
    Reason.FACE_INCONCLUSIVE: "another photo of the face, in even light and from the front",
    Reason.FACE_NO_SCORE: "another photo of the face, in even light and from the front",
    Reason.FACE_RED_GATE: "a photo that shows the whole face, sharp and uncovered",
    Reason.NO_DOCUMENT: "a document of identity, whole and in colour",
    Reason.DOCUMENT_UNREAD: "a sharper copy of the document, with its machine-readable zone",
    Reason.DOCUMENT_INCOMPLETE: "the pages of the document that are missing",
    Reason.DOCUMENT_EXPIRED: "a document that is in force",
    Reason.CHECK_DIGIT_WRONG: "a sharper copy of the document, with its machine-readable zone",
    Reason.FIELD_DIFFERS: "an official record of the field that differs",
    Reason.NO_STATEMENT: "a statement about the account and about its assets",
    Reason.ONE_OF_TWO: "a statement about the other of account and assets",
    Reason.LAPSED: "the statement anew, dated today",
    Reason.NO_DEPOSITS: "a record of what was moved into the account",
}
"""What to ask for; a reason that is not here is asked about as it stands in `REASONS`."""

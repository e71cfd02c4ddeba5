"""What every case store refuses, however it keeps things."""

from app import wire
from app.domain.case import Case
from app.domain.custody import Action, CustodyEvent
from app.domain.errors import CaseExistsError, MalformedError, StoreError, UnknownCaseError
from app.domain.exhibit import Evidence, ExhibitId, digest_of


def check_save(case: Case, event: CustodyEvent, *, kept: bool) -> None:
    """A case begins with its opening, once; so a late save cannot bring back an erased one.

    Raises:
        CaseExistsError: It is opened, but one of that name is kept.
        UnknownCaseError: It is not opened, and none of that name is kept.
        StoreError: The event is about another case.
    """
    check_event(case.id, event)
    opens = event.action is Action.CASE_OPENED
    if opens and kept:
        raise CaseExistsError(case.id)
    if not opens and not kept:
        raise UnknownCaseError(case.id)


def check_event(case_id: str, event: CustodyEvent) -> None:
    """An event is kept with the case that it is about.

    Raises:
        StoreError: It is about another one.
    """
    if event.case != case_id:
        raise StoreError("event of another case")


def check_evidence(evidence: Evidence) -> None:
    """Evidence enters with the digest and size that its exhibit says.

    Raises:
        StoreError: It does not.
    """
    exhibit = evidence.exhibit
    if exhibit.size != len(evidence.content) or exhibit.digest != digest_of(evidence.content):
        raise StoreError("evidence does not match its exhibit")


def name_of(result_id: str) -> ExhibitId:
    """The name by which a signed result lies among the exhibits of its case; none has it."""
    return ExhibitId(f"result/{result_id}")


def names_of(case: Case) -> frozenset[ExhibitId]:
    """The names of all bytes that belong to `case`, and stay as long as it does."""
    results = (name_of(export.result_id) for export in case.exports)
    return frozenset((*(item.id for item in case.exhibits), *results))


def text_of(value: object, kind: type) -> bytes:
    """The text of `value`, tried both ways: what could not be read again is never written.

    Raises:
        StoreError: It is no true `kind`, such as one with a number of the wrong type.
    """
    try:
        text = wire.encode(value)
        wire.decode(text, kind)
    except (MalformedError, TypeError, ValueError) as error:
        raise StoreError(f"cannot be kept: {error}") from error
    return text

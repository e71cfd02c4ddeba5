"""Reads a signed result in a child: it is untrusted input, and the parent may hold keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.attestation import Reading, Step, StepReason
from app.domain.determination import Status
from app.domain.errors import ExaminationError
from app.isolation.host import ITEM_S, Onward, Workers
from app.isolation.messages import Reply, Request, Verb
from app.signing.anchors import Anchors


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolatedInspection:
    """The same function as `app.signing.inspection.read_result`, in a child."""

    workers: Workers
    seconds: int = ITEM_S

    def __call__(self, files: Mapping[str, bytes], anchors: Anchors) -> Reading:
        """Take the steps. A result that ends or stalls the child does not hold: step 1 says so."""
        request = Request(
            verb=Verb.READ_RESULT,
            seconds=self.seconds,
            names=tuple(files),
            anchors=anchors,
            sizes=tuple(len(content) for content in files.values()),
        )
        try:
            return self.workers.ask(request, list(files.values()), Onward(), _reading)
        except ExaminationError as error:
            step = Step(step=1, state=Status.UNMET, reason=StepReason.UNREADABLE, detail=error.code)
            return Reading(steps=(step,))


def _reading(reply: Reply, parts: Sequence[bytes]) -> Reading:
    return Reading(
        steps=reply.steps,
        result=b"".join(parts),
        signers=reply.signers,
        hidden=reply.hidden,
        digest=reply.digest,
    )

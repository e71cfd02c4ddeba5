"""An engine that finds the faces it is told to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.exhibit import Evidence
from app.domain.finding import Finding, Gate, Measure, Region
from app.domain.ports import CancelToken
from app.services.faces import POINTS
from tests.unit.services.ports import BY, WordEngine

EYES = ((40, 60), (80, 60), (60, 80), (45, 100), (75, 100))


class FacesEngine(WordEngine):
    """One face in everything, two where it says "two", none where it says "none"."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        told = super().examine(evidence, cancel)
        ready = {item.exhibit.id for item in evidence if self._rank(item) is not None}
        scores = tuple(f for f in told if len(f.exhibits) > 1 and ready.issuperset(f.exhibits))
        return scores + tuple(f for item in evidence for f in self._photo(item))

    @staticmethod
    def _rank(item: Evidence) -> int | None:
        if item.meant is not None:
            return item.meant.rank
        return None if b"two" in item.content or b"none" in item.content else 0

    def _photo(self, item: Evidence) -> Iterator[Finding]:
        count = 0 if b"none" in item.content else 2 if b"two" in item.content else 1
        rank = self._rank(item)
        page = Region(page=0, x=0, y=0, width=480, height=600)

        def found(measure: Measure, value: int | str, region: Region, subject: str = "") -> Finding:
            return Finding(
                measure=measure,
                value=value,
                exhibits=(item.exhibit.id,),
                provenance=BY,
                subject=subject,
                region=region,
            )

        yield found(Measure.FACE_COUNT, count, page)
        for number in range(count):
            left = 20 + 200 * number
            yield found(Measure.FACE_BOX, number, Region(page=0, x=left, y=30, width=90, height=99))
            for name, (x, y) in zip(POINTS, EYES, strict=True):
                spot = Region(page=0, x=left + x - 20, y=y, width=0, height=0)
                yield found(Measure.FACE_POINT, number, spot, name)
        if rank is None:
            return
        box = item.meant.box if item.meant else (20 + 200 * rank, 30, 90, 99)
        region = Region(page=0, x=box[0], y=box[1], width=box[2], height=box[3])
        yield found(Measure.FACE_MEANT, rank, region)
        yield replace(found(Measure.FACE_QUALITY, 300_000, page, "pose"), region=None)
        yield replace(found(Measure.FACE_GATE, Gate.AMBER.value, page, "pose"), region=None)

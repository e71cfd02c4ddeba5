"""The funds engine over made statements."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from random import Random

import msgspec
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import DamagedError
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, MediaType, Role, digest_of
from app.domain.finding import Finding, Measure
from app.domain.ports import Engine
from app.domain.statement import MoneyRow, RowKind
from app.engines import raster
from app.engines.catalogue import Catalogue
from app.engines.funds.engine import FundsEngine
from app.services.media import sniff
from tests.benchmarks.statement_drawn import drawn
from tests.benchmarks.statement_specimens import Specimen, specimen
from tests.benchmarks.statement_styles import STYLES
from tests.builders import RESOURCES


class Onwards:
    """Nobody stops."""

    def check(self) -> None:
        """Go on."""


@cache
def engine() -> Engine:
    return Catalogue(RESOURCES).engine("funds")


@cache
def quick() -> Engine:
    """The same where no page can be drawn: the text layer alone is read, in a tenth of the time."""
    whole = engine()
    assert isinstance(whole, FundsEngine)
    return replace(whole, draw=_undrawn)


def _undrawn(_evidence: Evidence, _page: int) -> tuple[raster.Rgb, float]:
    raise DamagedError


def evidence(content: bytes, role: Role = Role.FUNDS) -> Evidence:
    media_type = sniff(content)
    pages = raster.count_pages(content, media_type)
    exhibit = Exhibit(
        id=ExhibitId("E-01"),
        digest=digest_of(content),
        size=len(content),
        media_type=media_type,
        lane=Lane.OTHER,
        role=role,
        name="statement" if media_type is MediaType.PDF else "photo",
        pages=pages,
        added_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return Evidence(exhibit=exhibit, content=content)


def a_pdf(*pages: str) -> bytes:
    """Pages with a line of text each; an empty one stays empty."""
    out = BytesIO()
    canvas = Canvas(out)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def found_in(content: bytes) -> tuple[Finding, ...]:
    return quick().examine([evidence(content)], Onwards())


def made(style: str, edit: str = "none", seed: int = 7) -> tuple[Specimen, bytes]:
    one = specimen(next(s for s in STYLES if s.name == style), edit, Random(seed))  # noqa: S311
    drawn(one)
    one.places.clear()
    return one, drawn(one)


def rows(found: tuple[Finding, ...]) -> list[MoneyRow]:
    texts = (str(f.value) for f in found if f.measure is Measure.FUNDS_ROW)
    every = [msgspec.json.decode(text, type=MoneyRow) for text in texts]
    return [row for row in every if row.kind is RowKind.MOVEMENT]


def answers(found: tuple[Finding, ...]) -> dict[str, str]:
    return {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_ANSWER}


def reasons(found: tuple[Finding, ...]) -> dict[str, str]:
    return {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_REASON}


def fields(found: tuple[Finding, ...]) -> dict[str, str]:
    return {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_FIELD}


def doubts(found: tuple[Finding, ...]) -> set[str]:
    return {f.subject for f in found if f.measure is Measure.FUNDS_ROW_DOUBT}

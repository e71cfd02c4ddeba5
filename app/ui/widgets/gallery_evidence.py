"""The part of the gallery that shows evidence: photos, pages, tables, the number line."""

from math import exp

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding import Region
from app.ui import theme
from app.ui.widgets.card import Card
from app.ui.widgets.check_digit_table import CheckDigitModel, CheckDigitTable
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.field_table import FieldRow, FieldTable, Reading
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.lane_tag import Tag
from app.ui.widgets.page_viewer import Box, PageViewer
from app.ui.widgets.photo import prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_tools import PhotoTools
from app.ui.widgets.score_scale import Histogram, Point, ScaleModel, ScoreScale
from app.ui.widgets.score_strip import ScoreStrip, StripModel
from app.ui.widgets.specimen import drawn_portrait
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table

_OLD = Eyes(left=250 + 300j, right=390 + 310j)
_NEW = Eyes(left=700 + 760j, right=1160 + 700j)
_STAMP = "M. Vale · 13 Nov 2026 10:31 UTC"


def photos() -> QWidget:
    """The two panes with their tools and the strip."""
    pair = PhotoPair()
    old = prepare(drawn_portrait(640, 800, eyes=_OLD), _OLD)
    new = prepare(drawn_portrait(1800, 2000, eyes=_NEW, ground="#B0B5BA"), _NEW)
    registered = Caption(label="REGISTERED", what="KYC photo 2 of 3 · 14 May 2017", stamp=_STAMP)
    submitted = Caption(label="SUBMITTED", what="Selfie in lane R · 9 Nov 2026", stamp=_STAMP)
    pair.show_photo(Side.REGISTERED, old, registered)
    pair.show_photo(Side.SUBMITTED, new, submitted)
    mole, ear = -0.42 + 0.62j, 1.05 + 0.2j
    pair.pins.put(Side.REGISTERED, _OLD.frame().back(mole))
    pair.pins.put(Side.SUBMITTED, _NEW.frame().back(mole))
    pair.pins.put(Side.REGISTERED, _OLD.frame().back(ear))
    pair.setMinimumHeight(theme.px(620))
    strip = FilmStrip("Registered photos")
    strip.show_frames(
        [
            Frame(key="a", title="2015", word="limited", state=State.PARTIAL, photo=old),
            Frame(key="b", title="14 May 2017", word="usable", state=State.MET, photo=old),
        ],
        "b",
    )
    return _column(PhotoTools(pair), pair, strip)


def tables() -> QWidget:
    """A queue in small, and the fields of a document."""
    queue = Table(
        [
            Column(title="Case"),
            Column(title="Registered holder"),
            Column(title="Next action", stretch=True),
            Column(title="Age"),
        ],
        "Queue",
        row="row_two_lines",
        whole=True,
    )
    verified = Cell(text="verified", state=State.MET, tag=Tag.REGISTERED)
    queue.show_rows(
        [
            Row(key="g", group=True, cells=(Cell(text="In progress  2", style="body_strong"),)),
            Row(
                key="SP-2041",
                cells=(
                    Cell(text="SP-2041", style="body_strong"),
                    verified,
                    Cell(text="Explain one deposit", parts=(5, 8)),
                    Cell(text="4 h"),
                ),
            ),
            Row(
                key="SP-2044",
                tint="unmet_tint",
                cells=(
                    Cell(text="SP-2044", second="was not read", style="body_strong"),
                    Cell(text="not yet judged", state=State.UNKNOWN, tag=Tag.REGISTERED),
                    Cell(text="Enter the password"),
                    Cell(text="2 h"),
                ),
            ),
        ]
    )
    queue.choose("SP-2041")
    fields = FieldTable(["Registered", "Printed", "MRZ", "Barcode"])
    fields.show_fields(
        [
            FieldRow(
                key="surname",
                name="Surname",
                readings=(
                    Reading(text="Specimen"),
                    Reading(text="SPECIMEN"),
                    Reading(text="SPECIMEN", machine=True),
                    Reading(),
                ),
                state=State.NORMALISED,
                word="Same, normalised",
            ),
            FieldRow(
                key="number",
                name="Document no.",
                readings=(
                    Reading(text="X41S70926"),
                    Reading(text="X41S70926"),
                    Reading(text="X41S70926", machine=True),
                    Reading(text="X41S70928", differs=True),
                ),
                state=State.UNMET,
                word="Different",
            ),
            FieldRow(
                key="expiry",
                name="Expiry",
                readings=(
                    Reading(),
                    Reading(text="08 NOV 2030"),
                    Reading(),
                    Reading(unreadable=True),
                ),
                state=State.UNREADABLE,
                word="Unreadable",
            ),
        ]
    )
    fields.choose("number")
    queue.fill_card()
    fields.table.fill_card()
    return _column(_carded(queue, flush=True), _carded(fields, flush=True))


def document() -> QWidget:
    """A page with boxes, and a check digit."""
    page = PageViewer("Passport, page 1")
    eyes = Eyes(left=170 + 230j, right=250 + 230j)
    page.show_page(prepare(drawn_portrait(1200, 800, eyes=eyes, ground="#E3EBE6")))
    page.show_boxes(
        [
            Box(region=Region(page=0, x=600, y=300, width=300, height=50), name="Document no."),
            Box(
                region=Region(page=0, x=80, y=90, width=270, height=360), number=1, name="Portrait"
            ),
        ]
    )
    page.setMinimumHeight(theme.px(280))
    digits = CheckDigitTable()
    digits.display(
        CheckDigitModel(
            characters="X41S70926",
            weights=(7, 3, 1) * 3,
            products=(231, 12, 1, 196, 21, 0, 63, 6, 6),
            total=536,
            computed="6",
            printed="6",
        )
    )
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(page, 1)
    row.addWidget(_carded(digits))
    return holder


def scores() -> QWidget:
    """The number line of Reveal, and a sub-score."""
    line, strip = ScoreScale(), ScoreStrip()
    line.display(
        ScaleModel(
            low=-5,
            high=6,
            impostor=_bell(-2.7, 0.9),
            genuine=_bell(3.5, 1.1),
            cannot_say=(-1, 1),
            score=1.8,
            operating=(Point(at=1.0, name="operating point"),),
        )
    )
    strip.display(
        StripModel(
            name="Network A",
            figure="1.6",
            word="supports same",
            state=State.MET,
            low=-4,
            high=4,
            band=(-1, 1),
            score=1.6,
        )
    )
    card = Card("Where this pair lies", "log likelihood ratio, shown up to 2")
    card.body.addWidget(line)
    card.body.addWidget(strip)
    return card


def _bell(middle: float, spread: float) -> Histogram:
    bins = range(-25, 31)
    counts = tuple(exp(-(((at * 0.2 + 0.1 - middle) / spread) ** 2) / 2) for at in bins)
    return Histogram(start=-5, step=0.2, counts=counts)


def _carded(widget: QWidget, *, flush: bool = False) -> Card:
    card = Card(flush=flush)
    card.body.addWidget(widget)
    return card


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return holder

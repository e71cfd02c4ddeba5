"""The text layer of a PDF statement with places, and what lies over it.

Laws:
1. What is painted last covers what was painted before; both are told.
2. A page that cannot be read gives no words and does not hide the others.
3. Only the family of intake comes out, whatever the parser raises.
"""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from itertools import islice
from typing import Final

import pdfplumber
import pypdf
from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTRect
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException
from pypdf.errors import WrongPasswordError

from app.domain.errors import DamagedError, IntakeError, PasswordProtectedError, TooLargeError
from app.domain.ports import CancelToken
from app.engines.decode_limits import MAX_PAGES, PAGE_SIDE_PX
from app.engines.funds.words import Letter, Mark, PageWords, words_of

_DPI: Final = 200
_POINTS_PER_INCH: Final = 72
"""As pages are drawn, so that boxes fall on the picture; see `app.engines.decode_pdf`."""
MOST_INFLATED: Final = 8_000_000
"""Bytes of what paints one page; a full page of small print has 200,000."""
MOST_LETTERS: Final = 40_000
"""Of one page; five times what a page of small print has."""
_OVER: Final = frozenset({"FreeText", "Stamp", "Square", "Redact", "Ink", "Highlight", "Polygon"})
"""Annotations that paint over a page. Source: ISO 32000-1, table 169."""
_SLANT: Final = 0.05
_LARGEST: Final = 48.0
"""Points. Slanted and larger letters are watermarks, and no part of a row."""
_WHITE: Final = 0.97
_COVERED: Final = 0.6
"""Of a letter's box, within what is painted over it."""


def pages_of(content: bytes, cancel: CancelToken) -> Iterator[PageWords]:
    """Give every page, one at a time.

    Raises:
        PasswordProtectedError: It does not open without a password.
        TooLargeError: It has more than `MAX_PAGES` pages.
        DamagedError: It is no PDF, or its list of pages is broken.
        CancelledError: `cancel` was set.
    """
    with closing(_opened(content)) as document:
        try:
            pages = document.pages
        except Exception as error:
            raise DamagedError(type(error).__name__) from error
        if len(pages) > MAX_PAGES:
            raise TooLargeError(f"{len(pages)} pages")
        modest = _modest(content, len(pages))
        for number, page in enumerate(pages):
            cancel.check()
            yield _page(number, page) if number in modest else _blank(number, heavy=True)
            page.close()


def _modest(content: bytes, count: int) -> frozenset[int]:
    """The pages whose content inflates within bounds: pdfminer inflates without any."""
    with pypdf.apply_configuration(zlib_maximum_output_length=MOST_INFLATED):
        try:
            reader = pypdf.PdfReader(BytesIO(content))
            locked = reader.is_encrypted and not reader.decrypt("")
            pages = [] if locked else list(islice(reader.pages, count))
        except WrongPasswordError as error:
            raise PasswordProtectedError from error
        except Exception as error:
            raise DamagedError(type(error).__name__) from error
        if locked:
            raise PasswordProtectedError
        return frozenset(number for number, page in enumerate(pages) if _inflates(page))


def _inflates(page: pypdf.PageObject) -> bool:
    try:
        contents = page.get_contents()
        return contents is None or len(contents.get_data()) <= MOST_INFLATED
    except Exception:  # noqa: BLE001 -- hostile bytes raise anything; law 2
        return False


def _blank(number: int, *, heavy: bool = False) -> PageWords:
    return PageWords(number=number, words=(), scale=1.0, heavy=heavy)


def _opened(content: bytes) -> PDF:
    try:
        return pdfplumber.open(BytesIO(content))
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise PasswordProtectedError from error
        raise DamagedError("no PDF") from error
    except (PDFSyntaxError, ValueError, TypeError, KeyError) as error:
        raise DamagedError(type(error).__name__) from error
    except IntakeError:
        raise
    except Exception as error:
        raise DamagedError(type(error).__name__) from error


def _page(number: int, page: Page) -> PageWords:
    try:
        letters, marks = _painted(page)
        marks += _annotated(page)
        longest = max(float(page.width), float(page.height), 1.0)
    except Exception:  # noqa: BLE001 -- hostile bytes raise anything; law 2
        return _blank(number)
    scale = min(_DPI / _POINTS_PER_INCH, (PAGE_SIDE_PX - 1) / longest)
    return PageWords(number=number, words=words_of(letters), scale=scale, marks=tuple(marks))


def _painted(page: Page) -> tuple[list[Letter], list[Mark]]:
    """The letters that are left on top, and a mark wherever something covers another."""
    left, above = float(page.bbox[0]), float(page.bbox[1])
    high = float(page.height)
    marks: list[Mark] = []
    grid = _Grid()
    for item in _in_order(page.layout):
        if isinstance(item, LTChar):
            letter = _letter(item, high, left, above)
            if letter is not None:
                marks += _written(grid, letter)
        elif _is_cover(item):
            box = Letter("", item.x0 - left, item.x1 - left, high - item.y1, high - item.y0)
            marks += _covered(grid, box)
        if len(grid) > MOST_LETTERS:
            break
    return grid.letters(), marks


def _written(grid: "_Grid", letter: Letter) -> Iterator[Mark]:
    """Put a letter on the page; a mark if another one stands there already."""
    under = grid.under(letter)
    if under is not None and under.text.strip() and letter.text.strip():
        grid.remove(under)
        if under.text != letter.text or abs(under.x0 - letter.x0) > letter.size / 4:
            yield Mark("overprinted", letter.x0, letter.x1, letter.top, letter.bottom, letter.text)
    grid.add(letter)


def _covered(grid: "_Grid", box: Letter) -> Iterator[Mark]:
    """Take away what a filled shape hides; a mark if that was text."""
    hidden = grid.within(box)
    for letter in hidden:
        grid.remove(letter)
    text = "".join(letter.text for letter in hidden)
    if text.strip():
        yield Mark("overprinted", box.x0, box.x1, box.top, box.bottom, text)


def _in_order(container: LTComponent) -> Iterator[LTComponent]:
    """Everything painted, in the order of painting."""
    if isinstance(container, LTContainer):
        for item in container:
            if isinstance(item, LTContainer):
                yield from _in_order(item)
            else:
                yield item


def _letter(item: LTChar, high: float, left: float, above: float) -> Letter | None:
    text = item.get_text()
    across, slant = item.matrix[:2]
    if abs(slant) > _SLANT * abs(across) or not text or not 0 < item.size <= _LARGEST:
        return None
    return Letter(
        text=text,
        x0=item.x0 - left,
        x1=item.x1 - left,
        top=high - item.y1 - above,
        bottom=high - item.y0 - above,
        font=item.fontname.rpartition("+")[2],
        size=round(item.size, 1),
    )


def _is_cover(item: LTComponent) -> bool:
    """Whether this is a filled white shape: the usual way to hide what stands below."""
    if not isinstance(item, LTRect | LTCurve) or not item.fill:
        return False
    colour = item.non_stroking_color
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [part for part in parts if isinstance(part, int | float)]
    if len(numbers) == 4:  # noqa: PLR2004 -- cyan, magenta, yellow, black
        return all(part <= 1 - _WHITE for part in numbers)
    return bool(numbers) and all(part >= _WHITE for part in numbers)


def _annotated(page: Page) -> list[Mark]:
    marks = []
    for item in page.annots:
        data = item.get("data") or {}
        subtype = str(getattr(data.get("Subtype"), "name", ""))
        if subtype in _OVER:
            left, right, top, bottom = (float(item[name]) for name in ("x0", "x1", "top", "bottom"))
            text = str(item.get("contents") or "")[:200]
            marks.append(Mark("overlaid", left, right, top, bottom, text))
    return marks


class _Grid:
    """Letters by where they stand, so that what lies below one is found at once."""

    _CELL: Final = 12.0

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Letter]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, letter: Letter) -> None:
        self._cells.setdefault(self._cell(letter), []).append(letter)
        self._count += 1

    def remove(self, letter: Letter) -> None:
        self._cells[self._cell(letter)].remove(letter)
        self._count -= 1

    def letters(self) -> list[Letter]:
        return [letter for cell in self._cells.values() for letter in cell]

    def under(self, letter: Letter) -> Letter | None:
        column, row = self._cell(letter)
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                for other in self._cells.get((x, y), ()):
                    if _share(letter, other) > _COVERED:
                        return other
        return None

    def within(self, box: Letter) -> list[Letter]:
        first, last = int(box.x0 // self._CELL) - 1, int(box.x1 // self._CELL) + 1
        top, bottom = int(box.top // self._CELL) - 1, int(box.bottom // self._CELL) + 1
        return [
            letter
            for (x, y), cell in self._cells.items()
            if first <= x <= last and top <= y <= bottom
            for letter in cell
            if _part(letter, box) > _COVERED
        ]

    def _cell(self, letter: Letter) -> tuple[int, int]:
        middle = (letter.top + letter.bottom) / 2
        return int((letter.x0 + letter.x1) / 2 // self._CELL), int(middle // self._CELL)


def _common(a: Letter, b: Letter) -> float:
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return max(wide, 0.0) * max(high, 0.0)


def _area(a: Letter) -> float:
    return max((a.x1 - a.x0) * (a.bottom - a.top), 1e-6)


def _share(a: Letter, b: Letter) -> float:
    """How much of the smaller of two boxes lies in the other."""
    return _common(a, b) / min(_area(a), _area(b))


def _part(letter: Letter, box: Letter) -> float:
    return _common(letter, box) / _area(letter)

"""The text layer of a PDF, page by page, within limits.

Laws:
1. An empty page is an answer: a scan has no text, and neither has what a bomb leaves behind.
2. A page that cannot be read gives no text and does not hide the others.
3. Only the family of intake comes out, whatever the parser raises.
"""

from io import BytesIO
from itertools import islice
from typing import Final

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from app.domain.errors import DamagedError, PasswordProtectedError, TooLargeError
from app.domain.ports import CancelToken

MAX_PAGES: Final = 500
MAX_INFLATED: Final = 200_000_000
"""Bytes that a document may inflate to. Source: robustness.md, limits to start from."""
MAX_STREAM: Final = 20_000_000
"""Bytes that one stream may inflate to; the text of a page needs no tenth of it."""
MAX_CHARACTERS: Final = 20_000
"""Of one page; a full page of small print has 8,000."""


def text_of_pages(content: bytes, cancel: CancelToken) -> tuple[str, ...]:
    """Give the text of every page in reading columns; empty where there is none.

    Raises:
        PasswordProtectedError: It does not open without a password.
        TooLargeError: It has more than `MAX_PAGES` pages.
        DamagedError: It is no PDF, or its list of pages is broken.
        CancelledError: `cancel` was set.
    """
    with pypdf.apply_configuration(
        zlib_maximum_output_length=MAX_STREAM,
        lzw_maximum_output_length=MAX_STREAM,
        run_length_maximum_output_length=MAX_STREAM,
        stream_decoding_work_maximum_length=MAX_INFLATED,
    ):
        pages = _pages(content)
        texts: list[str] = []
        for page in pages:
            cancel.check()
            texts.append(_text(page))
        return tuple(texts)


def _pages(content: bytes) -> list[pypdf.PageObject]:
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else list(islice(reader.pages, MAX_PAGES + 1))
    except (WrongPasswordError, FileNotDecryptedError, DependencyError) as error:
        raise PasswordProtectedError from error
    except Exception as error:
        raise DamagedError(type(error).__name__) from error
    if locked:
        raise PasswordProtectedError
    if len(pages) > MAX_PAGES:
        raise TooLargeError(f"more than {MAX_PAGES} pages")
    return pages


def _text(page: pypdf.PageObject) -> str:
    for mode in ("layout", "plain"):  # columns first: plain loses the order of rows
        try:
            text = page.extract_text(extraction_mode=mode)
        except Exception:  # noqa: BLE001, S112 -- hostile bytes raise anything; law 2
            continue
        if text.strip():
            return text[:MAX_CHARACTERS]
    return ""

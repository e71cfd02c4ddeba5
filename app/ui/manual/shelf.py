"""The pages of the manual in one language, in their order, with what the program's tables add.

Law: help is generic. Nothing here ever sees a case.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from app.ui.manual.contents import CONTENTS
from app.ui.manual.markdown import Block, Kind, parse

Maker = Callable[[str], tuple[Block, ...]]
"""Makes the blocks of what is generated; the argument is what stands after the colon."""

_MOST_FOUND: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, complete."""

    key: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.blocks[0].text


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A heading that something was found under."""

    page: str
    anchor: str
    title: str
    heading: str
    """Empty for what stands before the first heading within the page."""


class Manual:
    """All pages of one language."""

    def __init__(self, folder: Path, makers: Mapping[str, Maker]) -> None:
        self.folder: Final = folder
        self._makers: Final = makers
        self._pages: dict[str, Page] = {}

    def pages(self) -> tuple[Page, ...]:
        """Every page, in the order of the contents."""
        return tuple(self.page(key) for keys in CONTENTS.values() for key in keys)

    def page(self, key: str) -> Page:
        """One page; it is read when first asked for."""
        if key not in self._pages:
            text = (self.folder / f"{key}.md").read_text(encoding="utf-8")
            blocks = tuple(made for block in parse(text) for made in self._made(block))
            self._pages[key] = Page(key=key, blocks=blocks)
        return self._pages[key]

    def forget(self, key: str) -> None:
        """Have a page made anew when it is asked for next."""
        self._pages.pop(key, None)

    def find(self, words: str) -> tuple[Place, ...]:
        """Headings under which all `words` stand, those that name them first."""
        wanted = words.casefold().split()
        found: list[tuple[int, Place]] = []
        for page in self.pages():
            for place, text in _sections(page):
                named = f"{place.title} {place.heading}".casefold()
                if all(word in named for word in wanted):
                    found.append((0, place))
                elif all(word in f"{named} {text}".casefold() for word in wanted):
                    found.append((1, place))
        ordered = sorted(found, key=lambda pair: pair[0])
        return tuple(place for _, place in ordered)[:_MOST_FOUND]

    def _made(self, block: Block) -> tuple[Block, ...]:
        if block.kind is not Kind.GENERATED:
            return (block,)
        name, _, about = block.text.partition(":")
        return self._makers[name](about)


def _sections(page: Page) -> list[tuple[Place, str]]:
    """The page parted at its headings; the text is that below each."""
    found: list[tuple[Place, str]] = []
    here = Place(page=page.key, anchor="", title=page.title, heading="")
    texts: list[str] = []
    for block in page.blocks[1:]:
        if block.kind is Kind.HEADING:
            found.append((here, " ".join(texts)))
            here = replace(here, anchor=block.anchor, heading=block.text)
            texts = []
        else:
            texts.append(block.plain)
    return [*found, (here, " ".join(texts))]

"""The manual: two languages alike, no dead link, no missing picture, nothing left unexplained."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from app import paths
from app.domain.finding import Gate, Measure
from app.domain.match_words import Verdict
from app.domain.policy import Outcome
from app.domain.policy_file import parse_policy
from app.services.phrases import ERRORS
from app.services.phrases_verify import STEPS
from app.ui.manual import makers
from app.ui.manual.contents import CONTENTS
from app.ui.manual.html import html_of
from app.ui.manual.markdown import Block, Kind, parse
from app.ui.manual.shelf import Maker, Manual, Page
from app.ui.quality_rows import ROWS
from app.ui.screens.reveal.measured import _NAMES as NETWORKS
from app.ui.topics.shelf import TOPICS

HELP = paths.resources() / "help"
LANGUAGES = ("en", "zh_CN")
HAN = "[\u4e00-\u9fff]"
MOST_WORDS = 75
"""A topic is one to three sentences."""


def manual(language: str, folder: Path = HELP) -> Manual:
    made: Mapping[str, Maker] = {
        "errors": lambda _about: makers.error_blocks(str),
        "topics": lambda about: makers.topic_blocks(about, str),
        "keys": lambda _about: makers.key_blocks([("Everywhere", (("F1", "keys"),))], str),
    }
    return Manual(folder / language, made)


def written(language: str, key: str) -> tuple[Block, ...]:
    """A page as it is written, nothing generated."""
    return parse((HELP / language / f"{key}.md").read_text("utf-8"))


def shape(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    """What two languages of a page have in common."""
    return [
        (block.kind, block.level, block.anchor, block.target, len(block.rows), sorted(block.links))
        for block in blocks
    ] + [("generated", block.text) for block in blocks if block.kind is Kind.GENERATED]


def dead(page: Page, pages: Mapping[str, Page]) -> Iterator[str]:
    """Links of a page that lead nowhere."""
    for target in (link for block in page.blocks for link in block.links):
        name, _, anchor = target.partition("#")
        there = pages.get(name.removesuffix(".md")) if name else page
        anchors = {block.anchor for block in there.blocks} if there is not None else set()
        if (
            there is None
            or (name and not name.endswith(".md"))
            or (anchor and anchor not in anchors)
        ):
            yield target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_page_and_no_other(language: str) -> None:
    listed = [key for keys in CONTENTS.values() for key in keys]
    assert sorted(listed) == sorted(path.stem for path in (HELP / language).glob("*.md"))
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("key", [key for keys in CONTENTS.values() for key in keys])
def test_a_page_has_one_shape_in_both_languages(key: str) -> None:
    english, chinese = (written(language, key) for language in LANGUAGES)
    assert shape(english) == shape(chinese)
    assert english[0].kind is Kind.HEADING
    assert english[0].level == 1
    assert all(re.search(HAN, block.text) for block in chinese if block.kind is Kind.TEXT)
    anchors = [block.anchor for block in english if block.level > 1]
    assert all(anchors)
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_is_dead(language: str) -> None:
    pages = {page.key: page for page in manual(language).pages()}
    assert [(page.key, link) for page in pages.values() for link in dead(page, pages)] == []


def test_a_dead_link_is_found() -> None:
    blocks = parse(
        "# A\n\n[x](b.md), [y](#here), [z](#nowhere), [w](https://elsewhere)\n\n## H {#here}"
    )
    page = Page(key="a", blocks=blocks)
    assert list(dead(page, {"a": page})) == ["b.md", "#nowhere", "https://elsewhere"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_that_is_named_is_there_and_no_other(language: str) -> None:
    named = [b.target for page in manual(language).pages() for b in page.blocks if b.target]
    there = {f"screens/{path.name}" for path in (HELP / language / "screens").iterdir()}
    assert set(named) == there
    for name in named:
        assert (HELP / language / name).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_every_error_is_explained_once_by_its_table() -> None:
    rows = next(b for b in manual("en").page("trouble").blocks if b.kind is Kind.TABLE).rows[1:]
    assert [code.strip("`") for code, _ in rows] == sorted(ERRORS)
    assert all(ERRORS[code.strip("`")].remedy in words for code, words in rows)


def test_chinese_pages_keep_their_manners() -> None:
    for path in (HELP / "zh_CN").glob("*.md"):
        for line in path.read_text("utf-8").splitlines():
            plain = re.sub(r"\{[^}]*\}|\]\([^)]*\)|`[^`]*`|!?\[", " ", line).replace("*", "")
            assert not re.search(f"{HAN}[,.;:!?()]", plain), line
            assert not re.search(f"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}", plain), line
            assert not re.search("请务必|错误|你|\N{FULLWIDTH EXCLAMATION MARK}", plain), line


def _ids(prefix: str, values: type[StrEnum]) -> list[str]:
    return [f"{prefix}.{value}" for value in values]


def test_everything_that_the_window_shows_has_its_topic() -> None:
    policy = parse_policy((paths.resources() / "policies/ownership-2026-11.toml").read_bytes())
    wanted = [
        *(f"condition.{condition.id}" for condition in policy.conditions),
        *(f"rule.{rule.id}" for rule in policy.rules),
        *_ids("outcome", Outcome),
        *_ids("verdict", Verdict),
        *_ids("measure", Measure),
        *_ids("gate", Gate),
        *(f"quality.{row}" for row in ROWS),
        *(f"reveal.subscore.{network}" for network in NETWORKS),
        *(f"check.{step}" for step in STEPS),
    ]
    assert [key for key in wanted if key not in TOPICS] == []
    known = ("reveal.", "step.", "lane.", "condition.S1")
    assert [key for key in TOPICS if key not in wanted and not key.startswith(known)] == []


def test_a_topic_is_short_and_leads_into_the_manual() -> None:
    pages = {page.key: page for page in manual("en").pages()}
    for key, topic in TOPICS.items():
        assert topic.title, key
        assert 1 <= len(re.findall(r"[.?](?:\s|$)", topic.words)) <= 5, (key, topic.words)
        assert len(topic.words.split()) <= MOST_WORDS, key
        name, _, anchor = topic.page.partition("#")
        assert name in pages, key
        assert not anchor or anchor in {block.anchor for block in pages[name].blocks}, key


def test_what_is_searched_for_is_found_under_its_heading() -> None:
    found = manual("en").find("FMR error")
    assert ("reading", "error-rate") in {(place.page, place.anchor) for place in found}
    assert manual("zh_CN").find("双胞胎")[0].anchor == "twins"
    assert manual("en").find("no such words at all, surely") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## A {#a}", Kind.HEADING),
        ("words\nmore", Kind.TEXT),
        ("- one\n  more\n- two", Kind.POINTS),
        ("1. one\n2. two", Kind.STEPS),
        ("| A | B |\n|---|---|\n| c | d |", Kind.TABLE),
        ("![words](a.png)", Kind.FIGURE),
        ("```\na\n\nb\n```", Kind.CODE),
        ("`a` begins", Kind.TEXT),
        ("{{errors}}", Kind.GENERATED),
    ],
)
def test_each_kind_of_block_is_read(text: str, kind: Kind) -> None:
    (block,) = parse(text)
    assert block.kind is kind
    assert html_of([block]).startswith("<") is (kind is not Kind.GENERATED)


@pytest.mark.parametrize("broken", ["#no space", "![a](b", "| a |", "{{x}}\nmore"])
def test_a_block_that_is_half_something_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(broken)


def test_words_cannot_become_markup() -> None:
    html = html_of(parse("a <b> & `<i>` **x < y**"))
    assert html == "<p>a &lt;b&gt; &amp; <code>&lt;i&gt;</code> <b>x &lt; y</b></p>"

"""What the report says beside the outcome: the policy in its reader's language, marks in grey."""

import re
import tomllib
from io import BytesIO
from itertools import combinations
from typing import Final

import pytest
from reportlab.pdfgen.canvas import Canvas

from app import paths
from app.signing import report_shapes
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from app.signing.report_shapes import StateMark
from app.signing.report_style import INK, TONES

POLICY: Final = paths.resources() / "policies" / "ownership-2026-11.toml"
WINDOW: Final = paths.resources() / "translations" / "rightful_zh_CN.ts"
_MESSAGE: Final = re.compile(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>")


def words_of_policy() -> list[str]:
    """Every rule and every clause of the policy that ships."""
    policy = tomllib.loads(POLICY.read_text(encoding="utf-8"))
    return [*(rule["title"] for rule in policy["rules"]), *policy["clauses"].values()]


def test_the_chinese_report_tells_rules_and_clauses_as_the_window_does() -> None:
    window = dict(_MESSAGE.findall(WINDOW.read_text(encoding="utf-8")))
    words = words_of_policy()
    assert {CHINESE.of_policy(each) for each in words} == {window[each] for each in words}
    assert {key for key in CHINESE.table if key.startswith("policy.")} == {
        f"policy.{each}" for each in words
    }, "nothing is left of an older policy"
    assert [ENGLISH.of_policy(each) for each in words] == words
    assert CHINESE.of_policy("a rule of one's own") == "a rule of one's own"


def drawn(state: str) -> bytes:
    """The page that holds nothing but a mark."""
    page = BytesIO()
    canvas = Canvas(page, pageCompression=0, invariant=1)
    StateMark(state).drawOn(canvas, 0, 0)
    canvas.save()
    return page.getvalue()


def test_every_mark_of_the_report_is_unlike_every_other_without_its_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report_shapes, "TONES", dict.fromkeys(TONES, INK))
    for one, other in combinations(TONES, 2):
        assert drawn(one) != drawn(other), (one, other)

"""Refuses, line by line, what a letter to a party must not reveal.

It stands behind the allowed fields, for what an examiner adds by hand, and looks at whole letters
so that a mistake in the sentences shows too. It errs on the strict side: a line that only sounds
like a hold is refused, and can be written another way.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from app.domain.case import Case
from app.domain.exhibit import Lane
from app.domain.letter import Leak, Letter, RefusedLine

_PATTERNS: Mapping[Leak, re.Pattern[str]] = {
    Leak.HOLD: re.compile(
        r"judici|\bcourt|\bpolice|law.?enforcement|prosecut|investigat|inquir|subpoena|warrant"
        r"|sanction|complian|money.?launder|\baml\b|suspicious|\bfatf\b|terroris|regulator"
        r"|legal hold|on hold|\bholds?\b|\bC2\b|financial intelligence"
        r"|司法|法院|公安|警方|警察|执法|检察|侦查|侦办|调查|立案|制裁|合规|洗钱|可疑|监管|协查|查封|冻结令",
        re.IGNORECASE,
    ),
    Leak.SCORE: re.compile(
        r"\d\s*%|\bscores?\b|similarit|likelihood|probabilit|confidence|\bmatch(ed|es|ing)?\b"
        r"|algorithm|engine|相似|分数|评分|得分|概率|置信|算法|引擎|匹配",
        re.IGNORECASE,
    ),
    Leak.EXAMINER: re.compile(
        r"examiner|reviewer|verification officer|colleague|审核员|审查员|复核|第二名", re.IGNORECASE
    ),
    Leak.WORKINGS: re.compile(
        r"\b(R(1[01]|[0-9])|O1b|O[1-7]|C[13](_R)?|ID_[RO]|E-\d{2,})\b", re.IGNORECASE
    ),
}
_SHORTEST, _SHORTEST_HAN = 3, 2
"""Letters that a piece of a name must have to be looked for; shorter ones stand in other words."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def refused_lines(letter: Letter, case: Case) -> tuple[RefusedLine, ...]:
    """The lines of `letter` that reveal what its party may not learn; empty when it may go."""
    return tuple(
        RefusedLine(line=number, leak=leak, words=words)
        for number, line in enumerate(letter.lines, 1)
        for leak, words in _leaks(line.replace(letter.case, ""), letter, case)
    )


def _leaks(line: str, letter: Letter, case: Case) -> Iterator[tuple[Leak, str]]:
    plain = unicodedata.normalize("NFKC", line)
    for leak, pattern in _PATTERNS.items():
        if found := pattern.search(plain):
            yield leak, found.group()
    own = _folded(" ".join(_data_of(case, letter.lane)))
    for leak, words in _names(case, letter.lane):
        for word in words:
            if _folded(word) not in own and _stands_in(word, plain):
                yield leak, word


def _names(case: Case, lane: Lane) -> Iterator[tuple[Leak, tuple[str, ...]]]:
    """What may not be named, by why: data of the other party, examiners, officers."""
    others = [piece for other in Lane if other is not lane for piece in _data_of(case, other)]
    yield Leak.OTHER_PARTY, _pieces(others)
    yield Leak.EXAMINER, _pieces([a.examiner for a in case.assessments])
    yield Leak.HOLD, _pieces([text for h in case.holds for text in (h.officer, h.reference)])


def _data_of(case: Case, lane: Lane) -> tuple[str, ...]:
    party = case.party(lane)
    return () if party is None else (party.name, *party.record.values())


def _pieces(texts: list[str]) -> tuple[str, ...]:
    """The texts and their words, the long ones first, without what is too short to tell."""
    found = {piece for text in texts for piece in (text, *re.split(r"[\s,;]+", text))}
    return tuple(sorted(filter(_tells, found), key=lambda piece: (-len(piece), piece)))


def _tells(piece: str) -> bool:
    return len(piece) >= (_SHORTEST_HAN if _HAN.search(piece) else _SHORTEST)


def _stands_in(word: str, line: str) -> bool:
    """Whether the word stands in the line as a word; within Han, anywhere."""
    if _HAN.search(word):
        return word in line
    return re.search(rf"(?<!\w){re.escape(_folded(word))}(?!\w)", _folded(line)) is not None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()

"""A statement as pages of words to what is said of it: facts, rows, doubts and answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.finding import Region
from app.domain.ports import CancelToken
from app.domain.statement import Answer, MoneyRow, Question, RowDoubt, RowKind
from app.engines.funds.account import Account, read_account
from app.engines.funds.figures import notation, taken_apart
from app.engines.funds.head import Told, head_of, pages_told, period_of
from app.engines.funds.looks import Seen, seen
from app.engines.funds.rows import Row
from app.engines.funds.words import Line, PageWords, lines_of

MOST_ROWS: Final = 3000
"""Of one exhibit, listed; all are added up. A case is rewritten at every act."""
_LONGEST_TEXT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with its answer, why, and where."""

    question: Question
    answer: Answer
    reason: str
    region: Region | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Everything that was read of one statement."""

    pages: tuple[PageWords, ...]
    account: Account
    told: tuple[Told, ...]
    period: tuple[date, date] | None
    doubts: tuple[Seen, ...]
    answers: tuple[Answered, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in reading order."""
        return self.account.rows

    def row(self, number: int, row: Row, currency: str) -> MoneyRow:
        """A row as it leaves the engine."""
        return MoneyRow(
            number=number,
            kind=row.kind,
            page=row.page,
            date=row.day.isoformat() if row.day else "",
            text=" ".join(part for part in row.text if part)[:_LONGEST_TEXT],
            amount="" if row.amount is None else f"{row.amount:f}",
            balance="" if row.balance is None else f"{row.balance:f}",
            expected=self.account.expected(number),
            currency=row.currency or currency,
        )

    def region(self, row: Row) -> Region:
        """Where a row stands."""
        page = next(page for page in self.pages if page.number == row.page)
        words = row.words
        return page.region(
            (
                min(w.x0 for w in words),
                max(w.x1 for w in words),
                min(w.top for w in words),
                max(w.bottom for w in words),
            )
        )

    def place(self, line: Line) -> Region:
        """Where a line stands."""
        page = next(page for page in self.pages if page.number == line.page)
        right = max(word.x1 for word in line.words)
        return page.region((line.words[0].x0, right, line.top, line.bottom))


def read_statement(pages: Sequence[PageWords], cancel: CancelToken) -> Statement:
    """Read a statement from its words."""
    lines = [line for page in pages for line in lines_of(page)]
    by = notation(lines)
    reads = [taken_apart(line, by) for line in lines]
    period = period_of(lines, [raw for read in reads for raw in read.dates])
    days = period[1] if period else None
    cancel.check()
    account = read_account(reads, (days, _gaps(lines, len(pages))), cancel)
    told = list(head_of(_head(lines, account)))
    if period:
        told.append(period[0])
    looks = seen(account.rows, pages, days)
    sums = [(number, doubt, "") for number, doubt in account.doubts]
    cleared = _cleared(account, looks)
    sums = [item for item in sums if item[1] is not RowDoubt.GROUP_OFF or item[0] not in cleared]
    doubts = tuple(dict.fromkeys([*sums, *looks]))
    made = Statement(
        pages=tuple(pages),
        account=account,
        told=tuple(told),
        period=days,
        doubts=doubts,
        answers=(),
    )
    return _answered(made, lines)


def _cleared(account: Account, looks: Sequence[Seen]) -> set[int]:
    """Rows of a group that does not add up, where one other of the group is painted otherwise."""
    painted = {number for number, doubt, _ in looks if doubt in _PAINT}
    groups = [set(group) for sums in account.sums for group in sums.groups]
    return {row for group in groups if len(group & painted) == 1 for row in group - painted}


def _gaps(lines: Sequence[Line], pages: int) -> frozenset[int]:
    """Pages, counted from 0, before which one is missing by the printed numbers."""
    told, _ = pages_told(lines, pages)
    return frozenset(
        page
        for page in range(1, pages)
        if page in told and page - 1 in told and abs(told[page][0] - told[page - 1][0]) > 1
    )


def _head(lines: Sequence[Line], account: Account) -> list[Line]:
    """The lines above the first row."""
    first = next((row for row in account.rows if row.kind is RowKind.MOVEMENT), None)
    if first is None or first.page:
        return [line for line in lines if line.page == 0]
    top = min(word.top for word in first.words)
    return [line for line in lines if line.page == 0 and line.bottom <= top + 1]


def _answered(made: Statement, lines: Sequence[Line]) -> Statement:
    answers = (*_head_answers(made), _pages(made, lines), _arithmetic(made), _painted(made))
    return Statement(
        pages=made.pages,
        account=made.account,
        told=made.told,
        period=made.period,
        doubts=made.doubts,
        answers=answers,
    )


def _head_answers(made: Statement) -> Iterator[Answered]:
    for question, name in ((Question.ISSUER, "issuer"), (Question.PERIOD, "period")):
        told = next((item for item in made.told if item.name == name), None)
        yield Answered(
            question=question,
            answer=Answer.YES if told else Answer.UNKNOWN,
            reason="named" if told else "not_found",
            region=made.place(told.line) if told else None,
        )
    yield Answered(question=Question.HOLDER, answer=Answer.UNKNOWN, reason="not_compared")


def _pages(made: Statement, lines: Sequence[Line]) -> Answered:
    """Whether every page that the numbering promises is there, in order and once."""
    told, at = pages_told(lines, len(made.pages))
    answer, reason = _page_words(list(told.values()), len(made.pages))
    return Answered(
        question=Question.PAGES,
        answer=answer,
        reason=reason,
        region=made.place(at) if at else None,
    )


def _page_words(told: Sequence[tuple[int, int]], pages: int) -> tuple[Answer, str]:
    counts = {count for _, count in told if count}
    numbers = [number for number, _ in told]
    last = max(counts, default=0)
    missing = [n for n in range(1, (last or max(numbers, default=0)) + 1) if n not in numbers]
    listed = ",".join(map(str, missing[:20]))
    wrong = {
        f"counts_differ {' '.join(map(str, sorted(counts)))}": len(counts) > 1,
        f"missing {listed} {last}": len(missing) > pages - len(told),
        "twice": len(set(numbers)) < len(numbers),
        "out_of_order": numbers != sorted(numbers),
    }
    if not numbers:
        return Answer.UNKNOWN, "not_numbered"
    if reason := next((reason for reason, so in wrong.items() if so), ""):
        return Answer.NO, reason
    return (Answer.YES, f"all {last}") if last else (Answer.UNKNOWN, "no_count")


def _arithmetic(made: Statement) -> Answered:
    account = made.account
    checked = account.passed + account.failed
    loose = sorted({name for sums in account.sums for name in sums.loose})
    wrong = sorted({number for number, doubt, _ in made.doubts if doubt in _OFF})
    rows = any(row.kind is RowKind.MOVEMENT for row in account.rows)
    if not checked or not rows:
        reason = "no_balances" if rows else "no_rows"
        return Answered(question=Question.ARITHMETIC, answer=Answer.UNKNOWN, reason=reason)
    if not account.failed:
        reason = f"adds_up {checked}"
        return Answered(question=Question.ARITHMETIC, answer=Answer.YES, reason=reason)
    parts = [f"rows {','.join(map(str, wrong[:50]))}"] if wrong else []
    parts += [f"totals {','.join(loose)}"] if loose else []
    answer = Answer.NO if account.passed >= account.failed else Answer.UNKNOWN
    reason = " ".join(parts) if answer is Answer.NO else "not_understood"
    return Answered(question=Question.ARITHMETIC, answer=answer, reason=reason)


_OFF: Final = frozenset({RowDoubt.AMOUNT_OFF, RowDoubt.BALANCE_OFF, RowDoubt.GROUP_OFF})
_PAINT: Final = frozenset(
    {RowDoubt.OVERLAID, RowDoubt.OVERPRINTED, RowDoubt.PAINTED_OTHERWISE, RowDoubt.OTHER_TYPE}
)


def _painted(made: Statement) -> Answered:
    wrong = sorted({number for number, doubt, _ in made.doubts if doubt in _PAINT})
    marks = [(page, mark) for page in made.pages for mark in page.marks]
    if wrong:
        reason = f"rows {','.join(map(str, wrong[:50]))}"
        return Answered(question=Question.PAINTED, answer=Answer.NO, reason=reason)
    if marks:
        page, mark = marks[0]
        return Answered(
            question=Question.PAINTED,
            answer=Answer.NO,
            reason=f"marks {len(marks)}",
            region=page.region((mark.x0, mark.x1, mark.top, mark.bottom)),
        )
    return Answered(question=Question.PAINTED, answer=Answer.UNKNOWN, reason="not_compared")

"""What was read of the funds papers, in words: answers to the questions, and rows to look at."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.finding import Finding, Measure, Region, Value
from app.domain.statement import Answer, Question, RowDoubt
from app.services.phrases_policy import Say, amount
from app.ui.screens.funds.view_model import PaperRead

_STATES: Final = {Answer.YES: "met", Answer.NO: "unmet", Answer.UNKNOWN: "unknown"}
_QUESTIONS: Final[Mapping[tuple[Question, Answer], str]] = {
    (Question.ISSUER, Answer.YES): "issuer named",
    (Question.ISSUER, Answer.NO): "another issuer",
    (Question.ISSUER, Answer.UNKNOWN): "issuer not found",
    (Question.HOLDER, Answer.YES): "in this party\N{RIGHT SINGLE QUOTATION MARK}s name",
    (Question.HOLDER, Answer.NO): "in another name",
    (Question.HOLDER, Answer.UNKNOWN): "holder not found",
    (Question.PERIOD, Answer.YES): "period named",
    (Question.PERIOD, Answer.NO): "rows outside the period",
    (Question.PERIOD, Answer.UNKNOWN): "period not found",
    (Question.PAGES, Answer.YES): "every page is there",
    (Question.PAGES, Answer.NO): "pages are missing or out of order",
    (Question.PAGES, Answer.UNKNOWN): "pages not numbered",
    (Question.ARITHMETIC, Answer.YES): "every line adds up",
    (Question.ARITHMETIC, Answer.NO): "it does not add up",
    (Question.ARITHMETIC, Answer.UNKNOWN): "sums cannot be checked",
    (Question.PAINTED, Answer.YES): "figures are as painted",
    (Question.PAINTED, Answer.NO): "something lies over the page",
    (Question.PAINTED, Answer.UNKNOWN): "painting not compared",
}
DOUBTS: Final[Mapping[RowDoubt, str]] = {
    RowDoubt.AMOUNT_OFF: "The balance does not follow from the amount.",
    RowDoubt.BALANCE_OFF: "The balance fits neither the row before nor the row after.",
    RowDoubt.GROUP_OFF: "One of these rows does not lead to the next balance.",
    RowDoubt.BESIDE: "The next row does not follow from this one.",
    RowDoubt.OVERLAID: "An annotation lies over the row.",
    RowDoubt.OVERPRINTED: "Something is printed over other text here.",
    RowDoubt.PAINTED_OTHERWISE: "The page shows another figure than its text layer holds.",
    RowDoubt.OTHER_TYPE: "A figure is set in another typeface than its column.",
    RowDoubt.OUT_OF_LINE: "A figure stands out of line with its column.",
    RowDoubt.GROUPING: "Digits are grouped otherwise than elsewhere.",
    RowDoubt.OUT_OF_ORDER: "The date stands out of order.",
    RowDoubt.OUT_OF_PERIOD: "The date lies outside the period.",
    RowDoubt.ADDRESS_WRONG: (
        "The wallet\N{RIGHT SINGLE QUOTATION MARK}s address is not a possible one."
    ),
    RowDoubt.REFERENCE_WRONG: (
        "The transaction\N{RIGHT SINGLE QUOTATION MARK}s id is not a possible one."
    ),
    RowDoubt.UNREADABLE: "A figure could not be read.",
    RowDoubt.UNDATED: "The day could not be told.",
    RowDoubt.DIRECTION_UNTOLD: "Nothing says whether it came in or left.",
    RowDoubt.BOTH_WAYS: "Something came in and left in one row.",
}


def papers_read(case: Case, lane: Lane, say: Say = str) -> tuple[PaperRead, ...]:
    """Every funds paper of `lane` that was read, in the order of the exhibits."""
    return tuple(
        _paper(exhibit, [f for f in case.findings if f.exhibits == (exhibit.id,)], case.id, say)
        for exhibit in case.of(lane, Role.FUNDS)
        if any(
            f.measure is Measure.FUNDS_SOURCE and f.exhibits == (exhibit.id,) for f in case.findings
        )
    )


def _paper(exhibit: Exhibit, found: Sequence[Finding], case_id: str, say: Say) -> PaperRead:
    answers = {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_ANSWER}
    reasons = {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_REASON}
    rows = {f.subject: json.loads(str(f.value)) for f in found if f.measure is Measure.FUNDS_ROW}
    doubts = tuple(_doubts(found, rows, say))
    source = next((f.value for f in found if f.measure is Measure.FUNDS_SOURCE), "")
    return PaperRead(
        exhibit=exhibit.id,
        title=exhibit.note or exhibit.name,
        answers=(
            *_columns(found, source, say),
            *_proof(found, case_id, say),
            *(
                _answer(question, Answer(answers[question]), reasons.get(question, ""), say)
                for question in Question
                if question in answers
            ),
            *_saved(found, say),
        ),
        count=_count(rows, say) if answers else "",
        rows=len(rows),
        table=source in {"table", "ledger", "history"},
        doubts=tuple((told, seen) for told, seen, _ in doubts),
        places=tuple(place for _, _, place in doubts),
    )


def _columns(found: Sequence[Finding], source: Value, say: Say) -> Iterator[tuple[str, str]]:
    """Of a table: whose word its columns are read by, where its titles do not tell."""
    said = next((f for f in found if f.measure is Measure.FUNDS_COLUMNS), None)
    if source == "table":
        yield "unknown", say("what its columns mean is not said")
    elif said is not None:
        yield "info", say("columns as {} says").format(said.provenance.version)


def _saved(found: Sequence[Finding], say: Say) -> Iterator[tuple[str, str]]:
    """Of a PDF that was added to: how often it was saved. Told, never a doubt."""
    said = {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_FIELD}
    if "revisions" not in said:
        return
    words = say("saved {} times").format(said["revisions"])
    if said.get("signed_to_the_end") == "yes":
        words = say("saved {} times, signed to the end").format(said["revisions"])
    yield "info", words


def _proof(found: Sequence[Finding], case_id: str, say: Say) -> Iterator[tuple[str, str]]:
    """Of a wallet proof: whether the signature holds, and whether the message names this case."""
    held = next((f.value for f in found if f.measure is Measure.FUNDS_SIGNATURE), None)
    if held is None:
        return
    yield (
        ("met", say("the signature holds"))
        if held
        else (
            "unmet",
            say("the signature does not hold"),
        )
    )
    message = next(
        (
            str(f.value)
            for f in found
            if f.measure is Measure.FUNDS_FIELD and f.subject == "message"
        ),
        "",
    )
    yield (
        ("met", say("the message names this case"))
        if case_id in message
        else (
            "unmet",
            say("the message does not name this case; it proves nothing here"),
        )
    )


def _answer(question: Question, answer: Answer, reason: str, say: Say) -> tuple[str, str]:
    code, _, detail = reason.partition(" ")
    if question is Question.PAGES and code == "missing":
        pages, _, count = detail.partition(" ")
        return _STATES[answer], say("page {} of {} is missing").format(
            pages.replace(",", ", "), count
        )
    return _STATES[answer], say(_QUESTIONS[question, answer])


def _count(rows: Mapping[str, Mapping[str, str]], say: Say) -> str:
    moved = sum(row["kind"] == "movement" for row in rows.values())
    if not moved:
        return say("no rows")
    return say("one row") if moved == 1 else say("{} rows").format(moved)


def _doubts(
    found: Sequence[Finding], rows: Mapping[str, Mapping[str, str]], say: Say
) -> Iterator[tuple[str, str, Region | None]]:
    """The row in words, what was seen of it, and where."""
    for finding in found:
        if finding.measure is not Measure.FUNDS_ROW_DOUBT:
            continue
        number, _, name = finding.subject.partition(":")
        row = rows.get(number)
        if row is None or RowDoubt(name) is RowDoubt.BESIDE:
            continue
        yield row_words(row), say(DOUBTS[RowDoubt(name)]), finding.region


def row_words(row: Mapping[str, str]) -> str:
    """Date, text and figures of a row on one line."""
    figures = [_signed(row[key]) for key in ("amount", "balance") if row[key]]
    parts = (row["date"], row["text"], *figures)
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)


def _signed(text: str) -> str:
    return f"\N{MINUS SIGN}{amount(text[1:])}" if text.startswith("-") else amount(text)

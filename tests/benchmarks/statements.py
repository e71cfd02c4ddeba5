"""How well statements are read: rows, balances, edited rows named, false alarms, processor time.

Run: python3 -m tests.benchmarks.statements DIR. DIR holds PDFs or pictures and `truth.json`: file
name to an object of

    rows     the movements from top to bottom: {"date", "amount", "balance"}, ISO date and plain
             decimals, money out negative; balance "" where none is printed
    edited   places in `rows`, counted from 0, that somebody edited; [] for a clean statement
    edit     a word for what was done (`none`, `amount`, …); only grouped by
    missing  numbers of the pages that are not there
    holder, issuer, period ("2024-01-01/2024-03-01"), opening, closing   each may be absent

`python3 -m tests.benchmarks.statement_pages DIR` makes such a folder, and
`python3 -m tests.benchmarks.statement_layouts DIR` one of other layouts. A row counts as named when
a doubt is told of it, its neighbourhood to a break left out. A table of misses goes to stdout; the
last line is one JSON object with all figures.
"""

import hashlib
import json
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import cv2
import msgspec

from app.domain.errors import RightfulError
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, Role, digest_of
from app.domain.finding import Finding, Measure
from app.domain.statement import MoneyRow, RowDoubt, RowKind
from app.engines import raster
from app.engines.catalogue import Catalogue
from app.services.media import sniff

RESOURCES: Final = Path(__file__).parents[2] / "resources"
_WEAK: Final = frozenset({RowDoubt.BESIDE, RowDoubt.OUT_OF_ORDER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One statement, read."""

    name: str
    truth: dict[str, Any]
    rows: tuple[MoneyRow, ...]
    """Movements only."""
    named: frozenset[int]
    """Places in `rows` that a doubt is told of."""
    beside: frozenset[int]
    """Places of their neighbours: an amount edited together with its own balance is one of them."""
    answers: dict[str, str]
    fields: dict[str, str]
    cpu_ms: float
    error: str = ""

    @property
    def edited(self) -> set[int]:
        """Where the truth says that somebody edited."""
        return set(self.truth.get("edited", ()))

    def right(self, *names: str) -> int:
        """How many rows agree with the truth in these parts."""
        pairs = zip(self.truth["rows"], self.rows, strict=False)
        if len(self.rows) != len(self.truth["rows"]):
            kept = Counter(tuple(getattr(row, n) for n in names) for row in self.rows)
            wanted = Counter(tuple(row[n] for n in names) for row in self.truth["rows"])
            return sum((kept & wanted).values())
        return sum(all(getattr(b, n) == a[n] for n in names) for a, b in pairs)


class Onwards:
    """Nobody stops a benchmark but with Ctrl-C."""

    def check(self) -> None:
        """Go on."""


def evidence_of(path: Path) -> Evidence:
    """A file as a funds paper."""
    content = path.read_bytes()
    media_type = sniff(content)
    exhibit = Exhibit(
        id=ExhibitId("E-01"), digest=digest_of(content), size=len(content), media_type=media_type,
        lane=Lane.OTHER, role=Role.FUNDS, name=path.name,
        pages=raster.count_pages(content, media_type), added_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    return Evidence(exhibit=exhibit, content=content)


def tried(catalogue: Catalogue, path: Path, truth: dict[str, Any]) -> Trial:
    """Read one."""
    engine = catalogue.engine("funds")
    start = time.process_time()
    found: tuple[Finding, ...] = ()
    error = ""
    try:
        found = engine.examine([evidence_of(path)], Onwards())
    except RightfulError as failure:
        error = failure.code
    spent = 1000 * (time.process_time() - start)
    rows = [
        msgspec.json.decode(str(f.value), type=MoneyRow)
        for f in found
        if f.measure is Measure.FUNDS_ROW
    ]
    moved = [row for row in rows if row.kind is RowKind.MOVEMENT]
    places = {row.number: at for at, row in enumerate(moved)}
    doubted = [
        (places[int(number)], RowDoubt(doubt))
        for f in found
        if f.measure is Measure.FUNDS_ROW_DOUBT
        for number, _, doubt in (f.subject.partition(":"),)
        if int(number) in places
    ]
    named = {place for place, doubt in doubted if doubt not in _WEAK}
    beside = {place for place, doubt in doubted if doubt is RowDoubt.BESIDE}
    return Trial(
        name=path.name, truth=truth, rows=tuple(moved), named=frozenset(named),
        beside=frozenset(beside),
        answers={f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_ANSWER},
        fields={f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_FIELD},
        cpu_ms=spent, error=error,
    )  # fmt: skip


def figures(trials: list[Trial]) -> dict[str, object]:
    """Everything counted."""
    rows = sum(len(t.truth["rows"]) for t in trials)
    edited = [t for t in trials if t.edited]
    clean = [t for t in trials if not t.edited and t.truth.get("edit", "none") == "none"]
    spent = sorted(t.cpu_ms for t in trials)
    gaps = [t for t in trials if t.truth.get("missing")]
    return {
        "statements": len(trials),
        "rows": rows,
        "rows_exact": sum(t.right("date", "amount") for t in trials),
        "balances_exact": sum(t.right("amount", "balance") for t in trials),
        "statements_exact": sum(
            t.right("date", "amount", "balance") == len(t.truth["rows"]) == len(t.rows)
            for t in trials
        ),
        "edited_rows": sum(len(t.edited) for t in edited),
        "edited_named": sum(len(t.edited & t.named) for t in edited),
        "edited_or_next_named": sum(len(t.edited & (t.named | t.beside)) for t in edited),
        "edited_told": sum(
            "no" in (t.answers.get("arithmetic"), t.answers.get("painted")) for t in edited
        ),
        "named_beside": sum(len(t.named - t.edited) for t in edited),
        "clean": len(clean),
        "clean_alarmed": sum(bool(t.named) or t.answers.get("arithmetic") == "no" for t in clean),
        "pages_missing": len(gaps),
        "pages_missing_told": sum(t.answers.get("pages") == "no" for t in gaps),
        **{
            f"{name}_right": sum(
                t.fields.get(name) == t.truth[name] for t in trials if name in t.truth
            )
            for name in ("issuer", "holder", "period")
        },
        "cpu_ms_median": round(statistics.median(spent)) if spent else 0,
        "cpu_ms_p90": round(spent[int(0.9 * (len(spent) - 1))]) if spent else 0,
    }


def told(trial: Trial) -> list[str]:
    """What went wrong with one."""
    wrong = [trial.error] if trial.error else []
    exact = trial.right("date", "amount", "balance")
    if exact < len(trial.truth["rows"]) or len(trial.rows) != len(trial.truth["rows"]):
        wrong.append(f"{exact} of {len(trial.truth['rows'])} rows, read {len(trial.rows)}")
    if missed := trial.edited - trial.named:
        wrong.append(f"edited and not named: {sorted(missed)}")
    if extra := trial.named - trial.edited:
        wrong.append(f"named: {sorted(extra)}")
    wrong += [
        f"{name}: {trial.fields.get(name)!r} for {trial.truth[name]!r}"
        for name in ("issuer", "holder", "period")
        if name in trial.truth and trial.fields.get(name) != trial.truth[name]
    ]
    if trial.truth.get("missing") and trial.answers.get("pages") != "no":
        wrong.append(f"pages: {trial.answers.get('pages')}")
    return wrong


def main() -> None:
    """Read every statement that the truth names and print what came out."""
    cv2.setNumThreads(1)
    folder = Path(sys.argv[1])
    text = (folder / "truth.json").read_bytes()
    truth = json.loads(text)
    catalogue = Catalogue(RESOURCES)
    catalogue.prepare(["funds"])
    trials = []
    for name in sorted(truth):
        trial = tried(catalogue, folder / name, truth[name])
        trials.append(trial)
        if wrong := told(trial):
            print(f"{name}: {'; '.join(wrong)}")  # noqa: T201
    edits = sorted({str(t.truth.get("edit", "none")) for t in trials})
    for edit in edits:
        mine = [t for t in trials if t.truth.get("edit", "none") == edit]
        print(f"{edit:10} {json.dumps(figures(mine))}")  # noqa: T201
    found = {"truth_sha256": hashlib.sha256(text).hexdigest(), **figures(trials)}
    print(json.dumps(found))  # noqa: T201 -- the figures are what this command is for


if __name__ == "__main__":
    main()

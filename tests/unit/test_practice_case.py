"""The shipped practice case is whole, invented, documented and made by the committed generator."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import pytest
from pypdf import PdfReader

from app.domain.assessment import REQUIRED_FEATURES, Confidence, Difference, Visibility
from app.domain.case import AccountState
from app.domain.exhibit import Lane, Role
from app.domain.position import HoldKind, HoldState, Stance
from app.services.case_folder import read_case_folder
from app.services.practice import TITLES
from tests.practice import zone
from tests.practice.cases import write_all
from tests.practice.record import OTHER, REGISTERED

_ROOT: Final = Path(__file__).resolve().parents[2]
_CASE: Final = _ROOT / "resources" / "practice" / "sp-2041"
_PORTRAITS: Final = _ROOT / "tests" / "practice" / "portraits"
_LIMIT: Final = 4_000_000  # bytes: the wheel carries it
_TIME: Final = re.compile(r"-P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_TIME_KEYS: Final = frozenset(
    {"opened_at", "submitted_at", "made_at", "stated_at", "moved_in_at", "at"}
)
_PDFS: Final = sorted(path.name for path in (_CASE / "files").glob("*.pdf"))
_KEYS: Final = {
    "exhibits": "file lane role note",
    "statements": "lane made_at medium account assets requests_reset exhibit_file duress "
    "withdrawn_at",
    "tiles": "kind state officer reference stated_at",
    "funds": "lane asset amount moved_in_at earned_file held_file moved_in_file reasonable "
    "verifiable compliant",
    "pressure": "source at text exhibit_file",
    "assessments": "examiner lane conclusion confidence features",
}


@cache
def case() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_CASE / "case.json").read_text(encoding="utf-8"))
    return loaded


def text_of(name: str) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(_CASE / "files" / name).pages)


def members(value: object) -> Iterator[tuple[str, object]]:
    """Every key with its value, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_generator_makes_the_shipped_bytes(tmp_path: Path) -> None:
    write_all(tmp_path)
    made, shipped = files(tmp_path), files(_CASE.parent)
    del shipped["README.md"]
    assert sorted(made) == sorted(shipped)
    assert [name for name in made if made[name] != shipped[name]] == []
    assert sum(map(len, shipped.values())) < _LIMIT


@pytest.mark.parametrize("name", TITLES)
def test_what_a_case_names_lies_in_its_folder_or_in_the_first(name: str) -> None:
    folder = _CASE.with_name(name)
    said = json.loads((folder / "case.json").read_text("utf-8"))
    listed = [entry["file"] for entry in said["exhibits"]]
    assert said["practice"] is True
    assert [f for f in listed if not (folder / f).is_file() and not (_CASE / f).is_file()] == []
    own = {f"files/{path.name}" for path in (folder / "files").iterdir()}
    assert own <= set(listed)
    pictures = {Path(f).stem for f in own if f.endswith(".jpg")} - {"id-card-back"}
    sources = folder / "sources"
    told = {path.stem for path in sources.iterdir()} if sources.is_dir() else set()
    assert told == pictures


@pytest.mark.parametrize("name", TITLES)
def test_the_manifest_names_every_file_with_its_digest(name: str) -> None:
    shipped = files(_CASE.with_name(name))
    listed = shipped.pop("MANIFEST.sha256").decode().splitlines()
    assert {f"{sha256(content).hexdigest()}  {name}" for name, content in shipped.items()} == set(
        listed
    )


def test_every_file_that_is_named_is_a_listed_exhibit_and_exists() -> None:
    listed = [entry["file"] for entry in case()["exhibits"]]
    named = {v for k, v in members(case()) if k.endswith("_file") and v is not None}
    assert len(listed) == len(set(listed))
    assert named <= set(listed)
    assert {f"files/{path.name}" for path in (_CASE / "files").iterdir()} == set(listed)


def test_the_entries_have_the_documented_keys() -> None:
    assert case()["format"] == "rightful-case/1"
    for name, keys in _KEYS.items():
        assert case()[name], name
        assert all(set(entry) == set(keys.split()) for entry in case()[name]), name
    readme = (_CASE.parent / "README.md").read_text(encoding="utf-8")
    assert {key for key, _ in members(case()) if f"`{key}" not in readme} == set()


def test_the_words_are_those_of_the_domain() -> None:
    assert case()["account"]["state"] in set(AccountState)
    assert {entry["role"] for entry in case()["exhibits"]} == set(Role)
    assert {value for key, value in members(case()) if key == "lane"} == set(Lane)
    assert {v for k, v in members(case()["statements"]) if k in {"account", "assets"}} <= set(
        Stance
    )
    assert [tile["kind"] for tile in case()["tiles"]] == list(HoldKind)
    assert {tile["state"] for tile in case()["tiles"]} <= set(HoldState)


def test_every_time_is_a_moment_or_an_offset() -> None:
    times = [str(value) for key, value in members(case()) if key in _TIME_KEYS]
    assert len(times) > len(case()["tiles"])
    assert [time for time in times if not _TIME.fullmatch(time)] == []
    assert all(tile["stated_at"].startswith("-PT") for tile in case()["tiles"]), "fresh any day"


def test_the_import_reads_it_and_no_hold_is_stale() -> None:
    now = datetime(2031, 5, 4, 3, 2, tzinfo=UTC)
    read = read_case_folder(_CASE, now)
    assert read.case().practice
    assert [item.untrusted_content for item in read.submissions if not item.untrusted_content] == []
    ages = [now - hold.stated_at for hold in read.stated.holds()]
    assert timedelta(0) < max(ages) < timedelta(hours=72)


def test_each_prepared_assessment_may_be_sealed() -> None:
    assert len({entry["examiner"] for entry in case()["assessments"]}) == 2
    for entry in case()["assessments"]:
        assert entry["confidence"] in set(Confidence)
        assert -3 <= entry["conclusion"] <= 3
        assert [row["feature"] for row in entry["features"]] == list(REQUIRED_FEATURES)
        for row in entry["features"]:
            assert -2 <= row["similarity"] <= 2
            assert {row["visible_reference"], row["visible_probe"]} <= set(Visibility)
            assert row["difference"] in set(Difference)
            assert row["note"]


def test_the_check_digit_is_that_of_the_standard() -> None:
    """Source of the example: ICAO Doc 9303-3, appendix A to part 3: 520727 gives 3."""
    assert zone.digit("520727") == "3"
    assert zone.digit("AB2134<<<") == "5"


def test_the_zones_say_what_the_record_says() -> None:
    assert zone.passport_zone(REGISTERED) == (
        "P<UTOSPECIMEN<<ALEX<ROWAN<<<<<<<<<<<<<<<<<<<",
        "X41S709266UTO8802141<3511082<<<<<<<<<<<<<<06",
    )
    assert zone.card_zone(OTHER) == (
        "I<UTOJ80K351271<<<<<<<<<<<<<<<",
        "9107038<3504185UTO<<<<<<<<<<<0",
        "SPECIMEN<<JORDAN<ODE<<<<<<<<<<",
    )
    for lane, holder in (("R", REGISTERED), ("O", OTHER)):
        assert case()["parties"][lane]["record"] == holder.record


@pytest.mark.parametrize("name", _PDFS)
def test_every_paper_says_specimen(name: str) -> None:
    text = text_of(name)
    assert text.count("SPECIMEN") >= 3  # across the page, in the head, in the foot
    assert "Utopia" in text or "Invented" in text


def test_the_statements_say_in_words_what_the_case_says() -> None:
    assert "I claim the account, and I claim the assets" in text_of("statement-claim.pdf")
    assert "reset the password" in " ".join(text_of("statement-reset-request.pdf").split())
    holder = [entry for entry in case()["statements"] if entry["lane"] == "R"]
    assert all((e["account"], e["assets"]) == ("claims", "claims") for e in holder)
    assert [e["requests_reset"] for e in holder] == [False, True]


def test_the_bank_statement_adds_up_line_by_line() -> None:
    text = text_of("bank-statement-2024.pdf").replace("6,200.00 USDT", "")  # no amount of its own
    amounts = [Decimal(found.replace(",", "")) for found in re.findall(r"-?[\d,]+\.\d\d", text)]
    opening, *rows = amounts[:-3]
    total_in, total_out, closing = amounts[-3:]
    assert len(rows) == 24
    balance = opening
    for amount, printed in zip(rows[::2], rows[1::2], strict=True):
        balance += amount
        assert balance == printed
    assert (opening + total_in + total_out, balance) == (closing, closing)


def test_the_deposits_are_those_of_the_record() -> None:
    text = text_of("deposit-record.pdf")
    assert [f"{Decimal(e['amount']):,.2f}" in text for e in case()["funds"]] == [True, True]
    assert [e["earned_file"] is not None for e in case()["funds"]] == [True, False]


def test_every_portrait_has_its_source_beside_it() -> None:
    portraits = sorted(path.stem for path in _PORTRAITS.glob("*.jpg"))
    assert portraits == sorted(path.stem for path in _PORTRAITS.glob("*.txt"))
    for stem in portraits:
        text = (_PORTRAITS / f"{stem}.txt").read_text(encoding="utf-8")
        assert re.search(r"SHA-256 [0-9a-f]{64}", text), stem
        assert "public domain" in text, stem
        assert "17 U.S.C. 105" in text, stem
    faces = {"kyc-photo-2017", "selfie", "passport", "id-card-front"}
    assert {path.stem for path in (_CASE / "sources").iterdir()} == faces

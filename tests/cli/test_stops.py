"""What stops a case on the command line, each with its reason; a stricter choice and back."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TOMORROW = (datetime.now(UTC) + timedelta(days=1)).isoformat()  # noqa: TID251 -- of the machine
TILE = {"kind": "judicial", "officer": "K. Lund", "reference": "LG-1"}
SAID = {"lane": "R", "medium": "written", "account": "disclaims", "assets": "disclaims"}
PAID = {"lane": "O", "asset": "USDT", "amount": "10"}
REFUSED: dict[str, tuple[object, str]] = {
    "a tile dated tomorrow": (
        {"tiles": [{**TILE, "state": "clear", "stated_at": TOMORROW}]},
        "intake.dated_later",
    ),
    "a tile without an officer": (
        {"tiles": [{**TILE, "officer": " ", "state": "clear", "stated_at": "-PT1H"}]},
        "intake.malformed_case",
    ),
    "a statement withdrawn before it was made": (
        {"statements": [{**SAID, "made_at": "-P1D", "withdrawn_at": "-P2D"}]},
        "intake.contradictory_dates",
    ),
    "a deposit stated before it was moved in": (
        {"funds": [{**PAID, "moved_in_at": "-P1D", "stated_at": "-P2D"}]},
        "intake.contradictory_dates",
    ),
    "pressure without a source": (
        {"pressure": [{"source": "", "at": "-P1D", "text": "It is mine."}]},
        "intake.malformed_case",
    ),
    "pressure attached to a condition": (
        {"tiles": [{**TILE, "state": "clear", "stated_at": "-PT1H", "pressure": "post"}]},
        "intake.malformed_case",
    ),
}


def facts(run: Run, folder: Path, case: str, said: object) -> object:
    """Record facts; gives the error, or nothing."""
    file = folder / "facts.json"
    file.write_text(json.dumps(said), "utf-8")
    return run("case", "add", case, "--facts", file).lines[-1].get("error")


@pytest.fixture(scope="module")
def bare(run: Run) -> str:
    """A case with nothing in it: nothing changes, and one examiner may sign that."""
    assert run("case", "new", "STOP-1").code == 0
    return "STOP-1"


@pytest.mark.parametrize("name", REFUSED)
def test_bad_facts_are_refused_with_the_reason(
    run: Run, bare: str, tmp_path: Path, name: str
) -> None:
    said, code = REFUSED[name]
    assert facts(run, tmp_path, bare, said) == code


def test_a_stricter_outcome_is_chosen_and_withdrawn_never_a_looser_one(run: Run, bare: str) -> None:
    looser = run("stricter", bare, "--outcome", "O1", "--reason", "A favour.")
    assert (looser.code, looser.lines[0]["error"]) == (4, "policy.looser_outcome")
    assert run("stricter", bare, "--outcome", "O6", "--reason", "A strange call.").code == 0
    found = run("determine", bare).lines[0]
    assert (found["outcomes"], found["in_force"]) == (["O7"], ["O6"])
    back = run("stricter", bare, "--withdraw", "--reason", "Cleared by telephone.")
    assert back.lines[0]["stricter"] is None
    assert [f["outcome"] for f in back.lines[0]["former_choices"]] == ["O6"]  # type: ignore[attr-defined]
    assert run("determine", bare).lines[0]["in_force"] == ["O7"]


def test_what_changed_between_determining_and_signing_stops_the_signing(
    run: Run, bare: str, tmp_path: Path
) -> None:
    shown, pressure = run("determine", bare).lines
    assert pressure == {
        "pressure": {
            "influence": "none",
            "logged_at": [],
            "sealed_at": None,
            "disclosed_at": None,
        }
    }
    assert run("determine", bare).lines[0]["as_determined"] == shown["as_determined"]
    blocked = {"tiles": [{**TILE, "state": "blocked", "stated_at": "-PT1H"}]}
    assert facts(run, tmp_path, bare, blocked) is None
    out = tmp_path / "out"
    ran = run("export", bare, "--out", out, "--as-determined", str(shown["as_determined"]))
    assert (ran.code, ran.lines[0]["error"]) == (4, "attestation.lapsed")
    assert not out.exists()

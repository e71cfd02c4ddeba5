"""Policies as somebody types them: explained, checked, signed, installed, and then in force."""

from pathlib import Path

from tests.cli.conftest import run_in
from tests.unit.services.dossiers import POLICY_FILE

OWN = POLICY_FILE.read_text("utf-8").replace('id = "ownership-2026-11"', 'id = "acme"')
SECRET = {"RIGHTFUL_PASSPHRASE": "of the policy office"}


def test_explain_prints_the_table_and_proves_every_law(tmp_path: Path) -> None:
    ran = run_in(tmp_path, "policy", "explain", "--cells")
    laws = [line for line in ran.lines if "law" in line]
    rules = [line for line in ran.lines if "title" in line]
    cells = [line for line in ran.lines if "when" in line]
    assert (ran.code, {law["holds"] for law in laws}) == (0, {True})
    total = sum(int(str(rule["situations"])) for rule in rules)
    assert total == sum(int(str(cell["situations"])) for cell in cells) == laws[0]["tried"]
    assert [rule["rule"] for rule in rules] == [f"R{number}" for number in range(12)]
    assert "R6   holder verified, claims, and asks for the reset" in ran.words
    told = ran.one("policy")
    assert (told["signer"], told["state"]) == ("this program", "met")
    thresholds = told["thresholds"]
    assert isinstance(thresholds, dict)
    assert all(item["source"] for item in thresholds.values())


def test_a_policy_is_signed_pinned_installed_and_rules(tmp_path: Path) -> None:
    file, home, office = tmp_path / "acme.toml", tmp_path / "home", tmp_path / "office"
    file.write_text(OWN, "utf-8")
    unsigned = run_in(home, "policy", "check", file)
    assert (unsigned.code, unsigned.one("refused")["refused"]["error"]) == (1, "policy.untrusted")  # type: ignore[index]
    signed = run_in(office, "policy", "sign", file, **SECRET)
    assert signed.code == 0, signed.words
    stranger = run_in(home, "policy", "install", file)
    assert (stranger.code, stranger.lines[0]["error"]) == (4, "policy.untrusted")
    installed = run_in(home, "policy", "install", file, "--root", tmp_path / "organisation.pem")
    assert installed.code == 0, installed.words
    assert run_in(home, "policy", "check", file).code == 0
    found = run_in(home, "policy", "explain").one("policy")
    assert (found["policy"], str(found["signer"])[:13]) == ("acme", "Policy office")
    (home / "policies" / "second.toml").write_text(OWN, "utf-8")
    several = run_in(home, "doctor")
    assert (several.code, several.lines[0]["error"]) == (4, "policy.several")


def test_a_policy_with_an_unknown_clause_is_refused_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text(OWN.replace('clauses = ["C2"]', 'clauses = ["C9"]'), "utf-8")
    ran = run_in(tmp_path, "policy", "check", file)
    assert (ran.code, ran.lines[0]["error"]) == (4, "policy.malformed")
    assert "C9" in str(ran.lines[0]["detail"])


def test_a_policy_that_grants_under_an_unknown_hold_is_shown_the_case_against_it(
    tmp_path: Path,
) -> None:
    file = tmp_path / "lax.toml"
    file.write_text(
        OWN.replace('request = ["yes"], holds = ["clear"]', 'request = ["yes"]').replace(
            'rh = ["verified"], holds = ["unknown"]', 'rh = ["refuted"]'
        ),
        "utf-8",
    )
    ran = run_in(tmp_path, "policy", "explain", file)
    broken = {line["law"]: str(line["against"]) for line in ran.lines if line.get("holds") is False}
    assert ran.code == 1
    assert any("holds=" in against for against in broken.values())

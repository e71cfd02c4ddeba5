"""Which policy rules: signed, safe, not outdated, one; whatever else is refused with its reason."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from app import paths
from app.domain.determination import Status
from app.domain.errors_policy import (
    AmbiguousPolicyError,
    MalformedPolicyError,
    OutdatedPolicyError,
    PolicyError,
    UnsafePolicyError,
    UntrustedPolicyError,
)
from app.services.policies import SHIPPED, PolicyShelf
from app.signing.policy_office import OrganisationOffice
from tests.gui.ports import SettableClock
from tests.gui.workplaces import a_shelf
from tests.unit.services.dossiers import NOW, POLICY_FILE

TEXT = POLICY_FILE.read_text("utf-8")
PASSPHRASE = "of the policy office"  # noqa: S105 -- opens a key made for one test
OWN = TEXT.replace('id = "ownership-2026-11"', 'id = "acme"')


def shelf() -> PolicyShelf:
    clock = SettableClock(at=NOW)
    office = OrganisationOffice(paths.organisation_keys(), paths.policy_trust(), clock)
    return replace(a_shelf(), clock=clock, office=office)


@cache
def signature_of(text: str) -> tuple[bytes, bytes]:
    """The signature of one policy office for the whole session: a key takes seconds to make."""
    return _office().sign(text.encode(), PASSPHRASE)


@cache
def _office() -> OrganisationOffice:
    folder = Path(mkdtemp(prefix="policy-office-"))
    atexit.register(rmtree, folder)
    return OrganisationOffice(folder, folder, SettableClock(at=NOW))


def signed(folder: Path, text: str, here: PolicyShelf, *, pinned: bool = True) -> Path:
    """A policy file with its signature beside it."""
    file = folder / "acme.toml"
    file.write_text(text, "utf-8")
    signature, root = signature_of(text)
    file.with_name("acme.toml.p7s").write_bytes(signature)
    if pinned:
        here.office.pin(root)
    return file


def test_without_an_installed_policy_the_shipped_one_rules() -> None:
    here = shelf()
    assert (here.ruling.signer, here.ruling.state) == (SHIPPED, Status.MET)
    assert here.known == (here.ruling.policy,)


def test_the_organisations_policy_rules_once_it_is_signed_and_installed(tmp_path: Path) -> None:
    file = signed(tmp_path, OWN, shelf())
    assert shelf().install(file).policy.id == "acme"
    after = shelf()
    assert after.ruling.policy.id == "acme"
    assert after.ruling.signer.startswith("Policy office, root ")
    assert [policy.id for policy in after.known] == ["acme", "ownership-2026-11"]


def test_what_a_newer_policy_replaces_still_recomputes_older_results(tmp_path: Path) -> None:
    shelf().install(signed(tmp_path, OWN, shelf()))
    newer = OWN.replace("version = 1", "version = 2")
    shelf().install(signed(tmp_path, newer, shelf()))
    assert [(p.id, p.version) for p in shelf().known] == [
        ("acme", 2),
        ("acme", 1),
        ("ownership-2026-11", 1),
    ]
    with pytest.raises(OutdatedPolicyError):
        shelf().install(signed(tmp_path, OWN, shelf()))


REFUSED: dict[str, tuple[Callable[[str], str], type[PolicyError]]] = {
    "an unknown clause": (
        lambda t: t.replace('clauses = ["C2"]', 'clauses = ["C9"]'),
        MalformedPolicyError,
    ),
    "an unknown value": (lambda t: t.replace('["blocked"]', '["maybe"]'), MalformedPolicyError),
    "a threshold without a source": (
        lambda t: t.replace('source = "ruling, product.md section 3"', 'source = ""'),
        MalformedPolicyError,
    ),
    "one examiner for a grant": (lambda t: t.replace("O1 = 2", "O1 = 1"), MalformedPolicyError),
    "a grant under duress": (lambda t: t.replace('{ duress = ["yes"] },', ""), UnsafePolicyError),
    "its time has passed": (
        lambda t: t.replace("expires = 2027-11-01", "expires = 2026-11-02"),
        OutdatedPolicyError,
    ),
    "its time has not come": (
        lambda t: t.replace("issued = 2026-11-01", "issued = 2027-01-01"),
        OutdatedPolicyError,
    ),
    "a version before the first": (
        lambda t: t.replace("version = 1", "version = 0"),
        OutdatedPolicyError,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_rule_is_neither_signed_nor_installed(name: str, tmp_path: Path) -> None:
    change, error = REFUSED[name]
    here = shelf()
    file = signed(tmp_path, change(OWN), here)
    with pytest.raises(error):
        here.sign(file, PASSPHRASE)
    with pytest.raises(error):
        here.install(file)
    assert shelf().ruling.signer == SHIPPED


def test_an_unsigned_policy_is_refused(tmp_path: Path) -> None:
    file = signed(tmp_path, OWN, shelf())
    file.with_name("acme.toml.p7s").unlink()
    with pytest.raises(UntrustedPolicyError, match="nobody"):
        shelf().install(file)


def test_a_byte_changed_after_signing_is_seen_when_installing_and_when_ruling(
    tmp_path: Path,
) -> None:
    file = signed(tmp_path, OWN, shelf())
    shelf().install(file)
    place = paths.policies() / "policy.toml"
    place.write_text(OWN.replace("valid_hours = 72\n", "valid_hours = 73\n"), "utf-8")
    with pytest.raises(UntrustedPolicyError):
        _ = shelf().ruling
    file.write_text(OWN + "\n", "utf-8")
    with pytest.raises(UntrustedPolicyError):
        shelf().install(file)


def test_a_root_that_comes_along_proves_nothing(tmp_path: Path) -> None:
    file = signed(tmp_path, OWN, shelf(), pinned=False)
    with pytest.raises(UntrustedPolicyError, match="Policy office"):
        shelf().install(file)


def test_a_root_that_is_trusted_for_results_signs_no_policy(tmp_path: Path) -> None:
    file = signed(tmp_path, OWN, shelf(), pinned=False)
    _, root = signature_of(OWN)
    paths.trusted().mkdir(parents=True)
    (paths.trusted() / "root.pem").write_bytes(root)
    with pytest.raises(UntrustedPolicyError):
        shelf().install(file)


def test_two_policies_at_once_are_refused(tmp_path: Path) -> None:
    shelf().install(signed(tmp_path, OWN, shelf()))
    (paths.policies() / "another.toml").write_text(OWN, "utf-8")
    with pytest.raises(AmbiguousPolicyError, match=r"another\.toml, policy\.toml"):
        _ = shelf().ruling


def test_a_policy_whose_time_passes_while_it_rules_halts_instead_of_hiding(tmp_path: Path) -> None:
    shelf().install(signed(tmp_path, OWN, shelf()))
    late = replace(shelf(), clock=SettableClock(at=NOW + timedelta(days=400)))
    assert late.ruling.state is Status.UNMET
    assert late.ruling.policy.id == "acme"

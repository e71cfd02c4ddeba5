"""The situation: every variable that a rule may ask about, with its closed list of values.

A policy that names anything else is malformed.
"""

from collections.abc import Mapping

VARIABLES: Mapping[str, tuple[str, ...]] = {
    "integrity": ("intact", "broken"),
    "account": ("active", "risk_frozen", "judicially_frozen", "closed"),
    "frozen": ("yes", "no"),
    "capacity": ("ordinary", "special"),
    "rh": ("verified", "refuted", "inconclusive", "absent"),
    "op": ("verified", "refuted", "inconclusive", "absent"),
    "same_person": ("yes", "no"),
    "position": (
        "claims",
        "disclaims_both",
        "disclaims_account",
        "disclaims_assets",
        "silent",
        "contradictory",
    ),
    "submission_claims": ("yes", "no"),
    "request": ("yes", "no"),
    "duress": ("yes", "no"),
    "holds": ("clear", "blocked", "unknown"),
    "c1": ("met", "unmet", "unknown"),
    "funds": ("sufficient", "partial", "absent", "contradicted"),
    "rh_funds": ("sufficient", "partial", "absent", "contradicted"),
    "op_claims": ("yes", "no"),
}
"""Source: the state table of product.md section 2. `frozen` follows from `account`."""

Situation = Mapping[str, str]
"""One value for every variable."""


def holds(when: Mapping[str, frozenset[str]], situation: Situation) -> bool:
    """Whether every variable of `when` has one of its values; an empty `when` always holds."""
    return all(situation[name] in values for name, values in when.items())

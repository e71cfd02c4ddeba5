"""Reads a policy from its TOML text.

Laws: every clause, condition, variable and value that a rule names is known; every threshold has
a source; only the first rule may halt; the last rule always hits and grants nothing.
"""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from app.domain.errors_policy import MalformedPolicyError
from app.domain.exhibit import digest_of
from app.domain.policy import (
    GRANTS,
    Branch,
    Clause,
    Condition,
    Outcome,
    Policy,
    Rule,
    Threshold,
    When,
)
from app.domain.situation import VARIABLES

NEEDED_THRESHOLDS = frozenset(
    {
        "same_at",
        "different_at",
        "strong_same_at",
        "strong_different_at",
        "weak_same_at",
        "weak_different_at",
        "cap",
        "cap_amber",
        "verified_at",
        "refuted_at",
    }
)
NEEDED_CONDITIONS = ("ID_R", "ID_O", "C1", "C2", "C3", "C3_R")


def parse_policy(text: bytes) -> Policy:
    """The policy that `text` (TOML, UTF-8) stands for.

    Raises:
        MalformedPolicyError: It breaks one of the laws above; the detail says which.
    """
    try:
        raw = tomllib.loads(text.decode("utf-8"))
        policy = _policy(raw, text)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedPolicyError(f"{type(error).__name__}: {error}") from error
    _check(policy)
    return policy


def _policy(raw: Mapping[str, Any], text: bytes) -> Policy:
    return Policy(
        id=raw["id"],
        version=raw["version"],
        title=raw["title"],
        issued=raw["issued"],
        expires=raw["expires"],
        digest=digest_of(text),
        clauses=tuple(Clause(id=name, text=words) for name, words in raw["clauses"].items()),
        thresholds={name: Threshold(**item) for name, item in raw["thresholds"].items()},
        required_fields=tuple(raw["required_fields"]),
        matching_verdicts=frozenset(raw["matching_verdicts"]),
        never_different=frozenset(raw["never_different"]),
        conditions=tuple(_condition(item) for item in raw["conditions"]),
        rules=tuple(_rule(item) for item in raw["rules"]),
        reviewers={Outcome(code): count for code, count in raw["reviewers"].items()},
        not_checked=tuple(raw["not_checked"]),
    )


def _condition(raw: Mapping[str, Any]) -> Condition:
    hours = raw.get("valid_hours")
    return Condition(
        id=raw["id"],
        clauses=tuple(raw["clauses"]),
        title=raw["title"],
        valid_for=None if hours is None else timedelta(hours=hours),
    )


def _rule(raw: Mapping[str, Any]) -> Rule:
    return Rule(
        id=raw["id"],
        title=raw["title"],
        clauses=tuple(raw["clauses"]),
        any_of=tuple(_when(item) for item in raw["any_of"]),
        branches=tuple(
            Branch(
                when=_when(item["when"]),
                outcomes=tuple(Outcome(code) for code in item["outcomes"]),
                asks=tuple(item.get("asks", ())),
            )
            for item in raw["branches"]
        ),
        referral=raw.get("referral", False),
    )


def _when(raw: Mapping[str, list[str]]) -> When:
    for name, values in raw.items():
        unknown = set(values) - set(VARIABLES[name])
        if unknown:
            raise ValueError(f"{name} is never {sorted(unknown)}")
    return {name: frozenset(values) for name, values in raw.items()}


def _check(policy: Policy) -> None:
    known = {clause.id for clause in policy.clauses}
    named = {c for condition in policy.conditions for c in condition.clauses}
    named |= {c for rule in policy.rules for c in rule.clauses}
    last = policy.rules[-1] if policy.rules else None
    conditions = tuple(condition.id for condition in policy.conditions)
    laws = {
        "an empty policy is refused": bool(policy.rules and policy.conditions),
        f"unknown clause {sorted(named - known)}": named <= known,
        "thresholds": policy.thresholds.keys() >= NEEDED_THRESHOLDS,
        "a threshold without a source": all(t.source for t in policy.thresholds.values()),
        "conditions": conditions == NEEDED_CONDITIONS,
        "reviewers for every outcome": set(policy.reviewers) == set(Outcome),
        "at least one reviewer": all(count >= 1 for count in policy.reviewers.values()),
        "two reviewers for a grant": all(policy.reviewers[code] > 1 for code in GRANTS),
        "the last rule always hits": last is not None and {} in last.any_of,
        "the last rule grants nothing": last is not None and not _granted(last),
        "only the first rule halts": all(rule.branches for rule in policy.rules[1:]),
        "a rule ends in a branch without conditions": all(_total(r) for r in policy.rules),
        "a rule asks about known conditions": all(
            set(branch.asks) <= set(conditions) for rule in policy.rules for branch in rule.branches
        ),
        "rule ids are unique": len({r.id for r in policy.rules}) == len(policy.rules),
    }
    broken = [law for law, kept in laws.items() if not kept]
    if broken:
        raise MalformedPolicyError("; ".join(broken))


def _granted(rule: Rule) -> bool:
    return any(GRANTS & set(branch.outcomes) for branch in rule.branches)


def _total(rule: Rule) -> bool:
    return not rule.branches or (not rule.branches[-1].when and rule.branches[-1].outcomes != ())

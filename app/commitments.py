"""Personal fields of a result: the signed part holds a commitment, the value lies beside it.

Laws:
1. In `result.json` every personal text is empty or `sha256:` and the SHA-256 of the canonical JSON
   `[salt, value]`. Salts have 128 bits, so nobody finds a birth date by trying all of them.
2. `disclosures.json` gives salt and value, by the path of the field. It is not signed: an entry is
   believed when it fits its commitment. Taking an entry away hides the field and breaks nothing.
3. What the policy weighs is no personal field. A redacted result is recomputed like a whole one.
4. `determination.dossier` is the digest of the dossier as committed: a digest of the plain one
   would let hidden values be tried out.
Source of the idea: RFC 9901 (selective disclosure for JWTs), section 4.2.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from app import wire
from app.domain.attestation import Attestation
from app.domain.errors import MalformedError
from app.domain.finding import Measure

SCHEMA: Final = "rightful-disclosures/1"
_COMMITMENT: Final = re.compile(r"sha256:[0-9a-f]{64}")
_SALT: Final = re.compile(r"[0-9a-f]{32}")
_TEXTS: Final = (
    "dossier/parties/*/name",
    "dossier/parties/*/record/*",
    "dossier/exhibits/*/name",
    "dossier/exhibits/*/note",
    "dossier/assessments/*/ratings/*/note",
    "dossier/assessments/*/remarks/*/text",
    "stricter/reason",
    "withdrawn/*/withdrawal/exhibit/name",
    "withdrawn/*/withdrawal/exhibit/note",
    "withdrawn/*/withdrawal/note",
)
"""`*` stands for every item. Who answers for something by office stays named: examiners (their
certificates name them too) and the officers of holds."""
_CODES: Final = frozenset(
    {
        Measure.FACE_GATE,
        Measure.DOCUMENT_FORMAT,
        Measure.DOCUMENT_MATCH,
        Measure.DOCUMENT_MATCH_REASON,
        Measure.DOCUMENT_CONFLICT,
        Measure.DOCUMENT_SPECIMEN,
        Measure.FUNDS_SOURCE,
        Measure.FUNDS_ANSWER,
    }
)
"""Measures whose text is a code of a closed list. Every other text of a finding is personal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """One value with the salt of its commitment (32 hexadecimal digits)."""

    salt: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosures:
    """`disclosures.json`: the values of one result that its holder shows, by path."""

    schema: str
    result_id: str
    fields: Mapping[str, Disclosure]


def seal(attestation: Attestation, secret: bytes) -> tuple[Attestation, Disclosures]:
    """The attestation as it is signed, and all its values.

    `secret` is known to the signer alone; every salt is a digest of it and of the field's path.
    """
    tree = msgspec.to_builtins(attestation)
    fields = {}
    for path, where, key in _personal(tree):
        if not where[key]:
            continue
        salt = hashlib.sha256(secret + path.encode()).hexdigest()[:32]
        fields[path] = Disclosure(salt=salt, value=where[key])
        where[key] = _commitment(fields[path])
    tree["determination"]["dossier"] = wire.digest(tree["dossier"])
    sealed = wire.decode(wire.encode(tree), Attestation)
    return sealed, Disclosures(schema=SCHEMA, result_id=attestation.result_id, fields=fields)


def unseal(
    sealed: Attestation, disclosures: Disclosures | None
) -> tuple[Attestation, tuple[str, ...]]:
    """The attestation with the values that are disclosed, and the paths of those that are not.

    Raises:
        MalformedError: A personal text is no commitment, a value does not fit its commitment, or
            values of something else came along.
    """
    shown = {} if disclosures is None else dict(disclosures.fields)
    named = SCHEMA, sealed.result_id
    if disclosures is not None and (disclosures.schema, disclosures.result_id) != named:
        raise MalformedError("disclosures of another result")
    if sealed.determination.dossier != wire.digest(sealed.dossier):
        raise MalformedError("determination/dossier")
    tree = msgspec.to_builtins(sealed)
    hidden = []
    for path, where, key in _personal(tree):
        if where[key] and not _COMMITMENT.fullmatch(where[key]):
            raise MalformedError(path)
        value = shown.pop(path, None)
        if value is None:
            hidden += [path] if where[key] else []
        elif _commitment(value) != where[key] or not _SALT.fullmatch(value.salt):
            raise MalformedError(path)
        else:
            where[key] = value.value
    if shown:
        raise MalformedError(min(shown))
    opened = wire.decode(wire.encode(tree), Attestation)
    plain = replace(opened.determination, dossier=wire.digest(opened.dossier))
    return replace(opened, determination=plain), tuple(hidden)


def is_hidden(text: object) -> bool:
    """Whether a text stands for one that was not disclosed."""
    return isinstance(text, str) and _COMMITMENT.fullmatch(text) is not None


def _commitment(disclosure: Disclosure) -> str:
    return f"sha256:{wire.digest([disclosure.salt, disclosure.value])}"


def _personal(tree: Any) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 -- JSON
    """Every personal text: its path, what holds it and its key there."""
    for pattern in _TEXTS:
        yield from _found(tree, pattern.split("/"), "")
    for number, finding in enumerate(tree["dossier"]["findings"]):
        if isinstance(finding["value"], str) and finding["measure"] not in _CODES:
            yield f"dossier/findings/{number}/value", finding, "value"


def _found(part: Any, pattern: list[str], path: str) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 -- JSON
    """The places below `part` that `pattern` names."""
    step, *rest = pattern
    keys: list[Any] = [] if part is None else [step]
    if step == "*":
        keys = sorted(part) if isinstance(part, dict) else list(range(len(part)))
    for key in keys:
        name = f"{path}/{key}".lstrip("/")
        if rest:
            yield from _found(part[key], rest, name)
        else:
            yield name, part, key

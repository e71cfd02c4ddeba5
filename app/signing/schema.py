"""The published JSON Schemas of a result, made from the domain's types.

Write them anew with `python3 -m app.signing.schema` and the same with the argument `disclosures`,
into `rightful-result-1` and `rightful-disclosures-1.schema.json` under `resources/schemas/`.
"""

import json
import sys
from typing import Any

import msgspec

from app import commitments
from app.domain.attestation import SCHEMA, Attestation


def result_schema() -> str:
    """The schema of `result.json` as text; personal texts in it are `sha256:` commitments."""
    title = "Signed result of Rightful (result.json), canonical JSON after RFC 8785"
    return _schema(Attestation, SCHEMA, title)


def disclosures_schema() -> str:
    """The schema of `disclosures.json`, as text."""
    title = "Disclosed values of a result of Rightful (disclosures.json), by path of the field"
    return _schema(commitments.Disclosures, commitments.SCHEMA, title)


def _schema(kind: type, name: str, title: str) -> str:
    """Closed, as `wire.decode` refuses every key that it does not know."""
    (named,), parts = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{name.replace('/', ':')}",
        "title": title,
        **named,
        "$defs": {name: _closed(part) for name, part in sorted(parts.items())},
    }
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _closed(part: dict[str, Any]) -> dict[str, Any]:
    """Every property is always written, and there are no others."""
    if "properties" not in part:
        return part
    return part | {"additionalProperties": False, "required": sorted(part["properties"])}


if __name__ == "__main__":
    of_values = sys.argv[1:] == ["disclosures"]
    sys.stdout.write(disclosures_schema() if of_values else result_schema())

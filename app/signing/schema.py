"""The published JSON Schema of `result.json`, made from the domain's types.

Write it anew with this, the output being `resources/schemas/rightful-result-1.schema.json`:
`python3 -m app.signing.schema`.
"""

import json
import sys
from typing import Any

import msgspec

from app.domain.attestation import SCHEMA, Attestation


def result_schema() -> str:
    """The schema as text; closed, as `wire.decode` refuses every key that it does not know."""
    (named,), parts = msgspec.json.schema_components([Attestation], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Signed result of Rightful (result.json), canonical JSON after RFC 8785",
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
    sys.stdout.write(result_schema())

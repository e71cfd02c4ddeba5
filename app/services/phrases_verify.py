"""What verification looks at, in English: a name and a sentence for each of its steps."""

from collections.abc import Mapping

STEPS: Mapping[int, str] = {
    1: "size and structure",
    2: "signatures of the report",
    3: "signatures of result.json",
    4: "report and result.json carry the same result",
    5: "schema and version",
    6: "evidence",
    7: "outcome recomputed",
    8: "pages show the same outcome",
    9: "audit trail",
    10: "time and revocation",
}
"""The numbered steps of verification. Source of the order: signing.md section 3."""

LOOKED_AT: Mapping[int, str] = {
    1: "How large each file is, how it begins and ends, how many parts it has.",
    2: "Every signature in the PDF: how many, whose, in which order, intact, believed here; "
    "whether anything follows the last.",
    3: "result.json.p7s: the same signers at the same times, over these bytes of result.json.",
    4: "The JSON files inside the PDF and beside it, byte for byte; whether each is canonical.",
    5: "The schema, who is said to have signed and judged, and each disclosed value against the "
    "commitment that was signed.",
    6: "The digests of the evidence given, against those of the exhibits that were weighed.",
    7: "The outcome, determined anew from the findings and the named policy; the fields of "
    "documents, compared with the record anew.",
    8: "The text of every page: case, result, outcome and rule.",
    9: "What the result says of the audit trail, against the trail that is at hand.",
    10: "Whether certificates were valid and not revoked at the time of signing, and who says what "
    "time it was.",
}
"""What each step looks at, for who wants to know."""

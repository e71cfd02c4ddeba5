"""The published schema says what results are, no more and no less."""

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # ships no types

from app.signing.schema import disclosures_schema, result_schema
from tests.builders import RESOURCES
from tests.issued import issued

PUBLISHED = RESOURCES / "schemas/rightful-result-1.schema.json"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_published_schema_is_that_of_the_types() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == result_schema()


def test_an_issued_result_is_valid(validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(json.loads(issued()["result.json"]))) == []


@pytest.mark.parametrize(
    "changes", [{"extra": 1}, {"pressure_items": "3"}, {"audience": "x"}, {"dossier": {}}]
)
def test_what_is_no_result_is_invalid(
    validator: Draft202012Validator, changes: dict[str, object]
) -> None:
    assert not validator.is_valid(json.loads(issued()["result.json"]) | changes)


def test_a_missing_property_is_invalid(validator: Draft202012Validator) -> None:
    result = json.loads(issued()["result.json"])
    del result["determination"]["not_checked"]
    assert not validator.is_valid(result)


def test_the_disclosures_have_a_schema_of_their_own() -> None:
    published = RESOURCES / "schemas/rightful-disclosures-1.schema.json"
    assert published.read_text(encoding="utf-8") == disclosures_schema()
    values = Draft202012Validator(json.loads(disclosures_schema()))
    shown = json.loads(issued()["disclosures.json"])
    assert list(values.iter_errors(shown)) == []
    assert not values.is_valid(shown | {"extra": 1})
    assert not values.is_valid(shown | {"fields": {"dossier/case": "plain"}})

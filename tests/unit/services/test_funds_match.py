"""The holder of a statement against the party who relies on it."""

from dataclasses import replace

import pytest

from app.domain.case import Party
from app.domain.exhibit import Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.name_forms import Spelling
from app.services.funds_match import held_against
from tests.builders import a_finding, an_exhibit
from tests.unit.services.ports import a_case

PAPER = an_exhibit(11, Lane.OTHER, Role.FUNDS)


def asked(record: dict[str, str], **said: str) -> tuple[object, object]:
    party = Party(lane=Lane.OTHER, name="Jordan Ode", record=record)
    found: tuple[Finding, ...] = (
        *(
            a_finding(Measure.FUNDS_FIELD, v, "E-11", subject=k.replace("_", ":"))
            for k, v in said.items()
        ),
        a_finding(Measure.FUNDS_ANSWER, "unknown", "E-11", subject="holder"),
        a_finding(Measure.FUNDS_REASON, "not_compared", "E-11", subject="holder"),
    )
    case = replace(a_case(), parties=(party,))
    done = held_against(case, PAPER, found, Spelling())
    values = {f.measure: f.value for f in done}
    return values[Measure.FUNDS_ANSWER], values[Measure.FUNDS_REASON]


RECORD = {"surname": "SPECIMEN", "given_names": "JORDAN ODE"}


@pytest.mark.parametrize("name", ["Jordan Ode Specimen", "SPECIMEN JORDAN ODE"])
def test_the_same_name_in_either_order(name: str) -> None:
    assert asked(RECORD, holder=name) == ("yes", "holder")


def test_another_name_is_no() -> None:
    assert asked(RECORD, holder="Robin Vale") == ("no", "another_name")


def test_the_name_may_stand_in_the_address() -> None:
    assert asked(RECORD, addressed_1="Bank of Utopia", addressed_2="Jordan Ode Specimen") == (
        "yes",
        "addressed",
    )


def test_nothing_found_and_nothing_known_are_unknown() -> None:
    assert asked(RECORD, addressed_1="Bank of Utopia") == ("unknown", "not_found")
    assert asked({}, holder="Robin Vale") == ("unknown", "no_record")

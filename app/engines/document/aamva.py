"""The payload of licences of the United States and Canada: fields by their element names.

Each field is read by itself, so that one that breaks the standard does not hide the others.
Source: AAMVA DL/ID Card Design Standard, annex D (versions 01 of 2000 to 10 of 2020).
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

_HEADER: Final = re.compile(r"(?:ANSI |AAMVA)\s?(\d{6})(\d{2})")
"""Issuer's number, then version. Version 01 writes AAMVA, later ones ANSI and a space."""
_ELEMENT: Final = re.compile(r"(?:^|[\n\r]|(?<=DL)|(?<=ID))(D[A-DU][A-Z]|DAA)([^\n\r]*)")
_SURNAMES: Final = ("DCS", "DAB")
_FIRST: Final = ("DAC", "DCT")
_COUNTRIES: Final = {"USA": "USA", "CAN": "CAN", "US": "USA", "CA": "CAN"}
_SEXES: Final = {"1": "M", "2": "F", "9": "X", "M": "M", "F": "F", "X": "X"}
"""Source: annex D, DBC, after ANSI D20; 9: not specified."""
_ABSENT: Final = frozenset({"NONE", "UNAVL", "UNAVAIL", ""})
_DAYS: Final = 8
_OLDEST: Final = 1880  # year of birth; an earlier one is another order of the digits
_FIRST_VERSION: Final = "01"


def parse_aamva(payload: str) -> dict[str, str]:
    """Give field name to value of a licence's payload; empty if it is none."""
    header = _HEADER.search(payload[:64])
    if header is None:
        return {}
    elements = {name: text.strip() for name, text in reversed(_ELEMENT.findall(payload))}
    fields = {
        "document_number": elements.get("DAQ", ""),
        "sex": _SEXES.get(elements.get("DBC", "").upper(), ""),
        "issuer": _COUNTRIES.get(elements.get("DCG", "").upper(), ""),
        "state": elements.get("DAJ", ""),
        "address": _address(elements),
        **_names(elements),
    }
    year_first = _year_first(header[2], elements)
    for name, element in (("birth_date", "DBB"), ("expiry_date", "DBA"), ("issue_date", "DBD")):
        raw = elements.get(element, "")
        if raw:
            fields[name] = _date(raw, year_first=year_first) or raw
            fields[f"{name}_text"] = raw
    return {name: text for name, text in fields.items() if text.upper() not in _ABSENT}


def _names(elements: Mapping[str, str]) -> dict[str, str]:
    """Read names apart, or else the whole name of version 01, surname first."""
    surname = next((elements[key] for key in _SURNAMES if elements.get(key)), "")
    first = next((elements[key] for key in _FIRST if elements.get(key)), "")
    if not surname and (whole := elements.get("DAA", "")):
        surname, _, first = whole.partition("," if "," in whole else " ")
    middle = elements.get("DAD", "")
    given = [first, "" if middle.upper() in _ABSENT or middle in first else middle]
    return {"surname": surname.strip(), "given_names": _spaced(" ".join(given))}


def _spaced(text: str) -> str:
    return " ".join(text.replace(",", " ").split())


def _address(elements: Mapping[str, str]) -> str:
    parts = (elements.get(key, "") for key in ("DAG", "DAH", "DAI", "DAJ", "DAK"))
    return ", ".join(part for part in parts if part.upper() not in _ABSENT)


def _year_first(version: str, elements: Mapping[str, str]) -> bool:
    """Tell whether dates are YYYYMMDD: in Canada, and in version 01 everywhere."""
    return version == _FIRST_VERSION or elements.get("DCG", "").upper().startswith("CA")


def _date(raw: str, *, year_first: bool) -> str:
    """Read eight digits in the order of the issuer, else in the other if only that is a date."""
    digits = "".join(letter for letter in raw if letter.isdigit())
    if len(digits) != _DAYS:
        return ""
    orders = [digits, digits[4:] + digits[:4]]
    for text in orders if year_first else reversed(orders):
        try:
            day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError:
            continue
        if day.year >= _OLDEST:
            return day.isoformat()
    return ""

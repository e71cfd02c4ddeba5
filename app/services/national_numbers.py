"""National numbers by python-stdnum: whether one passes its own check, and what it tells.

Law: only what a number says by itself is asked, offline; the library's look-ups are never called.
A text that has not the shape of a country's number is none, and nothing is said of it.
"""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType, ModuleType
from typing import Final

from stdnum.exceptions import InvalidChecksum, InvalidComponent, ValidationError

SCHEMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "ARG": ("ar.cuit",),
        "BEL": ("be.nn",),
        "BGR": ("bg.egn",),
        "BIH": ("si.emso",),
        "BRA": ("br.cpf",),
        "CHE": ("ch.ssn",),
        "CHL": ("cl.rut",),
        "CHN": ("cn.ric",),
        "CZE": ("cz.rc",),
        "DNK": ("dk.cpr",),
        "ESP": ("es.dni", "es.nie"),
        "EST": ("ee.ik",),
        "FIN": ("fi.hetu",),
        "FRA": ("fr.nir",),
        "GRC": ("gr.amka",),
        "HRV": ("hr.oib",),
        "IND": ("in_.aadhaar", "in_.pan"),
        "IRL": ("ie.pps",),
        "ISL": ("is_.kennitala",),
        "ISR": ("il.idnr",),
        "ITA": ("it.codicefiscale",),
        "KOR": ("kr.rrn",),
        "LTU": ("lt.asmens",),
        "MEX": ("mx.curp",),
        "MKD": ("si.emso",),
        "MNE": ("si.emso",),
        "MYS": ("my.nric",),
        "NLD": ("nl.bsn",),
        "NOR": ("no.fodselsnummer",),
        "POL": ("pl.pesel",),
        "ROU": ("ro.cnp",),
        "SRB": ("si.emso",),
        "SVK": ("sk.rc",),
        "SVN": ("si.emso",),
        "SWE": ("se.personnummer",),
        "THA": ("th.pin",),
        "TUR": ("tr.tckimlik",),
        "ZAF": ("za.idnr",),
    }
)
"""Numbers of persons that identity papers print, by the issuer's three-letter code; each name is
the library's."""
_LONGEST: Final = 40  # characters of a number with its separators
_LEAST: Final = 10
"""Characters from which a document's own number may be a person's as well. Passport numbers have
nine. Source: ICAO Doc 9303-4, 4.2.2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalNumber:
    """A text that has the shape of a national number."""

    scheme: str
    valid: bool
    birth: date | None = None
    sex: str = ""


def national_number(text: str, country: str) -> NationalNumber | None:
    """What `text` is as a number of `country`; None when it has no shape of one there."""
    found: NationalNumber | None = None
    if not text.isascii() or len(text) > _LONGEST:
        return None
    for scheme in SCHEMES.get(country, ()):
        module = importlib.import_module(f"stdnum.{scheme}")
        try:
            number = module.validate(text)
        except (InvalidChecksum, InvalidComponent):
            found = NationalNumber(scheme=scheme, valid=False)
        except ValidationError:
            continue
        else:
            return NationalNumber(
                scheme=scheme, valid=True, birth=_birth(module, number), sex=_sex(module, number)
            )
    return found


def may_be_national(field: str, text: str) -> bool:
    """Whether a field may hold a national number."""
    return field == "personal_number" or (
        field == "document_number" and sum(c.isalnum() for c in text) >= _LEAST
    )


def _birth(module: ModuleType, number: str) -> date | None:
    try:
        told = module.get_birth_date(number)
    except (AttributeError, ValidationError):
        return None
    return told if isinstance(told, date) else None


def _sex(module: ModuleType, number: str) -> str:
    if module.__name__.endswith("cn.ric"):  # the library leaves it out. Source: GB 11643, 17th
        return "FM"[int(number[16]) % 2]
    try:
        told = module.get_gender(number)
    except (AttributeError, ValidationError):
        return ""
    return str(told or "")

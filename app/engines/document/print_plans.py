"""Plans of papers whose fields labels alone do not give: Chinese and Hong Kong cards, licences.

Sources: the Chinese resident identity card of the second generation, GA 490-2013; the Hong Kong
identity card of 2018; licences of the European Union, Directive 2006/126/EC, annex I (fields 1 to
8); licences of the United States, AAMVA DL/ID Card Design Standard, 4.2 (fields 1 to 18).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from app.engines.document.print_fields import Placed, PrintedField, joined, placed
from app.engines.document.print_labels import folded, labelled
from app.engines.document.text_read import TextLine

Plan = Callable[[list[tuple[str, Placed]]], Iterator[PrintedField]]

_CHINESE_FRONT: Final = re.compile("公民身份号码|公民身份号|民身份号码|居民身份证号")
_CHINESE_BACK: Final = re.compile("签发机关|居民身份证")
_CHINESE_NUMBER: Final = re.compile(r"(\d{17}[\dXx])")
_CHINESE: Final[Mapping[str, str]] = MappingProxyType(
    {"full_name": "姓名", "sex": "性别", "nation": "民族", "birth_date": "出生", "address": "住址"}
)
_LABELS: Final = "|".join(_CHINESE.values())
_VALIDITY: Final = re.compile(
    r"(\d{4}\.?\d{2}\.?\d{2})[-\N{EN DASH}\N{EM DASH}一~至]+(\d{4}\.?\d{2}\.?\d{2}|长期)"
)
_HONG_KONG: Final = re.compile(
    r"HONGKONG.*IDENTITYCARD|香港永久性居民身份[证證]|香港居民身份[证證]", re.IGNORECASE
)
_HONG_KONG_NUMBER: Final = re.compile(
    r"\b([A-Z]{1,2}\d{6})\s*[(\N{FULLWIDTH LEFT PARENTHESIS}]\s*([\dA])\s*"
    r"[)\N{FULLWIDTH RIGHT PARENTHESIS}]"
)
_LICENCE: Final = re.compile(
    "DRIV(?:ER|ING)|PERMISDECONDUIRE|FUHRERSCHEIN|FÜHRERSCHEIN|PATENTEDIGUIDA|CARTADECONDUCAO"
    "|PERMISODECONDUC|PRAWOJAZDY|RIJBEWIJS|K[OØ]REKORT|K[OÖ]RKORT",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"^(\d{1,2}[a-d]?)[.:,]?\s*(?=[^\d\s.,:])|^(\d{1,2}[a-d]?)[.:,]?\s+(?=\S)"
)
_EUROPEAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "1": "surname",
        "2": "given_names",
        "3": "birth_date",
        "4a": "issue_date",
        "4b": "expiry_date",
        "4c": "authority",
        "4d": "personal_number",
        "5": "document_number",
        "8": "address",
    }
)
_AMERICAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "1": "surname",
        "2": "given_names",
        "3": "birth_date",
        "4a": "issue_date",
        "4b": "expiry_date",
        "4d": "document_number",
        "8": "address",
        "15": "sex",
    }
)
_DATE: Final = re.compile(r"\d{1,4}[./\- ]\d{1,2}[./\- ]\d{1,4}")
_WORD_BEFORE: Final = re.compile(
    r"^(?:DOB|DL(?:\s?NO\.?)?|EXP|ISS|SEX|LN|FN|LIC(?:\s?NO\.?)?|ID|DD|NO\.?)\s*[:.]?\s*(?=\S)"
)


def by_plan(lines: Sequence[TextLine]) -> tuple[PrintedField, ...]:
    """Give the fields of the first paper whose marks are among `lines`; none, if none is."""
    spots = [(text, spot) for text, spot in joined(placed(lines)) if folded(text)]
    whole = "".join(text for text, _ in spots)
    for mark, plan in _PLANS:
        if mark.search(whole):
            return tuple(plan(spots))
    return ()


def _chinese_front(spots: list[tuple[str, Placed]]) -> Iterator[PrintedField]:
    """Read label and value from one line, or from a label and the line to its right."""
    if not any(_CHINESE_NUMBER.search(text) for text, _ in spots) and not any(
        _CHINESE["full_name"] in text for text, _ in spots
    ):
        return
    number = next(((m[1], s) for t, s in spots if (m := _CHINESE_NUMBER.search(t))), None)
    for field, label in _CHINESE.items():
        if field != "address" and (found := _after(label, spots)) is not None:
            yield PrintedField(field, found[0], (found[1].line,))
    yield from _address(spots)
    if number is not None:
        yield PrintedField("document_number", number[0].upper(), (number[1].line,))
        yield PrintedField("personal_number", number[0].upper(), (number[1].line,))
    yield PrintedField("issuer", "CHN", ())


def _after(label: str, spots: list[tuple[str, Placed]]) -> tuple[str, Placed] | None:
    """Give what stands behind `label`, in its line up to the next label, or in the next line."""
    for text, spot in spots:
        before, found, rest = text.partition(label)
        if not found or len(before) > len("性别男民族汉"):
            continue
        value = re.split(_LABELS, rest)[0]
        if value:
            return value, spot
        right = [
            (t, s)
            for t, s in spots
            if s.left > spot.left
            and abs(s.middle - spot.middle) < 0.7 * spot.height
            and s is not spot
        ]
        if right:
            other, place = min(right, key=lambda pair: pair[1].left)
            value = re.split(_LABELS, other)[0]
            return (value, place) if value else None
    return None


def _address(spots: list[tuple[str, Placed]]) -> Iterator[PrintedField]:
    """Join the lines from the address's label down to the number."""
    start = next((s for t, s in spots if _CHINESE["address"] in t), None)
    if start is None:
        return
    end = min(
        (s.middle for t, s in spots if _CHINESE_FRONT.search(t) or _CHINESE_NUMBER.search(t)),
        default=start.middle + 6 * start.height,
    )
    rows = [
        (t.rpartition(_CHINESE["address"])[2], s)
        for t, s in spots
        if start.middle - 0.7 * start.height < s.middle < end - 0.5 * start.height
        and s.left >= start.left - start.height
    ]
    text = "".join(t for t, _ in rows)
    if text:
        yield PrintedField("address", text, tuple(s.line for t, s in rows if t))


def _chinese_back(spots: list[tuple[str, Placed]]) -> Iterator[PrintedField]:
    if (office := _after("签发机关", spots)) is not None:
        yield PrintedField("authority", office[0], (office[1].line,))
    for text, spot in spots:
        if (dates := _VALIDITY.search(text)) is not None:
            yield PrintedField("issue_date", dates[1], (spot.line,))
            yield PrintedField("expiry_date", dates[2], (spot.line,))
            yield PrintedField("issuer", "CHN", ())
            return


def _hong_kong(spots: list[tuple[str, Placed]]) -> Iterator[PrintedField]:
    """Read name, birth and number; the English name has a comma behind the surname."""
    for _, spot in spots:
        text = spot.line.text
        if (number := _HONG_KONG_NUMBER.search(text)) is not None:
            yield PrintedField("document_number", f"{number[1]}({number[2]})", (spot.line,))
            yield PrintedField("issuer", "HKG", ())
        surname, comma, given = text.partition(",")
        if comma and surname.isupper() and surname.replace(" ", "").isalpha():
            yield PrintedField("surname", surname.strip(), (spot.line,))
            yield PrintedField("given_names", given.strip(), (spot.line,))
    births = [s for _, s in spots if re.fullmatch(r"\s*\d{2}-\d{2}-\d{4}.*", s.line.text)]
    if births:
        text = births[0].line.text.strip()
        yield PrintedField("birth_date", text[:10], (births[0].line,))
        if text[10:].strip()[:1] in {"M", "F", "男", "女"}:
            yield PrintedField("sex", text[10:].strip()[:1], (births[0].line,))


def _licence(spots: list[tuple[str, Placed]]) -> Iterator[PrintedField]:
    """Read numbered fields; what is American is told by 4d with the licence's number."""
    numbered = dict(_numbered(spots))
    american = "5" not in numbered or "15" in numbered
    for number, field in (_AMERICAN if american else _EUROPEAN).items():
        if number not in numbered:
            continue
        text, spot = numbered[number]
        if field == "birth_date" and (day := _DATE.search(text)):
            text = day[0]
        yield PrintedField(field, text, (spot.line,))


def _numbered(spots: list[tuple[str, Placed]]) -> Iterator[tuple[str, tuple[str, Placed]]]:
    seen = set()
    for _, spot in spots:
        mark = _NUMBERED.match(spot.line.text)
        if mark is None:
            continue
        number = mark[1] or mark[2]
        text = _WORD_BEFORE.sub("", spot.line.text[mark.end() :].strip())
        known = labelled(text)
        text = known.rest if known is not None and known.rest else text
        if number not in seen and text:
            seen.add(number)
            yield number, (text, spot)


_PLANS: Final[tuple[tuple[re.Pattern[str], Plan], ...]] = (
    (_HONG_KONG, _hong_kong),
    (_CHINESE_FRONT, _chinese_front),
    (_CHINESE_BACK, _chinese_back),
    (_LICENCE, _licence),
)

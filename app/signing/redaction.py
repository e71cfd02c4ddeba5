"""A copy of a result that shows less of people and holds all the same.

Laws:
1. Only `disclosures.json` changes. The signed bytes and their signatures are those of the whole.
2. What would betray a hidden value goes with it: every free text and raw reading, and every other
   value in which a hidden one stands.
3. The report shows everything, so it is no part of the copy.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app import commitments, wire
from app.commitments import Disclosures
from app.domain.attestation import Attestation
from app.domain.errors import MalformedError, UnknownFieldError
from app.domain.finding import Measure
from app.signing.packages import laid_out
from app.signing.result_names import DISCLOSED, RESULT, ROOT, STAMP, TWIN

ALL = "all"
_FREE = frozenset({"file_name", "note", "remark", "reason", "reading", "funds"})
"""Kinds of text that may repeat anything."""
_TOGETHER: Mapping[str, frozenset[str]] = {
    "name": frozenset({"name", "surname", "given_names", "full_name"}),
    "surname": frozenset({"name", "surname", "full_name"}),
    "given_names": frozenset({"name", "given_names", "full_name"}),
}
_BY_PLACE = {
    ("exhibits", "name"): "file_name",
    ("exhibits", "note"): "note",
    ("assessments", "note"): "note",
    ("assessments", "text"): "remark",
    ("stricter", "reason"): "reason",
    ("withdrawn", "name"): "file_name",
    ("withdrawn", "note"): "note",
}
_SHORTEST = 4
"""Letters and digits; less than that stands in everything."""


class FolderRedactor:
    """Implements `Redactor`."""

    def redact(self, result: Path, drop: Sequence[str], into: Path) -> tuple[Path, ...]:
        """See `Redactor.redact`."""
        there = (result / name for name in (RESULT, DISCLOSED, TWIN, ROOT, STAMP))
        files = {file.name: file.read_bytes() for file in there if file.is_file()}
        return laid_out(into, redact(files, drop))


def redact(files: Mapping[str, bytes], drop: Collection[str]) -> dict[str, bytes]:
    """The files of the copy by name. Verify `files` first.

    Raises:
        MalformedError: These are not the files of a result.
        UnknownFieldError: The result discloses no field of that name; says which it does.
    """
    try:
        sealed = wire.decode(files[RESULT], Attestation)
        shown = wire.decode(files[DISCLOSED], Disclosures)
        twin = files[TWIN]
    except KeyError as error:
        raise MalformedError(str(error.args[0])) from error
    names = field_names(sealed, shown)
    for field in drop:
        if field != ALL and field not in names.values():
            raise UnknownFieldError(f"{field}: {', '.join(sorted(set(names.values())))}")
    gone = _hidden(shown, names, drop)
    fields = {path: one for path, one in shown.fields.items() if path not in gone}
    copy = {
        RESULT: files[RESULT],
        DISCLOSED: wire.encode(replace(shown, fields=fields)),
        TWIN: twin,
    }
    return copy | {name: files[name] for name in (ROOT, STAMP) if name in files}


def field_names(sealed: Attestation, shown: Disclosures) -> dict[str, str]:
    """What each disclosed path is called: `surname`, `birth_date`, `reading`, and so on."""
    commitments.unseal(sealed, shown)  # no path leads nowhere
    return {path: _name(path.split("/"), sealed) for path in shown.fields}


def _name(path: list[str], sealed: Attestation) -> str:
    if path[1] == "findings":
        finding = sealed.dossier.findings[int(path[2])]
        if finding.measure is Measure.DOCUMENT_FIELD:
            return finding.subject.partition("@")[0].removesuffix("_raw")
        return "funds" if finding.measure.startswith("funds.") else "reading"
    place = (path[1] if path[0] == "dossier" else path[0], path[-1])
    return _BY_PLACE.get(place, path[-1])


def _hidden(shown: Disclosures, names: Mapping[str, str], drop: Collection[str]) -> set[str]:
    if ALL in drop:
        return set(shown.fields)
    kinds = _FREE.union(drop, *(_TOGETHER.get(field, frozenset()) for field in drop))
    gone = {path for path, name in names.items() if name in kinds}
    named = {path for path in gone if names[path] not in _FREE}
    secrets = {form for path in named for form in _forms(shown.fields[path].value)}
    return gone | {
        path
        for path, one in shown.fields.items()
        if any(secret in plain for plain in _forms(one.value) for secret in secrets)
    }


def _forms(value: str) -> Iterator[str]:
    """The ways in which a value may stand in another one, letters and digits alone."""
    plain = "".join(letter for letter in value.casefold() if letter.isalnum())
    if len(plain) >= _SHORTEST:
        yield plain
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return
    yield f"{day:%d%m%Y}"
    yield f"{day:%y%m%d}"

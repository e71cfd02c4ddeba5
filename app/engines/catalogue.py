"""The engines by name; read by the child process alone. A new discipline is one more row."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Final

from app.domain.errors import EngineMissingError, ExaminationError
from app.domain.exhibit import Evidence, digest_of
from app.domain.ports import Engine
from app.domain.provenance import Provenance
from app.engines import raster
from app.engines.face.engine import MODELS, face_engine
from app.engines.face.look import Picture
from app.engines.face.reference import reference_engine
from app.engines.model_shelf import ModelShelf, brought

_ENOUGH_PX: Final = 1500
"""Long side that faces are looked at: from 3,000 px on, half a JPEG takes half the time."""


class Catalogue:
    """Makes each engine when it is first asked for, and keeps it."""

    def __init__(self, resources: Path, guest: Path | None = None) -> None:
        """Make nothing yet; `guest` is the folder of a face model that the organisation brought."""
        self._resources = resources
        self._guest = guest
        self._made: dict[str, Engine] = {}

    def prepare(self, names: Iterable[str]) -> None:
        """Make these engines now. What is wrong with one is told when it is asked for."""
        for name in names:
            with suppress(ExaminationError):
                self.engine(name)

    def engine(self, name: str) -> Engine:
        """The engine `name`.

        Raises:
            EngineMissingError: There is none by that name on this machine.
            ModelMismatchError: A model is not the one that the program ships.
        """
        if name not in self._made:
            if name not in _MAKERS:
                raise EngineMissingError(name)
            self._made[name] = _MAKERS[name](self._resources, self._guest)
        return self._made[name]


def _face(resources: Path, guest: Path | None) -> Engine:
    shelf = ModelShelf(folder=resources / "models")
    weights = {name: shelf.model(name) for name in MODELS}
    calibration = (resources / "calibration" / "face.json").read_bytes()
    return face_engine(weights, calibration, _picture, brought(guest))


def _document(resources: Path, _: Path | None) -> Engine:
    from app.engines.document.assembly import document_engine  # noqa: PLC0415 -- when first asked

    weights = ModelShelf(folder=resources / "models").path("mrz")
    return document_engine((weights, digest_of(weights.read_bytes())), _drawn)


def _funds(_: Path, __: Path | None) -> Engine:
    from app.engines.document.text_models import TextNetworks  # noqa: PLC0415 -- when first asked
    from app.engines.funds import engine, scan  # noqa: PLC0415

    return engine.FundsEngine(
        scan=scan.ScanReader(TextNetworks()),
        draw=_drawn,
        provenance=Provenance(
            engine=engine.NAME,
            version=engine.VERSION,
            parameters={"pdfplumber": version("pdfplumber"), "rapidocr": version("rapidocr")},
        ),
    )


def _reference(_: Path, __: Path | None) -> Engine:
    return reference_engine(_picture)


def _picture(evidence: Evidence) -> Picture:
    page = raster.decode(evidence.content, evidence.exhibit.media_type, enough_px=_ENOUGH_PX)
    return Picture(pixels=page.pixels, scale=page.scale)


def _drawn(evidence: Evidence, page: int) -> tuple[raster.Rgb, float]:
    decoded = raster.decode(evidence.content, evidence.exhibit.media_type, page=page)
    return decoded.pixels, decoded.scale


_MAKERS: Final[Mapping[str, Callable[[Path, Path | None], Engine]]] = {
    "face": _face,
    "document": _document,
    "funds": _funds,
    "face_recognition": _reference,
}

"""Puts the engine together: with both readers of zones, or with the one that every system has."""

from importlib.metadata import version
from pathlib import Path

from app.domain.exhibit import Digest
from app.domain.provenance import Provenance
from app.engines.document.engine import NAME, VERSION, DocumentEngine, Draw
from app.engines.document.mrz_read import ENOUGH, PageReader
from app.engines.document.mrz_strip import WAYS
from app.engines.document.text_models import DIGESTS, TextNetworks
from app.engines.document.text_read import TextReader, ZoneReader

ZONES = "mrz_int"
"""Name of the model for zones: the folder holds `mrz_int.traineddata`."""


def page_reader(folder: Path, networks: TextNetworks) -> tuple[PageReader, dict[str, str]]:
    """Make a reader of zones, and name the version of what it reads with.

    Tesseract has no wheel for macOS; there RapidOCR's network reads alone, and since it takes the O
    of OCR-B for 0, more readings are left to the examiner.
    """
    try:
        import tesserocr  # type: ignore[import-untyped]  # noqa: PLC0415 -- macOS has no wheel of it

        from app.engines.document.mrz_recogniser import Recogniser  # noqa: PLC0415
    except ImportError:
        alone = ZoneReader(networks, alone=True)
        return PageReader(alone, alone), {}
    second = ZoneReader(networks)
    versions = {"tesseract": str(tesserocr.tesseract_version()).split()[1]}
    return PageReader(Recogniser(folder), second, second), versions


def document_engine(model: tuple[Path, Digest], draw: Draw) -> DocumentEngine:
    """Make the engine from the model of zones, its digest checked, and a way to draw pages."""
    path, digest = model
    networks = TextNetworks()
    reader, versions = page_reader(path.parent, networks)
    parts = ("pypdf", "rapidocr", "zxing-cpp")
    return DocumentEngine(
        reader=reader,
        text=TextReader(networks),
        draw=draw,
        provenance=Provenance(
            engine=NAME,
            version=VERSION,
            models={ZONES: digest, **DIGESTS},
            parameters={
                **{part: version(part) for part in parts},
                **versions,
                "mrz.reads": f"{len(WAYS)} ways, {ENOUGH} agreeing",
            },
        ),
    )

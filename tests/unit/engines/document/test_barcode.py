"""Barcodes any way they lie, and the fields of licences in them."""

import cv2
import numpy as np
import pytest
import zxingcpp

from app.domain.exhibit import ExhibitId
from app.domain.finding import Measure
from app.domain.provenance import Provenance
from app.engines.document.aamva import parse_aamva
from app.engines.document.barcode import MOST_CHARACTERS, Barcode, Pixels, read_barcodes
from app.engines.document.mrz_findings import Page
from app.engines.document.print_findings import of_barcodes
from tests.benchmarks.id_pages import aamva
from tests.unit.engines.document.test_mrz_read import Never

LICENCE = {"DAQ": "A123", "DCS": "SAMPLE", "DAC": "JANE", "DBB": "03041990", "DCG": "USA"}


def a_code(payload: str, kind: str, turn: float = 0.0) -> Pixels:
    code = zxingcpp.create_barcode(payload, getattr(zxingcpp.BarcodeFormat, kind))
    drawn = np.asarray(code.to_image(scale=4))
    drawn = np.pad(drawn, 40, constant_values=255)
    page = np.full((1000, 1400), 235, np.uint8)
    height, width = drawn.shape
    top, left = (1000 - height) // 2, (1400 - width) // 2
    page[top : top + height, left : left + width] = drawn
    matrix = cv2.getRotationMatrix2D((700, 500), turn, 1.0)
    turned = cv2.warpAffine(page, matrix, (1400, 1000), borderValue=(235,))
    return np.asarray(cv2.cvtColor(turned, cv2.COLOR_GRAY2RGB), np.uint8)


@pytest.mark.parametrize("kind", ["PDF417", "QRCode", "DataMatrix", "Aztec"])
def test_every_kind_is_read_and_placed(kind: str) -> None:
    (found,) = read_barcodes(a_code("UTOPIA 42", kind), Never())
    assert (found.kind, found.payload) == (kind, "UTOPIA 42")
    x, y, width, height = found.box
    assert x < 700 < x + width
    assert y < 500 < y + height


@pytest.mark.parametrize("turn", [0, 17, -25, 90, 180])
def test_a_tilted_licence_is_levelled_and_read(turn: float) -> None:
    payload = aamva(LICENCE)
    (found,) = read_barcodes(a_code(payload, "PDF417", turn), Never())
    assert found.payload == payload


def test_an_empty_page_has_none() -> None:
    assert read_barcodes(np.full((400, 600, 3), 240, np.uint8), Never()) == ()


def test_control_characters_are_shown_as_pictures_and_bounded() -> None:
    code = Barcode(kind="QRCode", payload="a\x1b[2J\n\u202eb" + "c" * 9_000, box=(0, 0, 1, 1))
    assert code.shown.startswith("a\u241b[2J\u240a\ufffdb")
    assert len(code.shown) == MOST_CHARACTERS


@pytest.mark.parametrize(
    ("payload", "birth"),
    [
        (aamva({"DBB": "03041990", "DCG": "USA"}), "1990-03-04"),
        (aamva({"DBB": "19900304", "DCG": "CAN"}), "1990-03-04"),
        (aamva({"DBB": "19900304", "DCG": "USA"}), "1990-03-04"),  # an issuer's slip
        ("@\n\x1c\rAAMVA6360000102DL00390187DLDAQ1\nDBB19900304\r", "1990-03-04"),
        (aamva({"DBB": "13321990", "DCG": "USA"}), "13321990"),  # no date: as it stands
    ],
)
def test_dates_are_read_in_the_order_of_their_issuer_and_version(payload: str, birth: str) -> None:
    assert parse_aamva(payload)["birth_date"] == birth


def test_names_are_read_of_every_version() -> None:
    new = parse_aamva(aamva({"DCS": "SAMPLE", "DAC": "JANE", "DAD": "NONE"}))
    assert (new["surname"], new["given_names"]) == ("SAMPLE", "JANE")
    second = parse_aamva(aamva({"DCS": "SAMPLE", "DCT": "JANE ANN"}))
    assert second["given_names"] == "JANE ANN"
    first = parse_aamva("@\n\x1c\rAAMVA6360000102DL00390187DLDAASAMPLE,JANE,ANN\nDAQ1\r")
    assert (first["surname"], first["given_names"]) == ("SAMPLE", "JANE ANN")


def test_two_licences_on_a_page_are_not_mixed_into_one() -> None:
    page = Page(
        exhibit=ExhibitId("E-01"),
        number=0,
        scale=1.0,
        provenance=Provenance(engine="document", version="1"),
    )
    other = {"DAQ": "B999", "DCS": "OTHER", "DBA": "01012031", "DBC": "2"}
    codes = [
        Barcode(kind="PDF417", payload=aamva(fields), box=(0, top, 9, 9))
        for top, fields in enumerate((LICENCE, other))
    ]
    found = list(of_barcodes(page, codes, set()))
    payloads = [finding for finding in found if finding.measure is Measure.DOCUMENT_BARCODE]
    fields = {f.subject: f.value for f in found if f.measure is Measure.DOCUMENT_FIELD}
    assert len(payloads) == 2
    assert (fields["document_number@barcode"], fields["surname@barcode"]) == ("A123", "SAMPLE")
    assert not {"expiry_date@barcode", "sex@barcode"} & fields.keys()


def test_any_other_payload_has_no_fields() -> None:
    assert parse_aamva("https://example.org/?DAQ=1") == {}
    assert parse_aamva("") == {}

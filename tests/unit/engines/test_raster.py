"""Every form of picture comes out upright, in sRGB, over white, and only whole."""

import base64
import io
from collections.abc import Callable

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from PIL import Image, ImageCms, ImageFile
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import DamagedError, TooLargeError, UnsupportedMediaError
from app.domain.exhibit import MediaType
from app.engines.raster import MAX_PAGES, PAGE_SIDE_PX, Rgb, count_pages, decode, draw

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
Mean = tuple[int, ...]


def quarters() -> Image.Image:
    """120 x 80 px: red and green above, blue and white below."""
    picture = Image.new("RGB", (120, 80), WHITE)
    for colour, corner in ((RED, (0, 0)), (GREEN, (60, 0)), (BLUE, (0, 40))):
        picture.paste(colour, (*corner, corner[0] + 60, corner[1] + 40))
    return picture


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def corners(pixels: Rgb) -> tuple[Mean, ...]:
    """Mean colours of the quarters, row by row, to the nearest 64."""
    half = pixels.shape[0] // 2, pixels.shape[1] // 2
    parts = [
        part[8:-8, 8:-8].reshape(-1, 3).mean(axis=0)
        for rows in (pixels[: half[0]], pixels[half[0] :])
        for part in (rows[:, : half[1]], rows[:, half[1] :])
    ]
    return tuple(tuple(min(round(c / 64) * 64, 255) for c in part) for part in parts)


HEIC_QUARTERS = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA"
    "AAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAegAAACNpaW5mAAAA"
    "AAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34"
    "+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDyBRZbqSSmu"
    "bgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAHgAAABQAAAAEHBpeGkAAAAAAwgICAAA"
    "ABZpcG1hAAAAAAAAAAEAAQOBAoMAAACCbWRhdAAAAHYoAa8ZgLBLRC/1kKb//xQw/81rX/X8GqZbdRln2Yx2Mk0s"
    "n290I3eIcZ5ETwLpzDCCDT9aaaPwPFju/wd8CPSpOqby5/qDT6YF4RCsSWaxFmN+M2/e3zDEkWD88xAAAWjQJ3/G"
    "EHsAAUQqz3ykwrB8fu0/yfHA"
)
"""`quarters()` as heif-enc 1.15.1 writes it; nothing here can write one."""

UPRIGHT = (RED, GREEN, BLUE, WHITE)


@pytest.mark.parametrize(
    ("form", "media_type", "options"),
    [
        ("JPEG", MediaType.JPEG, {"quality": 95}),
        ("JPEG", MediaType.JPEG, {"quality": 95, "progressive": True}),
        ("PNG", MediaType.PNG, {}),
        ("WEBP", MediaType.WEBP, {"lossless": True}),
        ("TIFF", MediaType.TIFF, {"compression": "tiff_lzw"}),
    ],
)
def test_a_picture_comes_out_as_it_went_in(
    form: str, media_type: MediaType, options: dict[str, object]
) -> None:
    page = decode(saved(quarters(), form, **options), media_type)
    assert page.pixels.shape == (80, 120, 3)
    assert page.pixels.dtype == np.uint8
    assert page.pixels.flags.c_contiguous
    assert corners(page.pixels) == UPRIGHT


def test_a_heic_comes_out_as_it_went_in() -> None:
    assert count_pages(HEIC_QUARTERS, MediaType.HEIC) == 1
    assert corners(decode(HEIC_QUARTERS, MediaType.HEIC).pixels) == UPRIGHT
    with pytest.raises(DamagedError):
        decode(HEIC_QUARTERS[:-20], MediaType.HEIC)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("JPEG", MediaType.JPEG),
        ("PNG", MediaType.PNG),
        ("WEBP", MediaType.WEBP),
        ("TIFF", MediaType.TIFF),
    ],
)
def test_orientation_is_applied_exactly_once(
    form: str, media_type: MediaType, orientation: int
) -> None:
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    lying = quarters() if undo is None else quarters().transpose(undo)
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if form == "WEBP" else {}
    page = decode(saved(lying, form, exif=exif.tobytes(), **options), media_type)
    assert page.pixels.shape == (80, 120, 3)
    assert corners(page.pixels) == UPRIGHT


def test_a_smaller_jpeg_leads_back_to_the_page_raster() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = saved(quarters().resize((2400, 1600)), "JPEG", exif=exif.tobytes())
    page = decode(content, MediaType.JPEG, enough_px=1000)
    assert page.pixels.shape == (1200, 800, 3)
    assert page.scale == 2.0
    assert decode(content, MediaType.JPEG, enough_px=1201).scale == 1.0


def test_a_page_raster_is_bounded() -> None:
    page = decode(saved(Image.new("RGB", (6000, 1500)), "PNG"), MediaType.PNG)
    assert page.pixels.shape == (1024, PAGE_SIDE_PX, 3)


def test_a_picture_for_display_keeps_to_its_bound_and_is_never_enlarged() -> None:
    for form, media_type in (("JPEG", MediaType.JPEG), ("PNG", MediaType.PNG)):
        content = saved(quarters().resize((1200, 800)), form, quality=95)
        small = draw(content, media_type, 0, 300)
        assert small.shape == (200, 300, 3)
        assert corners(small) == UPRIGHT
        assert draw(content, media_type, 0, 5000).shape == (800, 1200, 3)


def half_clear() -> Image.Image:
    picture = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 255), (20, 0, 40, 40))
    return picture


@pytest.mark.parametrize(
    "made",
    [half_clear, lambda: half_clear().quantize(8, method=Image.Quantize.FASTOCTREE)],
    ids=["alpha", "palette with a clear colour"],
)
def test_what_is_clear_shows_white(made: Callable[[], Image.Image]) -> None:
    pixels = decode(saved(made(), "PNG"), MediaType.PNG).pixels
    assert tuple(pixels[20, 5]) == WHITE
    assert tuple(pixels[20, 35]) == RED


def test_sixteen_bits_are_scaled_not_clipped() -> None:
    ramp = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    for form, media_type in (("PNG", MediaType.PNG), ("TIFF", MediaType.TIFF)):
        pixels = decode(saved(Image.fromarray(ramp), form), media_type).pixels
        assert (pixels[:, :, 0] == ramp >> 8).all()


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_other_kinds_of_pixels_become_rgb(mode: str) -> None:
    content = saved(Image.new("RGB", (32, 32), WHITE).convert(mode), "TIFF")
    assert (decode(content, MediaType.TIFF).pixels >= 250).all()


def test_cmyk_jpeg_keeps_its_colours() -> None:
    content = saved(quarters().convert("CMYK"), "JPEG", quality=95)
    assert corners(decode(content, MediaType.JPEG).pixels) == UPRIGHT


def test_pixels_that_are_no_picture_are_refused() -> None:
    content = saved(Image.fromarray(np.zeros((8, 8), np.float32)), "TIFF")
    with pytest.raises(UnsupportedMediaError):
        decode(content, MediaType.TIFF)


def swapped_profile() -> bytes:
    """Exchange the red and blue primaries of sRGB: a colour space that nobody else uses."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ", 128), profile.index(b"bXYZ", 128)
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "ours".encode("utf-16-be"))


@pytest.mark.parametrize(("form", "media_type"), [("PNG", MediaType.PNG), ("JPEG", MediaType.JPEG)])
def test_an_embedded_profile_becomes_srgb(form: str, media_type: MediaType) -> None:
    content = saved(quarters(), form, icc_profile=swapped_profile())
    assert corners(decode(content, media_type).pixels) == (BLUE, GREEN, RED, WHITE)


def test_a_torn_profile_or_exif_block_does_not_hide_the_picture() -> None:
    content = saved(
        quarters(), "JPEG", quality=95, icc_profile=b"nothing", exif=b"Exif\0\0MM\0*\xff"
    )
    assert corners(decode(content, MediaType.JPEG).pixels) == UPRIGHT


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.999])
def test_a_truncated_jpeg_is_damaged(kept: float, *, progressive: bool) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (90, 90, 3), np.uint8))
    content = saved(noise, "JPEG", progressive=progressive)
    assert decode(content, MediaType.JPEG).pixels.shape == (90, 90, 3)
    with pytest.raises(DamagedError):
        decode(content[: int(len(content) * kept)], MediaType.JPEG)


@pytest.mark.parametrize(
    ("form", "media_type"),
    [("PNG", MediaType.PNG), ("WEBP", MediaType.WEBP), ("TIFF", MediaType.TIFF)],
)
def test_every_truncated_form_is_damaged(form: str, media_type: MediaType) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (90, 90, 3), np.uint8))
    content = saved(noise, form)
    with pytest.raises(DamagedError):
        decode(content[: len(content) // 2], media_type)


def test_nobody_can_switch_on_filling_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as face_recognition does
    content = saved(quarters(), "PNG")
    with pytest.raises(DamagedError):
        decode(content[: len(content) // 2], MediaType.PNG)


def test_a_thumbnails_end_is_not_the_pictures_end() -> None:
    exif = b"Exif\0\0" + saved(quarters(), "JPEG")
    content = saved(quarters(), "JPEG", exif=exif)
    with pytest.raises(DamagedError):
        decode(content[:-2], MediaType.JPEG)


def test_no_other_decoder_is_tried() -> None:
    with pytest.raises(DamagedError):
        decode(saved(quarters(), "PNG"), MediaType.JPEG)


def test_pages_of_a_tiff_are_told_apart() -> None:
    content = saved(quarters(), "TIFF", save_all=True, append_images=[Image.new("RGB", (9, 9))])
    assert count_pages(content, MediaType.TIFF) == 2
    assert decode(content, MediaType.TIFF, page=1).pixels.shape == (9, 9, 3)
    with pytest.raises(DamagedError):
        decode(content, MediaType.TIFF, page=2)


def test_a_tiff_of_too_many_pages_is_refused() -> None:
    dot = Image.new("1", (1, 1))
    content = saved(dot, "TIFF", save_all=True, append_images=[dot] * MAX_PAGES)
    with pytest.raises(TooLargeError):
        count_pages(content, MediaType.TIFF)


def a_pdf(pages: int) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(360, 180))
    for _ in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 90, 180, 90, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_a_page_of_a_pdf_is_drawn_at_200_dpi() -> None:
    content = a_pdf(2)
    assert count_pages(content, MediaType.PDF) == 2
    page = decode(content, MediaType.PDF, page=1)
    assert page.pixels.shape == (500, 1000, 3)
    assert corners(page.pixels) == (RED, WHITE, WHITE, WHITE)
    with pytest.raises(DamagedError):
        decode(content, MediaType.PDF, page=2)


def test_a_huge_page_is_drawn_within_the_bound() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_400, 7_200)
    buffer = io.BytesIO()
    document.save(buffer)
    assert max(decode(buffer.getvalue(), MediaType.PDF).pixels.shape) <= PAGE_SIDE_PX


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    with pytest.raises(TooLargeError):
        count_pages(a_pdf(MAX_PAGES + 1), MediaType.PDF)

"""The screenshot of a chat that says paying makes an owner: logged, never weighed."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from tests.practice.record import OTHER
from tests.practice.sheet import Ink, font

Style = tuple[str, int, Ink]
"""Face, size in dots, colour."""

_SIZE: Final = (720, 1144)
_THEIRS: Final = (255, 255, 255)
_OURS: Final = (206, 228, 216)
_BODY: Final[Style] = ("Inter-Regular", 27, (30, 34, 40))
_TIME: Final[Style] = ("Inter-Regular", 20, (128, 134, 142))
_LINES: Final = (
    ("theirs", "18:42", "I paid 900 for this account\nin February 2024. It is mine."),
    ("ours", "18:44", "From whom?"),
    ("theirs", "18:45", "From Alex. Everybody knows.\nI have had the phone ever since."),
    ("ours", "18:51", "Then it is still in Alex’s name."),  # noqa: RUF001 -- as a phone types it
    ("theirs", "18:52", "A name is only a name. Money is\nmoney, and I have screenshots."),
    ("theirs", "18:53", "Decide today or I post all of it.\nThe petition has 2 000 names."),
)


def chat() -> bytes:
    """Draw the screenshot as PNG."""
    picture = Image.new("RGB", _SIZE, (232, 234, 237))
    pen = ImageDraw.Draw(picture)
    _heading(pen)
    top = 236
    for side, at, text in _LINES:
        top = _bubble(pen, top, side, at, text)
    pen.rounded_rectangle((28, 1058, 692, 1116), 29, fill=(255, 255, 255))
    _write(pen, (60, 1095), "Message", ("Inter-Regular", 24, (140, 146, 154)))
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _heading(pen: ImageDraw.ImageDraw) -> None:
    white = (255, 255, 255)
    pen.rectangle((0, 0, 720, 148), fill=(38, 52, 70))
    _write(pen, (30, 38), "18:55", ("Inter-SemiBold", 24, (226, 230, 236)))
    _write(pen, (560, 38), "SPECIMEN", ("Inter-Bold", 24, (240, 196, 140)))
    pen.ellipse((30, 66, 94, 130), fill=(143, 74, 0))
    _write(pen, (54, 109), OTHER.name[0], ("Inter-SemiBold", 30, white))
    _write(pen, (114, 94), OTHER.name, ("Inter-SemiBold", 28, white))
    _write(pen, (114, 126), "last seen today", ("Inter-Regular", 22, (176, 188, 202)))
    pen.rounded_rectangle((296, 174, 424, 214), 20, fill=(214, 218, 224))
    _write(pen, (330, 202), "Today", ("Inter-Regular", 22, (84, 92, 102)))


def _bubble(pen: ImageDraw.ImageDraw, top: int, side: str, at: str, text: str) -> int:
    """Draw one message and give the height at which the next one starts."""
    lines = text.split("\n")
    longest = max(font(*_BODY[:2]).getlength(line) for line in lines)
    wide, high = max(420, round(longest) + 56), 38 * len(lines) + 54
    left = 30 if side == "theirs" else _SIZE[0] - 30 - wide
    paper = _THEIRS if side == "theirs" else _OURS
    pen.rounded_rectangle((left, top, left + wide, top + high), 20, fill=paper)
    for row, line in enumerate(lines):
        _write(pen, (left + 26, top + 42 + 38 * row), line, _BODY)
    _write(pen, (left + wide - 76, top + high - 14), at, _TIME)
    return top + high + 16


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], text: str, style: Style) -> None:
    face, size, ink = style
    pen.text(at, text, fill=ink, font=font(face, size), anchor="ls")

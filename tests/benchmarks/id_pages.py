"""Makes invented cards without a zone: Chinese, Hong Kong, European and American, with damage.

Run: python3 -m tests.benchmarks.id_pages DIR COUNT SEED. `truth.json` names the fields of each.
Nobody lives behind a number: birth dates and digits are dice, the layouts are simplified.
"""

import json
import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from tests.benchmarks.damage import DAMAGES, Pixels
from tests.benchmarks.places import FONTS

SIZE = (1360, 860)
MILD = ("scan", "tilted", "turned", "blurred", "shadowed")
"""Damage that leaves print of this size readable."""


@dataclass(frozen=True, slots=True)
class Card:
    """A flat card and the fields that it prints."""

    pixels: Pixels
    fields: Mapping[str, str]


class Sheet:
    """A card to write on."""

    def __init__(self, dice: random.Random) -> None:
        tone = tuple(dice.randrange(205, 245) for _ in range(3))
        self.image = Image.new("RGB", SIZE, tone)
        self._draw = ImageDraw.Draw(self.image)
        for row in range(0, SIZE[1], 14):
            shade = tuple(part - 12 for part in tone)
            self._draw.line((0, row, SIZE[0], row + dice.randrange(-60, 60)), fill=shade)

    def write(self, x: int, y: int, text: str, size: int = 40, *, label: bool = False) -> None:
        """Write `text` from its upper left."""
        font = ImageFont.truetype(str(FONTS / "NotoSansSC-Regular.ttf"), size)
        self._draw.text((x, y), text, font=font, fill=(60, 90, 150) if label else (20, 20, 25))

    def portrait(self, x: int) -> None:
        """Leave room for a picture."""
        self._draw.rectangle((x, 200, x + 330, 620), fill=(170, 160, 155))

    @property
    def pixels(self) -> Pixels:
        """What was written."""
        return np.asarray(self.image)


def chinese_number(dice: random.Random, birth: str) -> str:
    """Invent a resident's number with the right last character (GB 11643-1999, MOD 11-2)."""
    body = f"{dice.choice(('110105', '310101', '440305'))}{birth}{dice.randrange(1000):03}"
    weights = (pow(2, 17 - place, 11) for place in range(17))
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def chinese_front(dice: random.Random) -> Card:
    """Draw the side with the portrait."""
    year, month, day = dice.randrange(1950, 2005), dice.randrange(1, 13), dice.randrange(1, 29)
    name = dice.choice(("张伟明", "王芳", "李秀英", "欧阳娜娜", "陈静"))
    sex, nation = dice.choice("男女"), dice.choice(("汉", "回", "满", "维吾尔"))
    first = dice.choice(("北京市朝阳区建国路", "上海市黄浦区人民大道", "广东省深圳市南山区"))
    second = f"样例街{dice.randrange(1, 99)}号{dice.randrange(1, 30)}室"
    number = chinese_number(dice, f"{year}{month:02}{day:02}")
    sheet = Sheet(dice)
    sheet.portrait(940)
    for row, label in ((110, "姓名"), (210, "性别"), (310, "出生"), (410, "住址")):
        sheet.write(90, row, label, 34, label=True)
    sheet.write(420, 210, "民族", 34, label=True)
    sheet.write(220, 104, name, 44)
    sheet.write(220, 206, sex)
    sheet.write(540, 206, nation)
    sheet.write(220, 306, f"{year}年{month}月{day}日")
    sheet.write(220, 404, first)
    sheet.write(220, 464, second)
    sheet.write(90, 700, "公民身份号码", 34, label=True)
    sheet.write(400, 694, number, 48)
    fields = {
        "full_name": name,
        "sex": sex,
        "nation": nation,
        "birth_date": f"{year}年{month}月{day}日",
        "address": first + second,
        "document_number": number,
    }
    return Card(sheet.pixels, fields)


def chinese_back(dice: random.Random) -> Card:
    """Draw the side with the issuer."""
    year, month, day = dice.randrange(2008, 2026), dice.randrange(1, 13), dice.randrange(1, 29)
    begin = f"{year}.{month:02}.{day:02}"
    end = dice.choice((f"{year + 20}.{month:02}.{day:02}", "长期"))
    office = dice.choice(("北京市公安局朝阳分局", "上海市公安局黄浦分局"))
    sheet = Sheet(dice)
    sheet.write(420, 110, "中华人民共和国", 64)
    sheet.write(460, 240, "居民身份证", 84)
    sheet.write(300, 600, "签发机关", 36, label=True)
    sheet.write(520, 596, office)
    sheet.write(300, 710, "有效期限", 36, label=True)
    sheet.write(520, 706, f"{begin}-{end}")
    return Card(sheet.pixels, {"authority": office, "issue_date": begin, "expiry_date": end})


def hong_kong(dice: random.Random) -> Card:
    """Draw a Hong Kong identity card; its last digit is that of the law's sum (MOD 11)."""
    letter, digits = dice.choice("ABCKRZ"), f"{dice.randrange(10**6):06}"
    total = (
        324
        + 8 * (ord(letter) - 55)
        + sum(weight * int(digit) for weight, digit in zip(range(7, 1, -1), digits, strict=True))
    )
    check = "0123456789A"[-total % 11]
    birth = f"{dice.randrange(1, 29):02}-{dice.randrange(1, 13):02}-{dice.randrange(1950, 2005)}"
    surname, given = dice.choice((("CHAN", "Tai Man"), ("WONG", "Siu Ling"), ("LEE", "Ka Yan")))
    sheet = Sheet(dice)
    sheet.portrait(80)
    sheet.write(480, 60, "香港永久性居民身份證", 44)
    sheet.write(480, 125, "HONG KONG PERMANENT IDENTITY CARD", 32)
    sheet.write(480, 290, f"{surname}, {given}", 42)
    sheet.write(480, 400, "出生日期 Date of Birth", 28, label=True)
    sheet.write(480, 445, birth, 42)
    sheet.write(880, 700, f"{letter}{digits}({check})", 52)
    fields = {"surname": surname, "given_names": given, "birth_date": birth}
    return Card(sheet.pixels, fields | {"document_number": f"{letter}{digits}({check})"})


def european(dice: random.Random) -> Card:
    """Draw the front of an identity card with labels in three languages."""
    surname, given = dice.choice((("MÜLLER", "JÖRG"), ("NOVÁK", "JANA"), ("SILVA", "ANA RITA")))
    number = "".join(dice.choices("0123456789CFGHJKLMNPRTVWXYZ", k=9))
    birth = f"{dice.randrange(1, 29):02}.{dice.randrange(1, 13):02}.{dice.randrange(1950, 2005)}"
    expiry = f"{dice.randrange(1, 29):02}.{dice.randrange(1, 13):02}.{dice.randrange(2026, 2036)}"
    rows = (
        ("Surname/Nom/Nachname", surname, "surname"),
        ("Given names/Prénoms/Vornamen", given, "given_names"),
        ("Date of birth/Date de naissance", birth, "birth_date"),
        ("Nationality/Nationalité", "UTOPIA", "nationality"),
        ("Date of expiry/Date d'expiration", expiry, "expiry_date"),
        ("Document number", number, "document_number"),
    )
    sheet = Sheet(dice)
    sheet.portrait(80)
    sheet.write(480, 50, "UTOPIA  IDENTITY CARD", 44)
    for place, (label, text, _) in enumerate(rows):
        sheet.write(480, 150 + 110 * place, label, 24, label=True)
        sheet.write(480, 182 + 110 * place, text, 40)
    return Card(sheet.pixels, {field: text for _, text, field in rows})


def aamva(fields: Mapping[str, str]) -> str:
    """Write a licence's payload, version 08 (AAMVA DL/ID Card Design Standard, annex D)."""
    body = "".join(f"{name}{text}\n" for name, text in fields.items())
    return f"@\n\x1e\rANSI 636000080002DL00410278ZV03190008DL{body}\rZVZVA01\r"


def american(dice: random.Random) -> Card:
    """Draw a licence of the United States with numbered fields and its barcode."""
    surname, given = dice.choice((("SAMPLE", "JANE ANN"), ("DOE", "JOHN"), ("PUBLIC", "QUINCY")))
    number = f"{dice.choice('ABDT')}{dice.randrange(10**7):07}"
    month, day, year = dice.randrange(1, 13), dice.randrange(1, 29), dice.randrange(1950, 2005)
    birth, expiry = f"{month:02}/{day:02}/{year}", f"{month:02}/{day:02}/2031"
    sheet = Sheet(dice)
    sheet.portrait(60)
    sheet.write(440, 40, "UTOPIA  DRIVER LICENSE", 44)
    rows = (
        f"4d DL {number}",
        f"4b EXP {expiry}",
        f"1 {surname}",
        f"2 {given}",
        "8 123 SAMPLE STREET",
        f"3 DOB {birth}",
        "15 SEX F",
    )
    for place, text in enumerate(rows):
        sheet.write(440, 110 + 62 * place, text, 38)
    payload = aamva(
        {
            "DAQ": number,
            "DCS": surname,
            "DAC": given.split()[0],
            "DAD": given.partition(" ")[2] or "NONE",
            "DBB": birth.replace("/", ""),
            "DBA": expiry.replace("/", ""),
            "DBC": "2",
            "DCG": "USA",
        }
    )
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.PDF417)
    drawn = Image.fromarray(np.asarray(code.to_image(scale=3)))
    sheet.image.paste(drawn.resize((820, 230), Image.Resampling.NEAREST), (440, 590))
    fields = {
        "surname": surname,
        "given_names": given,
        "document_number": number,
        "birth_date": birth,
        "expiry_date": expiry,
        "sex": "F",
    }
    return Card(sheet.pixels, fields)


CARDS: dict[str, Callable[[random.Random], Card]] = {
    card.__name__: card for card in (chinese_front, chinese_back, hong_kong, european, american)
}


def a_card(kind: str, seed: int) -> Card:
    """Draw the same card for the same seed."""
    return CARDS[kind](random.Random(seed))  # noqa: S311 -- pages, not keys


def main() -> None:
    """Write the pages and their truth."""
    folder, count, dice = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))  # noqa: S311 -- pages, not keys
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for number in range(count):
        kind, damage = dice.choice(list(CARDS)), dice.choice(MILD)
        card = CARDS[kind](dice)
        name = f"{number:03}_{kind}_{damage}.jpg"
        picture = cv2.cvtColor(DAMAGES[damage](card.pixels, dice), cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(folder / name), picture, [cv2.IMWRITE_JPEG_QUALITY, 85])
        truth[name] = {"kind": kind, "fields": dict(card.fields)}
    text = json.dumps(truth, indent=1, ensure_ascii=False)
    (folder / "truth.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

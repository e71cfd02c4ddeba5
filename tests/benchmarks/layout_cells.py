"""What stands in the cells of a statement: money, dates and words in several manners."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

FIRST: Final = date(2024, 4, 1)
_INDIAN: Final = 3
TEXTS: Final = (
    "CARD HARBOUR 24 03 APR", "DD WATER 1,204.50 REF",
    "SALARY ORBIT FOODS 2024-118", "CASH 12:41 BRANCH 0042", "TRANSFER 12345678 20-00-41",
)  # fmt: skip
"""What movements are called; figures among the words try the reader."""
HAN: Final = ("超市消费", "转账汇款 6222", "工资", "地铁充值 20240403", "网上购物")


@dataclass(slots=True, kw_only=True)
class Move:
    """One movement as it shall be printed."""

    day: date
    text: str
    amount: Decimal
    balance: Decimal
    shown: bool = True
    painted: Decimal | None = None
    """What stands there instead of the amount, where a digit is drawn over."""

    @classmethod
    def standing(cls, value: Decimal) -> "Move":
        """What a line shows that names a balance only."""
        return cls(day=FIRST, text="", amount=Decimal(0), balance=value)


Cell = Callable[[Move, Move | None], str]
"""What stands in a column for a movement, after the one above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Col:
    """One column."""

    x: float
    title: str
    cell: Cell
    right: bool = False
    money: bool = False
    """Whether the amount of the movement stands there."""


def _threes(value: Decimal, decimals: int) -> str:
    return f"{abs(value):,.{decimals}f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One bank's paper."""

    name: str
    head: tuple[str, ...]
    columns: tuple[Col, ...]
    texts: tuple[str, ...]
    money: Callable[[Decimal], str]
    decimals: int = 2
    text_x: float = 130
    opening: str = ""
    closing: str = ""
    carried: str = ""
    brought: str = ""
    page: str = "{}"
    font: str = "Helvetica"
    count: int = 40
    shown: str = "each"
    """each, daily or none: which rows show a balance."""
    newest: bool = False
    below: tuple[str, ...] = ()
    """Lines under every row."""
    torn: bool = False
    """Whether a page may end between a row and the lines under it."""
    again: bool = True
    """Whether the headings stand on every page."""
    advert: str = ""
    day_line: str = ""
    """How a line of its own names the day above its rows."""
    sections: tuple[tuple[str, int], ...] = ()


def english(value: Decimal) -> str:
    """1,234.56."""
    return _threes(value, 2)


def german(value: Decimal) -> str:
    """1.234,56."""
    return _threes(value, 2).replace(",", "\0").replace(".", ",").replace("\0", ".")


def french(value: Decimal) -> str:
    """1 234,56."""
    return _threes(value, 2).replace(",", "\u00a0").replace(".", ",")


def swiss(value: Decimal) -> str:
    """1\u2019234.56."""
    return _threes(value, 2).replace(",", "\u2019")


def whole(value: Decimal) -> str:
    """1,234."""
    return _threes(value, 0)


def short(value: Decimal) -> str:
    """1,234 where there are no cents, 1,234.5 where they end in nothing."""
    return _threes(value, 2).rstrip("0").rstrip(".")


def indian(value: Decimal) -> str:
    """12,34,567.89."""
    whole, _, rest = f"{abs(value):.2f}".partition(".")
    head, tail = whole[:-_INDIAN], whole[-_INDIAN:]
    while len(head) > 2:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return f"{head},{tail}.{rest}" if head else f"{tail}.{rest}"


def out(money: Callable[[Decimal], str], x: float, title: str) -> Col:
    """Money that left."""
    return Col(x=x, title=title, right=True, money=True,
               cell=lambda m, _: money(m.amount) if m.amount < 0 else "")  # fmt: skip


def into(money: Callable[[Decimal], str], x: float, title: str) -> Col:
    """Money that came."""
    return Col(x=x, title=title, right=True, money=True,
               cell=lambda m, _: money(m.amount) if m.amount > 0 else "")  # fmt: skip


def amount(x: float, title: str, cell: Callable[[Decimal], str]) -> Col:
    """Money either way."""
    return Col(x=x, title=title, right=True, money=True, cell=lambda m, _: cell(m.amount))


def balance(x: float, title: str, cell: Callable[[Decimal], str]) -> Col:
    """What is left, where it is shown."""
    return Col(x=x, title=title, right=True, cell=lambda m, _: cell(m.balance) if m.shown else "")


def dated(x: float, title: str, form: str) -> Col:
    """A date in every row."""
    return Col(x=x, title=title, cell=lambda m, _: f"{m.day:{form}}")


def once(x: float, title: str, form: str) -> Col:
    """A date in the first row of a day."""
    return Col(x=x, title=title,
               cell=lambda m, b: "" if b and b.day == m.day else f"{m.day:{form}}")  # fmt: skip


def told(x: float, title: str) -> Col:
    """The description."""
    return Col(x=x, title=title, cell=lambda m, _: m.text)


def fixed(x: float, title: str, words: str) -> Col:
    """The same words in every row."""
    return Col(x=x, title=title, cell=lambda _m, _b: words)


def marked(money: Callable[[Decimal], str], out: str, came: str) -> Callable[[Decimal], str]:
    """Letters behind that say the direction."""
    return lambda value: money(value) + (out if value < 0 else came)


def signed(money: Callable[[Decimal], str], out: str = "-", came: str = "") -> Callable[
    [Decimal], str
]:  # fmt: skip
    return lambda value: (out if value < 0 else came) + money(value)

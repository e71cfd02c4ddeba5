"""A screen is drawn in several turns, is seen whole, and nobody acts on half of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.drawing import Drawing


class Page(QWidget):
    """Writes down what was drawn of it."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[str] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def steps(self, *parts: str) -> Iterator[None]:
        """One part in each turn."""
        for part in parts:
            self.drawn.append(part)
            yield


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """In front, with the focus in its field."""
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_the_first_part_comes_at_once_and_the_others_in_turns(qtbot: QtBot, page: Page) -> None:
    drawing = Drawing.of_all()
    drawing.draw(page, page.steps("rows", "below", "order"))
    assert page.drawn == ["rows"]
    assert not drawing.resting
    assert not page.updatesEnabled()  # nobody sees a half
    qtbot.waitUntil(lambda: drawing.resting)
    assert page.drawn == ["rows", "below", "order"]
    assert page.updatesEnabled()


def test_what_is_begun_anew_drops_what_was_left(qtbot: QtBot, page: Page) -> None:
    drawing = Drawing.of_all()
    drawing.draw(page, page.steps("one", "of", "another case"))
    drawing.draw(page, page.steps("this", "case"))
    qtbot.waitUntil(lambda: drawing.resting)
    assert page.drawn == ["one", "this", "case"]


def test_dropped_it_is_seen_as_it_stands(qtbot: QtBot, page: Page) -> None:
    drawing = Drawing.of_all()
    drawing.draw(page, page.steps("rows", "below"))
    drawing.drop(page)
    assert drawing.resting
    assert page.updatesEnabled()
    qtbot.wait(1)
    assert page.drawn == ["rows"]


def test_a_key_is_not_lost_and_finds_everything_drawn(page: Page) -> None:
    seen: list[list[str]] = []
    page.field.textEdited.connect(lambda _text: seen.append(list(page.drawn)))
    Drawing.of_all().draw(page, page.steps("rows", "below", "order"))
    window = page.windowHandle()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_R)
    assert seen == [["rows", "below", "order"]]
    assert page.field.text() == "r"
    assert page.field.hasFocus()


def test_calls_keep_their_order_and_go_with_their_owner(qtbot: QtBot, page: Page) -> None:
    drawing = Drawing.of_all()
    gone = QWidget()
    heard: list[str] = []
    drawing.queue(page, lambda: heard.append("first"))
    drawing.queue(gone, lambda: heard.append("of nobody"))
    drawing.queue(page, lambda: heard.append("second"))
    gone.deleteLater()
    del gone
    assert heard == []
    qtbot.waitUntil(lambda: drawing.resting)
    assert heard == ["first", "second"]


def test_what_fails_is_told_and_holds_nobody_up(qtbot: QtBot, page: Page) -> None:
    def broken() -> Iterator[None]:
        yield
        raise ValueError("defect")

    drawing = Drawing.of_all()
    with qtbot.captureExceptions() as told:
        drawing.draw(page, broken())
        qtbot.waitUntil(lambda: drawing.resting)
    assert [kind for kind, _, _ in told] == [ValueError]
    assert page.updatesEnabled()

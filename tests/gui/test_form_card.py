"""Enter in a form that stands in the page does what it asks for, Esc leaves it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button
from app.ui.widgets.form import LineField
from app.ui.widgets.form_card import FormCard

PLAIN = Qt.KeyboardModifier.NoModifier


class Asked:
    """A card with one field, and which of its buttons were pressed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.does, self.leaves = Button("Withdraw"), Button("Keep it")
        self.card = FormCard("E-01", self.does, self.leaves)
        qtbot.addWidget(self.card)
        self.field = LineField("In words")
        for widget in (self.field, self.does, self.leaves):
            self.card.body.addWidget(widget)
        self.pressed: list[str] = []
        for button in (self.does, self.leaves):
            button.clicked.connect(lambda _=0, b=button: self.pressed.append(b.text()))
        self.card.show()


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


@pytest.mark.parametrize(
    ("key", "held", "pressed"),
    [
        (Qt.Key.Key_Return, PLAIN, ["Withdraw"]),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, ["Withdraw"]),
        (Qt.Key.Key_Escape, PLAIN, ["Keep it"]),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, []),
        (Qt.Key.Key_A, PLAIN, []),
    ],
)
def test_a_key_in_its_field_presses_the_button_that_it_stands_for(
    asked: Asked, key: Qt.Key, held: Qt.KeyboardModifier, pressed: list[str]
) -> None:
    QTest.keyClick(asked.field.edit, key, held)
    assert asked.pressed == pressed


@pytest.mark.parametrize("held", [PLAIN, Qt.KeyboardModifier.ShiftModifier])
def test_enter_on_the_button_that_leaves_never_does_the_other(
    asked: Asked, held: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(asked.leaves, Qt.Key.Key_Return, held)
    assert "Withdraw" not in asked.pressed


def test_a_button_that_cannot_be_pressed_is_not_pressed_by_enter_either(asked: Asked) -> None:
    asked.does.set_busy(busy=True)
    QTest.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert asked.pressed == []

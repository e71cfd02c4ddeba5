"""Reads a window as a screen reader does: role, name, value, order, size of what can be pressed."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from app.ui.widgets.banner import IconMark
from app.ui.widgets.state_badge import StateBadge
from app.ui.widgets.table import Table
from app.ui.widgets.text import Text
from tests.gui.fits import in_sight, told

TARGET_PX = 24
"""Source: WCAG 2.2, 2.5.8 Target Size (Minimum)."""
_LINKS = 200
"""How many links of a page of the manual Tab may walk along."""
_MUTE = {QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Window}
_STATED = {"met", "unmet", "partial", "blocked"}
"""Colours of states."""
_VALUED = (QAbstractSlider, QProgressBar, QComboBox, QLineEdit)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be pressed or take the focus; not the insides that Qt puts into its own."""
    for widget in in_sight(root):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        pressed = isinstance(widget, QAbstractButton)
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        held = isinstance(widget.parentWidget(), QComboBox | QLineEdit | QAbstractItemView)
        if (takes or pressed) and not inner and not held:
            yield widget


def interface(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is handed of `widget`."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, told(widget)
    return found


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return str(interface(widget).text(QAccessible.Text.Name)).strip()


def value_of(widget: QWidget) -> str:
    """What a screen reader says that it stands at."""
    return str(interface(widget).text(QAccessible.Text.Value)).strip()


def mute(root: QWidget) -> list[str]:
    """Controls without a name or without a role."""
    found = []
    for widget in controls(root):
        if not name_of(widget):
            found.append(f"no name: {told(widget)} in {told(widget.parentWidget() or root)}")
        if interface(widget).role() in _MUTE:
            found.append(f"no role: {told(widget)}")
    return sorted(set(found))


def unlisted(root: QWidget) -> list[str]:
    """Controls that nobody comes to who goes through the window part by part, as readers do."""
    listed: set[QObject] = set()
    rest = [interface(root)]
    while rest:
        each = rest.pop()
        listed.add(each.object())
        parts = (each.child(number) for number in range(each.childCount()))
        rest += [part for part in parts if isinstance(part.object(), QWidget)]
    return sorted(told(widget) for widget in controls(root) if widget not in listed)


def valueless(root: QWidget) -> list[str]:
    """Scales, sliders, lists and fields that do not say where they stand."""
    found = []
    for widget in controls(root):
        wanted = isinstance(widget, _VALUED) or hasattr(widget, "spoken_value")
        empty = isinstance(widget, QLineEdit) and not widget.text()
        if wanted and not empty and not value_of(widget):
            found.append(told(widget))
    return sorted(set(found))


def alike(root: QWidget) -> list[str]:
    """Controls side by side that have one name and no description that parts them."""
    found = []
    beside: dict[QWidget | None, Counter[tuple[str, str, str]]] = {}
    for widget in controls(root):
        what = (type(widget).__name__, name_of(widget), widget.accessibleDescription())
        beside.setdefault(widget.parentWidget(), Counter())[what] += 1
    for counts in beside.values():
        found += [f"{n} x {what}" for what, n in counts.items() if n > 1]
    return sorted(found)


def small(root: QWidget) -> list[str]:
    """What is pressed and smaller than a finger or an unsteady hand hits."""
    return sorted(
        {
            f"{told(widget)} {widget.width()}x{widget.height()}"
            for widget in controls(root)
            if widget.isEnabled() and min(widget.width(), widget.height()) < TARGET_PX
        }
    )


def tab_walk(root: QWidget) -> list[QWidget]:
    """Where Tab goes, from the first to the last, as Qt's chain of focus has it."""
    window = root.window()
    seen: list[QWidget] = []
    walk = window.nextInFocusChain()
    while walk is not None and walk is not window:
        seen.append(walk)
        walk = walk.nextInFocusChain()
    return [
        each
        for each in seen
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and (each is root or root.isAncestorOf(each))
    ]


def unreached(root: QWidget) -> list[str]:
    """Controls that Tab passes by, or comes to twice."""
    walked = Counter(tab_walk(root))
    wanted = [
        each
        for each in controls(root)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return sorted(f"{told(each)} {walked[each]} times" for each in wanted if walked[each] != 1)


def trapped(root: QWidget) -> list[str]:
    """Presses Tab from the first control until it comes back; what holds the focus is told."""
    begun = tab_walk(root)
    if not begun:
        return []
    begun[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3 * len(begun) + _LINKS):
        held = QApplication.focusWidget()
        if held is None:
            return ["the focus is lost"]
        _press_tab(held)
        now = QApplication.focusWidget()
        if now is held and len(begun) > 1 and not isinstance(held, QTextBrowser):
            return [f"{told(held)} keeps the focus"]
        if now is begun[0]:
            return []
    return ["Tab never comes back to the first"]


def _press_tab(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def untold_cells(root: QWidget) -> list[str]:
    """Cells that show something and are not told, and columns in use without a name."""
    found = set()
    for table in (each for each in in_sight(root) if isinstance(each, Table)):
        for cell in _cells(table):
            at = cell.tableCellInterface()
            shown = table.rows.cell(at.rowIndex(), at.columnIndex())
            name = str(cell.text(QAccessible.Text.Name))
            titles = [str(each.text(QAccessible.Text.Name)) for each in at.columnHeaderCells()]
            drawn = shown.text or shown.icon or shown.tag or shown.parts
            if drawn and (shown.text not in name or not name.strip()):
                found.add(f"{told(table)} tells '{name}' of '{shown.text}' {shown.icon}")
            if drawn and not "".join(titles).strip():
                found.add(f"{told(table)} has no name for column {at.columnIndex()}")
    return sorted(found)


def _cells(table: Table) -> Iterator[QAccessibleInterface]:
    of = interface(table)
    for number in range(of.childCount()):
        part = of.child(number)
        if part.role() is QAccessible.Role.Cell:
            yield part


def colour_alone(root: QWidget) -> list[str]:
    """Rows that say something by a colour, and by no icon, line or state beside it."""
    return sorted(
        f"{told(table)} row {row.key}"
        for table in (each for each in in_sight(root) if isinstance(each, Table))
        for row in table.rows.rows
        if any(cell.tone in _STATED for cell in row.cells)
        and not any(cell.state or cell.icon or cell.underlined for cell in row.cells)
    )


def wordless(root: QWidget) -> list[str]:
    """Signs of a state that no word stands beside: whoever sees no colour has their shape alone."""
    found = []
    for widget in in_sight(root):
        if isinstance(widget, StateBadge) and not widget.word.strip():
            found.append(f"{widget.state} without a word in {told(widget.parentWidget() or root)}")
        if isinstance(widget, IconMark) and widget.tone in _STATED and not _words_beside(widget):
            found.append(f"a mark {widget.tone} alone in {told(widget.parentWidget() or root)}")
        if isinstance(widget, Table):
            cells = [(row.key, cell) for row in widget.rows.rows for cell in row.cells]
            bare = [key for key, cell in cells if cell.state is not None and not cell.text.strip()]
            found += [f"{told(widget)} row {key}" for key in bare]
    return sorted(found)


def _words_beside(mark: IconMark) -> bool:
    """Whether words stand in its line."""
    around = mark.parentWidget()
    texts = around.findChildren(Text) if around is not None else []
    line = range(mark.mapToGlobal(QPoint()).y(), mark.mapToGlobal(mark.rect().bottomLeft()).y())
    return any(text.isVisible() and text.text().strip() and _meets(text, line) for text in texts)


def _meets(text: Text, line: range) -> bool:
    top = text.mapToGlobal(QPoint()).y()
    return top < line.stop and top + text.height() > line.start

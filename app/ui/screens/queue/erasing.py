"""Asks before a case is erased: it is the one act that nothing undoes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.ui.screens.queue.view_model import CaseRow


def ask_to_erase(parent: QWidget, row: CaseRow, erase: Callable[[], object]) -> QMessageBox:
    """Ask whether to erase the case; `erase` is called if so. Keeping it is the default."""
    early = "" if row.due else _tr("The day until which it is to be kept has not come.") + " "
    asked = QMessageBox(parent)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setIcon(QMessageBox.Icon.Warning)
    asked.setText(_tr("Erase case {}?").format(row.case))
    asked.setInformativeText(
        early
        + _tr(
            "Its evidence, marks and statements are destroyed with its key, and nothing brings "
            "them back. Results that left and the audit trail stay, and still verify."
        )
    )
    role = QMessageBox.ButtonRole
    gone = asked.addButton(_tr("Erase"), role.DestructiveRole)
    kept = asked.addButton(_tr("Keep"), role.RejectRole)
    asked.setDefaultButton(kept)
    asked.setEscapeButton(kept)
    gone.clicked.connect(erase)
    asked.open()
    return asked


def _tr(text: str) -> str:
    return QCoreApplication.translate("Erasing", text)

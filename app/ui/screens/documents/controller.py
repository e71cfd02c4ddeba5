"""Joins the documents screen with the case: pages, readings, corrections."""

from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import Measure
from app.services.candidates import by_likeness
from app.services.correct import Entry
from app.ui.commands import Command
from app.ui.phrases import say
from app.ui.placed import behind
from app.ui.screens.documents.fields import choices, refusal
from app.ui.screens.documents.page_desk import PageDesk
from app.ui.screens.documents.present import first_of, order_of, papers_of, present
from app.ui.screens.documents.taking_back import keep_reading
from app.ui.screens.documents.view import PARTS, DocumentsView
from app.ui.screens.documents.view_model import DocumentsModel, PaperModel
from app.ui.session import Session


class DocumentsController(QObject):
    """One document at a time; a field of it is always open."""

    PARTS: ClassVar = PARTS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self.view: Final = DocumentsView(session.parts)
        self._case = ""
        self._paper: PaperModel | None = None
        self._order: tuple[str, ...] = ()
        self._field = ""
        self._line = ""
        self._lines_open = False
        self._reading = ""
        """What is being read now, in words."""
        self._desk: Final = PageDesk(session, self.view.side)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", self.tr("field")),
            ("Enter", self.tr("correct")),
            ("Z", self.tr("zoom to box")),
            ("L", self.tr("other lines")),
            ("V", self.tr("level view")),
            ("R", self.tr("rotate, in the page")),
            ("0", self.tr("fit, in the page")),
            ("Ctrl \N{RETURN SYMBOL}", self.tr("next")),
        )

    def commands(self) -> tuple[Command, ...]:
        """See `Offers`."""
        side = self.view.side
        return (
            Command(words=self.tr("Zoom to the box of the field"), run=side.zoom, keys="Z"),
            Command(words=self.tr("Rotate the page"), run=side.viewer.turn, keys="R"),
            Command(words=self.tr("Fit the page"), run=side.viewer.fit, keys="0"),
        )

    def mark(self) -> str:
        """See `Resumes.mark`: the document and its field."""
        return f"{self._paper.key} {self._field}" if self._paper is not None else ""

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        key, _, field = mark.partition(" ")
        case = self._session.case
        if case is None or key not in {exhibit.id for exhibit in papers_of(case)}:
            return
        self._begin(case, ExhibitId(key))
        if field in self._order:
            self._choose(field)

    def entered(self) -> None:
        """See `Placed.entered`."""
        self._show(self._session.case)
        self.view.take_focus()

    def _connect(self) -> None:
        view, session = self.view, self._session
        session.case_changed.connect(self._show)
        session.progressed.connect(self._show_progress)
        view.side.paper_chosen.connect(self._open)
        view.field_chosen.connect(self._choose)
        view.corrected.connect(self._correct)
        view.edit_accepted.connect(self._accept)
        view.lines_toggled.connect(lambda shown: self._open_lines(shown=shown))
        view.lines.assigned.connect(self._assign)
        view.lines.line_chosen.connect(self._choose_line)
        view.lines.field_wished.connect(self._show_lines)
        view.side.line_chosen.connect(self._press_line)
        view.confirmed.connect(self._confirm)
        view.reading_requested.connect(self._read)
        view.continued.connect(lambda: session.go("funds"))
        view.rows_requested.connect(self._list_rows)

    def _list_rows(self) -> None:
        if self._paper is not None:
            self._session.list_rows(self._paper.key)

    def _open(self, key: str) -> None:
        """Open another document."""
        if self._session.case is not None:
            self._begin(self._session.case, ExhibitId(key))

    def _begin(self, case: Case, key: ExhibitId | None) -> None:
        self._case = case.id
        model = self._model(case, key)
        paper = model.paper
        self._order = order_of(paper) if paper else ()
        self._field = self._order[0] if self._order else ""
        self._desk.page = paper.page if paper else 0
        self._line, self._lines_open = "", False
        self._display(case, model)

    def _names_paper(self, item: str) -> bool:
        """Whether the document in sight is among those that are being read."""
        case, paper = self._session.case, self._paper
        known = case.exhibit(paper.key) if case is not None and paper is not None else None
        names = item.partition(" \N{MIDDLE DOT} ")[0].split(" + ")
        return known is not None and not {known.id, known.name}.isdisjoint(names)

    def _show(self, case: Case | None) -> None:
        if case is None:
            self._case, self._paper = "", None
            self.view.display(DocumentsModel(case="", tabs=(), paper=None, not_checked=""), "")
            self._desk.display(None, None)
            return
        if behind(self.view):
            if case.id != self._case:
                self._case, self._paper = "", None
            return
        known = {exhibit.id for exhibit in papers_of(case)}
        if case.id != self._case or self._paper is None or self._paper.key not in known:
            self._begin(case, first_of(case))
        else:
            self._display(case, self._model(case, self._paper.key))

    def _model(self, case: Case, key: ExhibitId | None) -> DocumentsModel:
        return present(case, key, self._session.bench.tools.policy.not_checked, say)

    def _display(self, case: Case, model: DocumentsModel) -> None:
        """Show `model`, its fields in the order that they had when the document was opened."""
        paper = model.paper
        if paper is not None:
            later = len(self._order)
            places = {key: number for number, key in enumerate(self._order)}
            fields = tuple(sorted(paper.fields, key=lambda f: places.get(f.key, later)))
            paper = replace(paper, fields=fields)
            if not self._field and fields:
                self._field = fields[0].key
        self._paper = paper
        self.view.side.show_place(paper, self._desk.page)
        self.view.display(replace(model, paper=paper), self._field)
        self.view.show_lines(shown=self._lines_open and bool(paper and paper.lines))
        self._show_lines()
        listed = (f.exhibits[0] for f in case.findings if f.measure is Measure.FUNDS_ROW)
        self.view.rows.setVisible(paper is not None and paper.key in listed)
        self._desk.display(case, paper)
        if self._reading:
            self.view.show_progress(self._reading)

    def _choose(self, key: str) -> None:
        self._field = key
        field = self._paper.field(key) if self._paper else None
        self._desk.follow(field.region if field is not None else None)
        self.view.show_field(key)

    def _correct(self, field: str, text: str) -> None:
        case, paper = self._session.case, self._paper
        correction = self.view.panel.correction
        why = refusal(field, text, say)
        correction.field.refuse(why)
        if why or case is None or paper is None:
            return
        correction.hide()
        self._keep(Entry(exhibit=paper.key, field=field, text=text.strip()))

    def _accept(self, field: str, text: str, code: str) -> None:
        """Keep an edit that was proposed, as the examiner's reading."""
        if self._paper is not None:
            self._keep(Entry(exhibit=self._paper.key, field=field, text=text, edit=code))

    def _assign(self, field: str, text: str, line: str) -> None:
        """Keep a printed line as a field, as the examiner's reading."""
        why = self._said(field, text)
        self.view.lines.refuse(why)
        if not why and self._paper is not None:
            self._field = field
            self._keep(Entry(exhibit=self._paper.key, field=field, text=text.strip(), line=line))

    def _said(self, field: str, text: str) -> str:
        """Why a line cannot be kept; dates may stand as they are printed."""
        return "" if text.strip() else refusal(field, text, say)

    def _keep(self, entry: Entry) -> None:
        case = self._session.case
        if case is not None:
            keep_reading(self._session, case, entry)
            self.view.take_focus()

    def _open_lines(self, *, shown: bool) -> None:
        """Show the other printed lines, or the field again."""
        self._lines_open = shown
        self.view.show_lines(shown=shown)
        self._show_lines()
        if shown:
            self.view.lines.table.setFocus()
        else:
            self.view.take_focus()

    def _choose_line(self, key: str) -> None:
        self._line = key
        self._show_lines()

    def _press_line(self, key: str) -> None:
        """A line was pressed on the page."""
        self._line = key
        self._show_lines()
        self.view.lines.table.setFocus()

    def _show_lines(self, field: str = "") -> None:
        """The lines in the order in which they may be `field`, here and on the page."""
        paper = self._paper
        if paper is None or not self._lines_open or not paper.lines:
            self.view.side.show_lines((), "")
            return
        wanted = field or self._field
        told = paper.field(wanted)
        order = by_likeness([line.text for line in paper.lines], told.registered if told else "")
        lines = tuple(paper.lines[number] for number in order)
        if self._line not in {line.key for line in lines}:
            self._line = lines[0].key
        self.view.lines.show_choices(choices(say), wanted)
        self.view.lines.display(lines, self._line)
        chosen = next(line for line in lines if line.key == self._line)
        self._desk.follow(chosen.region)
        self.view.side.show_lines(lines, self._line)

    def _confirm(self) -> None:
        case, paper = self._session.case, self._paper
        if case is not None and paper is not None:
            self._session.change(lambda bench: bench.confirm_reading(case.id, paper.key))

    def _read(self) -> None:
        case = self._session.case
        if case is not None:
            self._session.work(lambda bench, watch: bench.examine(case.id, watch))

    def _show_progress(self, done: int, total: int, item: str) -> None:
        words = self.tr("Being read: {}, item {} of {}")
        if self._names_paper(item):
            words = self.tr(
                "This document is being read: {}, item {} of {}. Its fields follow; you may go on."
            )
        at = min(done + 1, total)
        self._reading = words.format(item, at, total) if total else ""
        self.view.show_progress(self._reading)

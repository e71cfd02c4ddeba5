"""Keeps what the examiner sets, and puts it on."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import RightfulError
from app.services.phrases import prose
from app.services.phrases_policy import day
from app.services.policies import SHIPPED
from app.services.tools import Tools
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.preferences.people_cards import ExaminersCard, PassphraseCard
from app.ui.screens.preferences.view import PreferencesView
from app.ui.screens.preferences.view_model import LANGUAGES, MOTIONS, THEMES, PreferencesModel
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane
from app.ui.widgets.state_badge import State


def _policy(tools: Tools) -> str:
    """Which policy rules, until when, and who stands for it."""
    ruling = tools.shelf.ruling
    policy = ruling.policy
    until = day(datetime.combine(policy.expires, time(), UTC), say)
    signed = say("signed by {}").format(ruling.signer)
    parts = (
        say(policy.title),
        say("version {}").format(policy.version),
        say("in force until {}").format(until),
        say("ships with this program") if ruling.signer == SHIPPED else signed,
        policy.digest[:16],
    )
    return " \N{MIDDLE DOT} ".join(parts)


class PreferencesController(QObject):
    """Theme, language, text size, and where things lie; `settle` comes before the first use."""

    anew_wished = Signal(object)
    """Settings, by their names, that hold only once the window is built anew."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._around: Surroundings | None = None
        self._last = self._resumed = ""
        self.view: Final = PreferencesView(
            [(key, say(word)) for key, word in THEMES.items()],
            [(key, say(word)) for key, word in LANGUAGES.items()],
            [(key, say(word)) for key, word in MOTIONS.items()],
        )
        self.view.theme_chosen.connect(self._choose_theme)
        self.view.motion_chosen.connect(self._choose_motion)
        self.view.language_chosen.connect(lambda key: self._wish("language", language=key))
        self.view.percent_chosen.connect(lambda each: self._wish("percent", text_percent=each))
        self.view.fillers_requested.connect(self._choose_fillers)
        self.view.fillers_dropped.connect(lambda: self._keep_fillers(""))
        self.view.privacy.changed.connect(self._keep)
        self.view.passphrase.change_requested.connect(self._change_passphrase)
        self.view.people.add_requested.connect(self._add)
        self.view.people.remove_requested.connect(self._remove)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("Tab", self.tr("next control")),
            ("Ctrl K", self.tr("find or do anything")),
            ("Esc", self.tr("back")),
        )

    def settle(self, around: Surroundings) -> None:
        """Say where the settings are kept."""
        self._around = around

    def entered(self) -> None:
        """See `Placed.entered`."""
        if self._around is None:
            return
        now, bench = self._around.settings.now, self._session.bench
        self.view.privacy.show_settings(now)
        self.view.display(
            PreferencesModel(
                theme=now.theme,
                language=now.language,
                motion=now.motion,
                percent=now.text_percent,
                examiner=bench.examiner,
                store=str(self._around.store),
                program=bench.tools.program,
                policy=_policy(bench.tools),
                fillers=now.fillers,
                examiners=bench.people.examiners(),
            )
        )
        self._stand_again()

    def mark(self) -> str:
        """See `Resumes.mark`: the choice that was made last."""
        return self._last

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`: back to the choice that had the window built anew."""
        self._last = self._resumed = mark
        if self.view.percent.choice():  # else once it shows what is chosen, where the focus goes
            self._stand_again()

    def _stand_again(self) -> None:
        """Go to the choice that was made last, in the turn after whoever came here is done."""
        resumed, self._resumed = self.view.choices.get(self._resumed), ""
        if resumed is not None:
            QTimer.singleShot(0, self, resumed.take_focus)

    def _choose_theme(self, name: str) -> None:
        if self._around is not None:
            self._around.dress(self._around.settings.change(theme=name))

    def _wish(self, which: str, **changes: object) -> None:
        self._last = which
        self.anew_wished.emit(changes)

    def _choose_motion(self, motion: str) -> None:
        if self._around is not None:
            self._around.dress(self._around.settings.change(motion=motion))

    def _keep(self, changes: Mapping[str, object]) -> None:
        if self._around is not None:
            self.view.privacy.show_settings(self._around.settings.change(**changes))

    def _choose_fillers(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.view, self.tr("Faces for the line-up"))
        if chosen:
            self._keep_fillers(chosen)

    def _keep_fillers(self, folder: str) -> None:
        if self._around is not None:
            self._around.settings.change(fillers=folder)
            self.entered()

    def _change_passphrase(self, old: str, new: str) -> None:
        card = self.view.passphrase
        self._session.ask(
            WorkLane.CASE,
            lambda bench: bench.people.change_passphrase(old, new),
            lambda _none: card.tell(State.MET, self.tr("The new passphrase holds from now on.")),
            partial(_refuse, card),
        )

    def _add(self, name: str, passphrase: str, opener: str) -> None:
        self._have_changed(
            lambda bench: bench.people.add(name, passphrase, opener),
            self.tr("{} can sign in now.").format(name),
        )

    def _remove(self, name: str, opener: str) -> None:
        self._have_changed(
            lambda bench: bench.people.remove(name, opener),
            self.tr("{} can no longer sign in.").format(name),
        )

    def _have_changed(self, act: Callable[[Workbench], tuple[str, ...]], told: str) -> None:
        """Have it done who can sign in, and say so."""
        card = self.view.people

        def done(_names: tuple[str, ...]) -> None:
            self.entered()
            card.tell(State.MET, told)

        self._session.ask(WorkLane.CASE, act, done, partial(_refuse, card))


def _refuse(card: PassphraseCard | ExaminersCard, error: RightfulError) -> None:
    told = explain(error.code)
    card.tell(State.UNMET, prose(told.meaning, told.remedy), told.what)

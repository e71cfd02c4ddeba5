"""The four forms of the screen, each made of its fields."""

from PySide6.QtCore import QCoreApplication

from app.ui.phrases import say
from app.ui.screens.funds.entries import MEDIA
from app.ui.screens.funds.entry_form import EntryForm, Field, Kind
from app.ui.screens.funds.typed_moments import ByClock


def _tr(text: str) -> str:
    return QCoreApplication.translate("FundsForms", text)


def statement_form() -> EntryForm:
    """What a party states."""
    lanes = (("R", _tr("Registered holder")), ("O", _tr("Other party")))
    stances = (
        ("none", _tr("says nothing")),
        ("claims", _tr("claims")),
        ("disclaims", _tr("disclaims")),
    )
    media = tuple((medium, say(medium)) for medium in MEDIA)
    tick = Kind.TICK
    return EntryForm(
        _tr("A statement"),
        (
            Field(name="lane", label=_tr("Who"), kind=Kind.CHOICE, choices=lanes),
            Field(name="account", label=_tr("The account"), kind=Kind.CHOICE, choices=stances),
            Field(name="assets", label=_tr("Its assets"), kind=Kind.CHOICE, choices=stances),
            Field(name="medium", label=_tr("How"), kind=Kind.CHOICE, choices=media),
            Field(name="made_at", label=_tr("When"), kind=Kind.MOMENT, wide=2),
            Field(name="exhibit", label=_tr("Document"), kind=Kind.CHOICE, wide=2),
            Field(name="requests_reset", label=_tr("Asks for the reset"), kind=tick),
            Field(name="never_opened", label=_tr("Never opened the account"), kind=tick),
            Field(name="duress", label=_tr("Signs of duress"), kind=tick),
        ),
    )


def hold_form() -> EntryForm:
    """What an officer states of one kind of hold."""
    kinds = (
        ("judicial", _tr("Judicial freeze")),
        ("law_enforcement", _tr("Law enforcement")),
        ("compliance", _tr("Compliance risk")),
    )
    states = (
        ("clear", _tr("Clear")),
        ("blocked", _tr("Blocked")),
        ("unknown", _tr("Unknown")),
    )
    return EntryForm(
        _tr("What an officer states"),
        (
            Field(name="kind", label=_tr("Hold"), kind=Kind.CHOICE, choices=kinds),
            Field(name="state", label=_tr("State"), kind=Kind.CHOICE, choices=states),
            Field(name="officer", label=_tr("Officer"), hint=_tr("Name and office.")),
            Field(name="reference", label=_tr("Reference"), hint=_tr("Such as LG-7731.")),
            Field(
                name="stated_at",
                label=_tr("When"),
                kind=Kind.MOMENT,
                hint=_tr("A clear hold counts 72 hours."),
                wide=2,
            ),
        ),
    )


def deposit_form() -> EntryForm:
    """A deposit and its chain."""
    tick, choice = Kind.TICK, Kind.CHOICE
    return EntryForm(
        _tr("A deposit and its chain"),
        (
            Field(name="asset", label=_tr("Asset")),
            Field(name="amount", label=_tr("Amount")),
            Field(
                name="moved_in_at",
                label=_tr("Moved in"),
                kind=Kind.MOMENT,
                wide=2,
                clock=ByClock.UTC,  # as ledgers have it
            ),
            Field(name="earned", label=_tr("Earned: where it came from"), kind=choice, wide=2),
            Field(name="held", label=_tr("Held: where it was kept"), kind=choice, wide=2),
            Field(name="moved_in", label=_tr("Moved in: the transfer"), kind=choice, wide=4),
            Field(name="reasonable", label=_tr("Reasonable"), kind=tick),
            Field(name="verifiable", label=_tr("Verifiable"), kind=tick),
            Field(name="compliant", label=_tr("Compliant"), kind=tick),
            Field(name="contradicted", label=_tr("A source contradicts it"), kind=tick),
        ),
    )


def pressure_form() -> EntryForm:
    """A narrative for the log."""
    return EntryForm(
        _tr("For the pressure log"),
        (
            Field(name="source", label=_tr("Source"), hint=_tr("A post, a chat, a call."), wide=2),
            Field(name="at", label=_tr("When"), kind=Kind.MOMENT, wide=2),
            Field(name="text", label=_tr("What it says"), wide=4),
        ),
    )

"""The tokens are complete and can be read: every pair of colours is measured, in every theme."""

from dataclasses import asdict, fields, replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.ui import theme
from app.ui.tokens import (
    Appearance,
    Colours,
    ThemeName,
    derived,
    load,
    load_colours,
    render,
)
from tests.gui.conftest import RESOURCES
from tests.gui.contrast import contrast

GROUNDS = ("window", "rail", "surface", "inset", "raised", "accent_tint")
TINTS = ("met", "unmet", "unknown", "blocked", "info", "partial")
TEXT_PAIRS = [
    *((text, ground) for text in ("text", "text2", "text3") for ground in GROUNDS),
    *((text, f"{tint}_tint") for text in ("text", "text2") for tint in (*TINTS, "rh", "op")),
    *((text, "stage") for text in ("text", "text2")),
    *((tint, f"{tint}_tint") for tint in TINTS),
    *((tint, ground) for tint in TINTS for ground in GROUNDS),
    *(("accent", ground) for ground in GROUNDS),
    *(("accent", f"{tint}_tint") for tint in TINTS),
    *(("on_lane", lane) for lane in ("rh", "op")),
    *(
        ("on_primary", fill)
        for fill in ("primary", "primary_hover", "primary_pressed", "unknown", "blocked")
    ),
    ("on_accent", "accent"),
]
CONTROL_PAIRS = [
    *((line, ground) for line in ("control", "focus") for ground in GROUNDS),
    ("focus", "stage"),
    *(("control", f"{tint}_tint") for tint in TINTS),
    *((mark, ground) for mark in ("met", "unmet", "partial") for ground in ("rail", "surface")),
    *((lane, ground) for lane in ("rh", "op") for ground in ("window", "rail", "surface")),
]


LINES = {"hair"}
"""What only parts areas: nothing is told by it, so no contrast is asked of it."""


@pytest.mark.parametrize("name", ThemeName)
def test_every_pair_of_colours_can_be_read(name: ThemeName) -> None:
    colours = load_colours(RESOURCES, name)
    value = asdict(colours) | derived(colours)
    strict = name is ThemeName.HIGH_CONTRAST
    for pairs, bound in ((TEXT_PAIRS, 4.5), (CONTROL_PAIRS, 3.0)):
        for one, other in pairs:
            ratio = contrast(value[one], value[other])
            assert ratio >= (7.0 if strict else bound), f"{name}: {one} on {other} {ratio:.2f}"


def test_no_token_goes_unmeasured() -> None:
    measured = {token for pair in (*TEXT_PAIRS, *CONTROL_PAIRS) for token in pair}
    assert {field.name for field in fields(Colours)} - measured == LINES


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_burned_in_labels_can_be_read_and_are_alike_in_every_theme() -> None:
    looks = [load(RESOURCES, name).burned_in for name in ThemeName]
    assert looks[0] == looks[1] == looks[2]
    for ground in ("registered", "submitted", "pin_tag", "pin_tag_selected", "look_here"):
        assert contrast(looks[0].label_text, getattr(looks[0], ground)) >= 4.5, ground


def test_an_unknown_token_is_refused() -> None:
    with pytest.raises(KeyError):
        render("QLabel { color: {no_such_token}; }", load(RESOURCES, ThemeName.LIGHT))


def test_sizes_in_the_sheet_grow_with_the_scale() -> None:
    look = replace(load(RESOURCES, ThemeName.LIGHT), scale=2.0)
    assert render("a { border-radius: {6px}; }", look) == "a { border-radius: 12px; }"


def test_the_theme_changes_at_run_time(dressed: QApplication) -> None:
    label = QLabel("exhibit")
    before = label.palette().windowText().color().name()
    theme.apply(dressed, RESOURCES, ThemeName.DARK)
    assert theme.current().name is ThemeName.DARK
    label.ensurePolished()  # as it is when it is shown
    assert label.palette().windowText().color().name() == theme.colour("text").name() != before


@pytest.mark.parametrize("name", ThemeName)
def test_no_type_is_smaller_than_twelve_px(name: ThemeName) -> None:
    look: Appearance = load(RESOURCES, name)
    assert min(step.size for key, step in look.type.items() if key != "report_body") >= 12


def test_reduced_motion_stops_everything_but_a_held_blink(dressed: QApplication) -> None:
    theme.reduce_motion(reduced=True)
    assert theme.motion("page") == theme.motion("hover") == 0
    assert theme.motion("blink_half_period") == 167
    theme.apply(dressed, RESOURCES, ThemeName.DARK)
    assert theme.motion("page") == 0
    theme.reduce_motion(reduced=False)
    assert theme.motion("page") == 160

"""Two drawn portraits of unequal size, as the panes of Compare show them."""

from functools import cache

from pytestqt.qtbot import QtBot

from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo import Photo, prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.specimen import drawn_portrait

OLD = Eyes(left=125 + 150j, right=195 + 155j)
NEW = Eyes(left=700 + 760j, right=1160 + 700j)
"""Where the eyes lie: of the registered photo and of the submitted one."""


@cache
def drawn() -> dict[Side, Photo]:
    """The photos; drawn once, for nobody changes a photo."""
    new = drawn_portrait(1800, 2000, eyes=NEW, ground="#B0B5BA")
    return {
        Side.REGISTERED: prepare(drawn_portrait(320, 400, eyes=OLD), OLD),
        Side.SUBMITTED: prepare(new, NEW),
    }


def a_pair(qtbot: QtBot) -> PhotoPair:
    """Both in their panes, in a real window."""
    made = PhotoPair()
    qtbot.addWidget(made)
    captions = {
        Side.REGISTERED: Caption(label="REGISTERED", what="KYC", stamp="M. Vale"),
        Side.SUBMITTED: Caption(label="SUBMITTED", what="Selfie", stamp="M. Vale"),
    }
    for side, photo in drawn().items():
        made.show_photo(side, photo, captions[side])
    made.resize(972, 668)
    made.show()
    qtbot.waitExposed(made)
    return made

"""The report of an attestation, drawn with what the tests put into it."""

from dataclasses import replace

from app import wire
from app.domain.attestation import Attestation
from app.signing.phrases import Phrases
from app.signing.phrases_en import ENGLISH
from app.signing.report import Pages, Report, draw
from tests.builders import RESOURCES, some_pictures
from tests.issued import words, workstation


def drawn(attestation: Attestation, phrases: Phrases = ENGLISH) -> Pages:
    """Its pages, in one language."""
    key = workstation().examiner
    order = Report(
        text=replace(words(attestation), phrases=phrases),
        result=wire.encode(attestation),
        pictures=some_pictures(),
        chain=(key.certificate, *key.chain),
        fonts=RESOURCES / "fonts",
    )
    return draw(order)

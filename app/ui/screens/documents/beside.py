"""What a document holds beside its fields, in words: layers that differ, zones, barcodes."""

from collections.abc import Callable, Sequence

from app.domain.finding import Finding, Measure
from app.services.phrases_policy import listed

Say = Callable[[str], str]

_MOST_WORDS = 6
_MOST_SHOWN = 60
"""Characters of a barcode that are shown; the rest is in the exhibit."""


def warnings_of(found: Sequence[Finding], say: Say = str) -> tuple[str, ...]:
    """What an examiner must know before trusting a field, a sentence or two each."""
    return (*_further_zones(found, say), *_layers(found, say))


def remarks_of(found: Sequence[Finding], say: Say = str) -> tuple[str, ...]:
    """The barcodes: kind, page and the beginning of what each says."""
    return tuple(
        say("{} on page {}: {}").format(*_kind(f.subject), _short(str(f.value)))
        for f in found
        if f.measure is Measure.DOCUMENT_BARCODE
    )


def _further_zones(found: Sequence[Finding], say: Say) -> list[str]:
    told = say(
        "Page {} holds another document\u2019s zone:\n{}\nOnly the first document is compared, and "
        "its reading does not stand by itself. Bring the other in as an exhibit of its own."
    )
    return [
        told.format(f.subject.partition(".")[0], f.value)
        for f in found
        if f.measure is Measure.DOCUMENT_FURTHER_ZONE
    ]


def _layers(found: Sequence[Finding], say: Say) -> list[str]:
    words = [
        (f.subject, str(f.value)) for f in found if f.measure is Measure.DOCUMENT_TEXT_LAYER_UNLIKE
    ]
    sentences = []
    for page in sorted({page for page, _ in words}, key=int):
        here = [word for of, word in words if of == page]
        painted = [word for word in here if not word.startswith("-")]
        hidden = [word.removeprefix("-") for word in here if word.startswith("-")]
        parts = [say("Page {}: the text layer is not what is painted.").format(page)]
        if painted:
            parts.append(say("Only painted: {}.").format(_some(painted, say)))
        if hidden:
            parts.append(say("Only in the layer: {}.").format(_some(hidden, say)))
        sentences.append(" ".join(parts))
    return sentences


def _some(words: Sequence[str], say: Say) -> str:
    if len(words) <= _MOST_WORDS:
        return listed(tuple(words), say)
    more = say("{} more").format(len(words) - _MOST_WORDS)
    return listed((*words[:_MOST_WORDS], more), say)


def _kind(subject: str) -> tuple[str, str]:
    kind, _, place = subject.partition(":")
    return kind, place.partition(".")[0]


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "\N{HORIZONTAL ELLIPSIS}"

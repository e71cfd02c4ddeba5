"""Makes the preview of a letter: each line as the party will read it, the refused ones marked."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.domain.letter import Leak, Letter, RefusedLine
from app.services import phrases_policy as words
from app.services.phrases import prose
from app.services.phrases_policy import Say
from app.ui.screens.export.view_model import IssuedModel, LetterLine, LetterModel, Part

_LEAKS = {
    Leak.HOLD: "It tells of a hold or an inquiry: {}",
    Leak.OTHER_PARTY: "It tells of the other party: {}",
    Leak.SCORE: "It tells of a score: {}",
    Leak.EXAMINER: "It tells of an examiner: {}",
    Leak.WORKINGS: "It tells how it was worked out: {}",
}


def present_letter(letter: Letter, refused: tuple[RefusedLine, ...], say: Say = str) -> LetterModel:
    """The preview of `letter`; it cannot be signed while one line is refused."""
    count = len({each.line for each in refused})
    missing = say("A line is refused; write it another way") if count else ""
    if count > 1:
        missing = say("{} lines are refused; write them another way").format(count)
    return LetterModel(
        heading=say("The letter, whole"),
        lines=tuple(_lines(letter, refused, say)),
        withheld=say(
            "What this letter does not tell: holds, the other party, scores, examiners, and how it "
            "was worked out. Each line was looked through for them."
        ),
        missing=missing,
        before=prose(
            say("Its signature is a file of its own, for the case file; send the letter alone."),
            say("It says SPECIMEN, since this is a practice case.") if letter.practice else "",
        ),
    )


def written(files: tuple[Path, ...], at: datetime, say: Say = str) -> IssuedModel:
    """What was written of a letter, and which file is not for the party."""
    kept = " ".join(file.name for file in files if file.suffix != ".pdf")
    return IssuedModel(
        result="",
        moment=words.moment(at, say),
        folder=str(files[0].parent) if files else "",
        files=tuple(file.name for file in files),
        keep=say(
            "{} is the signature. It names you: keep it in the case file, send it to nobody."
        ).format(kept),
    )


def _lines(letter: Letter, refused: tuple[RefusedLine, ...], say: Say) -> Iterator[LetterLine]:
    clauses = {sentence.text: sentence.clause for sentence in letter.sentences}
    parts = (
        Part.TITLE,
        Part.ADDRESS,
        *(Part.SENTENCE for _ in letter.sentences),
        *(Part.ITEM for _ in letter.items),
        *(Part.NOTE for _ in letter.note),
        *(Part.CLOSING for _ in letter.closing),
    )
    for number, (part, text) in enumerate(zip(parts, letter.lines, strict=True), 1):
        yield LetterLine(
            part=part,
            text=text,
            clause=clauses.get(text, "") if part is Part.SENTENCE else "",
            refused=tuple(_reasons([each for each in refused if each.line == number], say)),
        )


def _reasons(refused: list[RefusedLine], say: Say) -> Iterator[str]:
    """Each leak once, with its words, each of which is told in one spelling."""
    for leak in dict.fromkeys(each.leak for each in refused):
        found = {each.words.casefold(): each.words for each in refused if each.leak is leak}
        yield say(_LEAKS[leak]).format(say(", ").join(found.values()))

"""What is measured of photos and faces, and what Reveal shows of a comparison."""

from collections.abc import Mapping
from typing import Final

from app.domain.finding import Gate, Measure
from app.ui.quality_rows import GATES as GATE_WORDS
from app.ui.quality_rows import ROWS
from app.ui.topics.topic import Topic

QUALITY: Final[Mapping[str, Topic]] = {
    f"quality.{row}": Topic(ROWS[row][0], words, "photos#quality")
    for row, words in {
        "inter_eye": "Pixels between the eyes. The fewer there are, the less of a face is left to "
        "compare, however large the picture is. Where they are few, the photo is never counted "
        "as showing different people.",
        "pose": "How far the head is turned or tilted, in degrees. Beyond 25 a comparison loses "
        "strength; beyond 45 the photo is unsuitable.",
        "sharpness": "How fine the detail of the face is. A low value means blur, a very high one "
        "noise or sharpening. Such a photo is never counted as showing different people.",
        "exposure": "How light the face is on the whole. Too dark and too light both hide form. "
        "Such a photo is never counted as showing different people.",
        "glare": "The share of the face that is burnt out to white, as by a flash on a glossy "
        "print. Such a photo is never counted as showing different people.",
        "occlusion": "How far something may cover the face: a mask, glasses, hair, a hand. Such a "
        "photo is never counted as showing different people.",
        "greyscale": "Whether the photo has colour. Grey photos are often copies; they can support "
        "the same person, never different people.",
        "photocopy": "The share of nearly black and nearly white. Much of both is the mark of a "
        "photocopy, which loses what a comparison needs.",
        "compression": "How strongly the blocks of JPEG show. Heavy compression smooths what is "
        "small, such as marks and lines.",
        "eyes": "How far the eyes are open, as height by width. Closed eyes take much away from "
        "the comparison of the eyes.",
        "eyes_seen": "Whether the iris is darker than the cheek, as it is where eyes can be seen. "
        "Closed lids and glasses lower it.",
        "mouth": "How far the mouth is open. A wide smile moves cheeks, chin and eyes, and "
        "explains many a difference.",
        "second_face": "How large the next face is beside the compared one. See to it that the "
        "right face is meant.",
        "detection": "How sure the detector is that this is a face. A low value means a covered, "
        "cut or turned face, or a drawing.",
        "profile": "How far several looks at the same face put its points apart, by its turn. A "
        "profile unsettles them, and so does what is no face; such a photo gets no score.",
        "strength": "How strongly the network answered to the face. A faint answer means that "
        "little of a face is there.",
        "drawing": "How much harder the hardest lines are than what lies between them. A photo has "
        "grain and form everywhere; a drawing has lines and areas, and gets no score.",
        "stone": "How far the face is of one lifeless stuff, as a statue is: without any hue, and "
        "with no iris or with colour all around it. A statue gets no score.",
    }.items()
}
GATES: Final[Mapping[str, Topic]] = {
    f"gate.{gate}": Topic(GATE_WORDS[gate], words, "photos#quality")
    for gate, words in {
        Gate.GREEN: "The value lies where comparisons were measured to work well.",
        Gate.AMBER: "Usable with care: a limited photo never supports strongly.",
        Gate.RED: "Unsuitable: whatever the score, no conclusion is drawn from this photo. Ask for "
        "another one.",
    }.items()
}
REVEAL: Final[Mapping[str, Topic]] = {
    "reveal.error_rate": Topic(
        "Error rate",
        "How often, among many measured pairs, strangers reach what this pair reaches (FMR, false "
        "match rate) and how often the same person falls below (FNMR). It stands before the "
        "score, since a score without it says nothing.",
        "reading#error-rate",
    ),
    "reveal.worst_group": Topic(
        "The group with most mistakes",
        "No engine is equally good for everybody. This is the rate for the group in which it "
        "mistakes strangers most often. It is told for every pair, whoever is in it.",
        "reading#worst-group",
    ),
    "reveal.number_line": Topic(
        "Number line",
        "Where this pair lies between pairs of strangers (hatched) and pairs of the same person "
        "(plain). Where the two overlap, and in the grey band, the engine cannot say.",
        "reading#number-line",
    ),
    "reveal.score": Topic(
        "Score",
        "A log likelihood ratio: at +1 a pair of the same person gives such a value ten times as "
        "often as a pair of strangers, at +2 a hundred times. It is no percentage of likeness and "
        "no probability that it is the same person.",
        "reading#score",
    ),
    "reveal.calibration": Topic(
        "Calibration",
        "What turns the networks\N{RIGHT SINGLE QUOTATION MARK} numbers into a score that means "
        "the same everywhere. Its loss is told as Cllr: 0 is perfect, 1 says nothing. It holds for "
        "the set named, not for every photo.",
        "reading#error-rate",
    ),
    "reveal.subscore.dlib.distance": Topic(
        "Network A",
        "How far two faces lie apart for this network alone; small is alike. It is shown so that "
        "you see whether both networks lean the same way.",
        "reading#networks",
    ),
    "reveal.subscore.sface.cosine": Topic(
        "Network B",
        "How alike two faces are for this network alone; 1 is the most. It is shown so that you "
        "see whether both networks lean the same way.",
        "reading#networks",
    ),
    "reveal.fused": Topic(
        "Fused conclusion",
        "Your sealed conclusion and the engine\N{RIGHT SINGLE QUOTATION MARK}s, put together by a "
        "rule of the policy. Only where both support a side does it support that side.",
        "reading#fusing",
    ),
    "reveal.accord": Topic(
        "The examiners together",
        "What each examiner sealed blind, and what follows from them together. Where they lean "
        "apart, a third one judges.",
        "second",
    ),
    "reveal.limits": Topic(
        "What it cannot tell",
        "A twin or close sibling can lie in the same place, and a file never shows that a living "
        "person sat before the camera. The result says so too.",
        "reading#liveness",
    ),
}
MEASURES: Final[Mapping[str, Topic]] = {
    f"measure.{measure}": Topic(title, words, page)
    for measure, title, words, page in (
        (
            Measure.FACE_COUNT,
            "Faces found",
            (
                "How many faces the detector found in the photo. With more than one, somebody may "
                "have to say which is meant."
            ),
            "photos#which-face",
        ),
        (
            Measure.FACE_BOX,
            "Face box",
            "Where a face lies in the photo. Correct it by hand where it is wrong.",
            "photos#which-face",
        ),
        (
            Measure.FACE_POINT,
            "Face points",
            (
                "Eyes, nose tip and corners of the mouth. The two panes are linked by the eyes, so "
                "that the same feature stays at the same place."
            ),
            "photos#which-face",
        ),
        (
            Measure.FACE_MEANT,
            "The face compared",
            "Which of the faces in the photo was compared.",
            "photos#which-face",
        ),
        (
            Measure.FACE_PICK,
            "The face chosen",
            "Which face an examiner says is meant. Each choice measures the photo anew.",
            "photos#which-face",
        ),
        (
            Measure.FACE_ANCHOR,
            "Anchor",
            (
                "The registered photo that you judge by. It is the best one, unless an examiner "
                "chose another."
            ),
            "photos#anchor",
        ),
        (
            Measure.FACE_QUALITY,
            "Photo quality",
            (
                "What limits a photo, row by row, with the value and what is good. It is measured "
                "before anything is compared."
            ),
            "photos#quality",
        ),
        (
            Measure.FACE_GATE,
            "What a row allows",
            "Good, limited or unsuitable: what a quality row means for the comparison.",
            "photos#quality",
        ),
        (
            Measure.FACE_SCORE,
            "Score",
            (
                "How alike the two faces are for the engine, as a log likelihood ratio. It is "
                "shown after your seal, and after its error rate."
            ),
            "reading#score",
        ),
        (
            Measure.FACE_SUBSCORE,
            "Each network alone",
            "What one network says by itself. Two that lean apart are counted as not able to say.",
            "reading#networks",
        ),
        (
            Measure.FACE_PORTRAIT,
            "Printed portrait",
            (
                "The face printed on a document: the main portrait of its page, or the one on a "
                "card in a person\N{RIGHT SINGLE QUOTATION MARK}s hand."
            ),
            "photos#portraits",
        ),
        (
            Measure.FACE_PORTRAIT_SCORE,
            "Comparison with the printed portrait",
            (
                "How alike the portrait on a held card is to the registered photo, or to the "
                "person who holds it. Print and glare make it weaker evidence than a photo."
            ),
            "photos#portraits",
        ),
        (
            Measure.FACE_CONFLICT,
            "Networks at odds",
            (
                "The two networks point to different sides. The pair is then counted as one that "
                "the engine cannot tell."
            ),
            "reading#networks",
        ),
    )
}

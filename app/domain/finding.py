"""Findings: the facts that an engine or an examiner measured, each with where it came from.

Scores are integers in ten-thousandths from birth, so that what the policy weighs is byte for byte
what is signed (RFC 8785 writes floats the ECMAScript way, which few tools reproduce).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.domain.exhibit import ExhibitId
from app.domain.provenance import Provenance

SCALE = 10_000
"""Scores are kept as integers: 1.0 is 10 000."""


class Measure(StrEnum):
    """All that can be measured. Policies, phrases and schemas speak these names."""

    FACE_COUNT = "face.count"
    """Faces found in one exhibit; `region` is the whole page that they were looked for on."""
    FACE_BOX = "face.box"
    """Where a face lies (`region`); `value` is its rank by area, 0 the largest."""
    FACE_POINT = "face.point"
    """A landmark (`region` of zero size), `subject` right_eye, left_eye, nose_tip,
    right_mouth_corner, left_mouth_corner; right is the person's right. `value`: the face's rank."""
    FACE_MEANT = "face.meant"
    """Which face was compared (`region`); `value` is its rank, -1 when it was placed by hand."""
    FACE_PICK = "face.pick"
    """Which face an examiner means (`region`); `value` is its rank, -1 when placed by hand. The
    points of a placed one are findings of their own, `subject` as of `FACE_POINT`."""
    FACE_ANCHOR = "face.anchor"
    """True: the registered photo that an examiner chose to judge by, in place of the best one."""
    FACE_QUALITY = "face.quality"
    """One quality row; `subject` names it, `value` is the number in ten-thousandths of its unit."""
    FACE_GATE = "face.gate"
    """green, amber or red: what the quality row `subject` allows."""
    FACE_SCORE = "face.score"
    """Fused calibrated similarity score, log10 likelihood ratio, in ten-thousandths; the graded,
    worst end over the crops. Exhibits: reference, probe; or two registered photos."""
    FACE_SUBSCORE = "face.subscore"
    """One network's own comparison score in ten-thousandths; `subject` dlib.distance or
    sface.cosine."""
    FACE_PORTRAIT = "face.portrait"
    """The face that is printed on a document (`region`), `value` its rank; `subject` page: the main
    portrait of an identity page, held: the one on a card in a person's hand."""
    FACE_PORTRAIT_SCORE = "face.portrait_score"
    """As `FACE_SCORE`, of the portrait on a held card (`region`). Exhibits: reference, probe; or
    the probe alone, where it is compared with the person who holds it."""
    FACE_CONFLICT = "face.conflict"
    """True when the sub-scores point to different sides."""
    DOCUMENT_FORMAT = "document.format"
    """TD1, TD2, TD3, MRV-A, MRV-B, or none. Source: ICAO Doc 9303."""
    DOCUMENT_MRZ_LINE = "document.mrz_line"
    """One raw line as read; `subject` is its number from 1."""
    DOCUMENT_MRZ_SUPPORT = "document.mrz_support"
    """The least agreement of the reads over all characters, ten-thousandths."""
    DOCUMENT_MRZ_ACCEPTED = "document.mrz_accepted"
    """True when the reading may stand without a person looking at it."""
    DOCUMENT_FURTHER_ZONE = "document.further_zone"
    """The raw lines of another document's zone in the same exhibit, `subject` page.number from 1;
    none of its fields is told apart."""
    DOCUMENT_CHECK_DIGIT = "document.check_digit"
    """True when printed and computed digit agree; `subject` names the field."""
    DOCUMENT_FIELD = "document.field"
    """A field as read; `subject` is field@source, such as surname@mrz."""
    DOCUMENT_FIELD_SUPPORT = "document.field_support"
    """How sure the reader was of the field of the same `subject`, ten-thousandths."""
    DOCUMENT_BARCODE = "document.barcode"
    """A barcode's payload, control characters as pictures; `subject` is kind:number."""
    DOCUMENT_PAPER = "document.paper"
    """One paper on a page, `subject` page.number from 1; `value` holds its four corners from the
    upper left clockwise, as x,y x,y x,y x,y in pixels of the page raster."""
    DOCUMENT_TEXT_LAYER = "document.text_layer"
    """The least share of the painted words of a page that its text layer holds, and the reverse,
    ten-thousandths; `subject` is the page number from 1."""
    DOCUMENT_TEXT_LAYER_UNLIKE = "document.text_layer_unlike"
    """A word of page `subject` that is painted and not in the text layer, or (prefix -) the
    reverse, where the two differ."""
    DOCUMENT_MATCH = "document.match"
    """How a field as read stands to the record (see `record_match`); `subject` is field@source."""
    DOCUMENT_MATCH_REASON = "document.match_reason"
    """Why the verdict of the same `subject` was given."""
    DOCUMENT_CURRENT = "document.current"
    """True when the document had not expired at submission; False when it had."""
    DOCUMENT_CONFIRMED = "document.confirmed"
    """True when an examiner compared the reading with the crop and stands for it."""
    DOCUMENT_CONFLICT = "document.conflict"
    """Why two sources of one document contradict each other; `subject` is field@one~other."""
    DOCUMENT_NUMBER_CHECK = "document.number_check"
    """True when a national number passes its own check; `subject` is field@source:scheme."""
    DOCUMENT_SPECIMEN = "document.specimen"
    """A sign that specimens bear, in a word; `subject` is field@source."""
    DOCUMENT_MINOR = "document.minor"
    """True when the person was under age at submission, by the dates of the document."""
    DOCUMENT_LINE = "document.line"
    """A line of printed text as read; `subject` is page.line, both from 1."""
    DOCUMENT_TEXT = "document.text"
    """Text layer of a page; `subject` is the page number from 1; empty text is a finding too."""
    DOCUMENT_PAGES = "document.pages"
    FUNDS_SOURCE = "funds.source"
    """How a funds paper was read: text, scan, proof, ledger (the account's own), history (of
    another account or wallet), table (its columns are not told), none (nothing is there)."""
    FUNDS_TITLES = "funds.titles"
    """The titles of a table's columns as a JSON list; `subject` is their fingerprint."""
    FUNDS_COLUMNS = "funds.columns"
    """What an examiner says that the columns of a table mean, as canonical JSON (`LedgerMap`);
    `subject` is the fingerprint of its titles."""
    FUNDS_FIELD = "funds.field"
    """What a funds paper says of itself; `subject` issuer, holder, addressed:1, account, currency,
    period, opening, closing; of a PDF that was added to, revisions and signed_to_the_end."""
    FUNDS_ROW = "funds.row"
    """One row of a statement or ledger as canonical JSON (`MoneyRow`); `subject` its number."""
    FUNDS_ROW_DOUBT = "funds.row_doubt"
    """What was seen of a row; `subject` is number:doubt (`RowDoubt`), `value` the detail."""
    FUNDS_ANSWER = "funds.answer"
    """yes, no or unknown to the `Question` in `subject`."""
    FUNDS_SIGNATURE = "funds.signature"
    """True when the signed message of a wallet proof holds; `subject` its rule, such as eip-191."""
    FUNDS_REASON = "funds.reason"
    """Why the question in `subject` was so answered: a code, then details, parted by spaces."""


class Gate(StrEnum):
    """What a quality row allows. Source: the limits in faces.md, after ISO/IEC 29794-5."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


Value: TypeAlias = bool | int | str
"""What a finding can hold; never a float."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A box on a page, in pixels of the upright page raster; `page` counts from 0."""

    page: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One measured fact. Whether a condition is met is the policy's word, never a finding's."""

    measure: Measure
    value: Value
    exhibits: tuple[ExhibitId, ...]
    """What was looked at; of a comparison, the reference stands first."""
    provenance: Provenance
    subject: str = ""
    region: Region | None = None

"""What is measured of documents and funds, and how a field stands to the record."""

from collections.abc import Mapping
from typing import Final

from app.domain.finding import Measure
from app.domain.match_words import Verdict
from app.ui.screens.documents.words import VERDICTS as VERDICT_WORDS
from app.ui.topics.topic import Topic

VERDICTS: Final[Mapping[str, Topic]] = {
    f"verdict.{verdict}": Topic(VERDICT_WORDS[verdict][1], words, "documents#verdicts")
    for verdict, words in {
        Verdict.SAME: "The text equals the record, but for capitals and fillers.",
        Verdict.PERMITTED_VARIANT: "Equal after rules that issuers themselves follow: "
        "transliteration, marks on letters, calendars. The rule is named beside it.",
        Verdict.TRUNCATED: "The zone had no more room; what it shows is the beginning of the "
        "registered name. It counts as equal.",
        Verdict.REORDERED: "The same parts in another order. It does not count as equal; look at "
        "the crop and say why.",
        Verdict.DIFFERENT: "The text is another one. That is an observation and no word on the "
        "document; the field cannot support an identity until it is explained.",
        Verdict.UNREADABLE: "Something stands there and could not be read. Read it in the crop "
        "and correct it, or ask for a sharper copy.",
        Verdict.NOT_PRESENT: "Only one of the two sides holds this field, so that there is nothing "
        "to compare.",
    }.items()
}
MEASURES: Final[Mapping[str, Topic]] = {
    f"measure.{measure}": Topic(title, words, page)
    for measure, title, words, page in (
        (
            Measure.DOCUMENT_FORMAT,
            "Format of the zone",
            (
                "Which of the formats of ICAO Doc 9303 the machine-readable zone has: cards (TD1, "
                "TD2), passports (TD3), visas (MRV)."
            ),
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_MRZ_LINE,
            "Line of the zone",
            "A line of the machine-readable zone as it was read, character by character.",
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_MRZ_SUPPORT,
            "Agreement of the readings",
            "The zone is read several times; this is the weakest agreement among its characters.",
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_MRZ_ACCEPTED,
            "Accepted reading",
            (
                "Whether the reading may stand without a look. Otherwise compare it with the crop "
                "and confirm it."
            ),
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_FURTHER_ZONE,
            "Another document",
            (
                "A second machine-readable zone lies in the same exhibit. Ask for one document to "
                "an exhibit."
            ),
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_CHECK_DIGIT,
            "Check digit",
            (
                "A digit computed from the others, so that misreadings and clumsy changes are "
                "seen. One that agrees proves nothing by itself; one that does not has to be "
                "explained."
            ),
            "documents#check-digits",
        ),
        (
            Measure.DOCUMENT_FIELD,
            "Field",
            (
                "What one source of the document says: its print, its zone, its barcode or a "
                "statement."
            ),
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_FIELD_SUPPORT,
            "Certainty of the reading",
            "How sure the reader was of its characters. It says nothing of whether they are true.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_BARCODE,
            "Barcode",
            "The content of a barcode. It repeats what is printed and can be compared with it.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_PAPER,
            "Paper on the page",
            "Where a paper lies on the page, by its four corners, so that it can be shown level.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_TEXT_LAYER,
            "Text layer",
            "Whether the words that a PDF holds are the words that it shows. They should be.",
            "documents#look-here",
        ),
        (
            Measure.DOCUMENT_TEXT_LAYER_UNLIKE,
            "Unlike words",
            (
                "A word that is shown and not held by the text layer, or held and not shown. Look "
                "at it and ask why."
            ),
            "documents#look-here",
        ),
        (
            Measure.DOCUMENT_MATCH,
            "Comparison with the record",
            (
                "How a field stands to the registered record: same, same after normalising, "
                "different, unreadable or not present."
            ),
            "documents#verdicts",
        ),
        (
            Measure.DOCUMENT_MATCH_REASON,
            "Why it stands so",
            "The rule by which two spellings or dates count as equal or not.",
            "documents#verdicts",
        ),
        (
            Measure.DOCUMENT_CURRENT,
            "In force",
            "Whether the document had not expired on the day of submission.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_CONFIRMED,
            "Confirmed reading",
            "An examiner compared the reading with the crop and stands for it.",
            "documents#zone",
        ),
        (
            Measure.DOCUMENT_CONFLICT,
            "Sources at odds",
            (
                "Two sources of one document contradict each other. Until that is explained it "
                "supports no identity."
            ),
            "documents#verdicts",
        ),
        (
            Measure.DOCUMENT_NUMBER_CHECK,
            "National number",
            "Whether a national number passes the check that its issuer built in.",
            "documents#check-digits",
        ),
        (
            Measure.DOCUMENT_SPECIMEN,
            "Sign of a specimen",
            (
                "Something that specimens bear: a repeated or counting number, a well-known name, "
                "an issuer that is no state."
            ),
            "documents#look-here",
        ),
        (
            Measure.DOCUMENT_MINOR,
            "Under age",
            "By the dates of the document the person was under age. Such a case goes to legal.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_LINE,
            "Line of print",
            (
                "A printed line that was read. One that no label explains waits for you to say "
                "what it is."
            ),
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_TEXT,
            "Text of a page",
            "The text that a PDF page holds; there may be none.",
            "documents#fields",
        ),
        (
            Measure.DOCUMENT_PAGES,
            "Pages",
            "How many pages the exhibit has.",
            "intake",
        ),
        (
            Measure.FUNDS_SOURCE,
            "How it was read",
            (
                "From text, from a scan, from a ledger or from a signed proof. Scans are read with "
                "more doubt than text."
            ),
            "funds#papers",
        ),
        (
            Measure.FUNDS_FIELD,
            "What the paper says of itself",
            (
                "Issuer, holder, account, period, balances. Whether they fit the party is yours to "
                "see."
            ),
            "funds#papers",
        ),
        (
            Measure.FUNDS_ROW,
            "Row of a statement",
            (
                "One movement as it was read. All rows are added up: opening and movements have to "
                "give the closing balance."
            ),
            "funds#papers",
        ),
        (
            Measure.FUNDS_ROW_DOUBT,
            "Doubt about a row",
            "Something in the row asks for a look, such as a balance that does not follow.",
            "funds#papers",
        ),
        (
            Measure.FUNDS_ANSWER,
            "Yes, no or unknown",
            (
                "The answer to one question about the paper. Unknown means that nobody could tell, "
                "and counts for nothing."
            ),
            "funds#papers",
        ),
        (
            Measure.FUNDS_SIGNATURE,
            "Signed wallet message",
            (
                "Whether the signature belongs to the address. It shows control of the wallet on "
                "that day, not where its funds came from."
            ),
            "funds#wallet",
        ),
        (
            Measure.FUNDS_REASON,
            "Why it was so answered",
            "What the answer to a question about the paper rests on.",
            "funds#papers",
        ),
        (
            Measure.FUNDS_TITLES,
            "Titles of the columns",
            "What a table calls its columns, as it came.",
            "funds#papers",
        ),
        (
            Measure.FUNDS_COLUMNS,
            "What the columns mean",
            "What each column of a table holds, as it was recognised or as you said.",
            "funds#papers",
        ),
    )
}

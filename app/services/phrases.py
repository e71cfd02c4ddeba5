"""What the program says, in English.

The window translates these sentences, the command line prints them; no other place words an error.

Manner: first what happened, then what it means for this decision, then the one thing to do.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ports import Phase


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what it means for this decision, and what to do."""

    what: str
    meaning: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what} {self.meaning} {self.remedy}"


_AMONG_HAN = re.compile(r"(?<=[\u3000-\u9FFF\uFF00-\uFF60]) (?=[\u3000-\u9FFF\uFF00-\uFF60])")
"""Ideographs with their punctuation (Unicode blocks 3000 to 9FFF) and full-width signs."""
_TAKEN_REST = "The other items were taken in."
_NOTHING_LOST = "Nothing was lost."

ERRORS: Mapping[str, Message] = {
    "rightful": Message(
        "Something could not be looked at.", "The case is unchanged.", "Try again."
    ),
    "file": Message(
        "The file cannot be read or written here.",
        _NOTHING_LOST,
        "Check that it is there, that you may use it, and that the disk has room.",
    ),
    "intake": Message("The item was not taken in.", _TAKEN_REST, "Try it again on its own."),
    "intake.unsupported_media": Message(
        "The item is not a photo or document of a type that is read here.",
        f"It cannot support anybody. {_TAKEN_REST}",
        "Ask for it as JPEG, PNG, WebP, TIFF, HEIC or PDF.",
    ),
    "intake.too_large": Message(
        "The item is larger than the limits that keep a hostile file from hurting the rest.",
        f"It was not opened. {_TAKEN_REST}",
        "Ask for a smaller copy, at most 64 megapixels or 500 pages.",
    ),
    "intake.damaged": Message(
        "The item ends too early or is damaged.",
        f"It cannot support anybody. {_TAKEN_REST}",
        "Ask for it to be sent again.",
    ),
    "intake.password_protected": Message(
        "The document is protected by a password.",
        f"Without it, the document cannot support anybody. {_TAKEN_REST}",
        "Ask for a copy without a password.",
    ),
    "intake.unreadable": Message(
        "The file is not there, or may not be read.",
        f"It was not taken in. {_TAKEN_REST}",
        "Check its place and its permissions, and add it again.",
    ),
    "intake.dated_later": Message(
        "The statement is dated later than now.",
        "It was not recorded.",
        "Check the date and the clock of this workstation.",
    ),
    "intake.malformed_case": Message(
        "The case folder does not say what its format asks for.",
        "No case was opened.",
        "Check case.json against the format in the practice folder.",
    ),
    "intake.case_number": Message(
        "This cannot be the number of a case.",
        "No case was opened.",
        "Use 1 to 40 characters that can be seen, with a letter or a digit among them.",
    ),
    "intake.fillers": Message(
        "The folder of the line-up holds too few faces that can be shown.",
        "No line-up is held. The photos are compared without it; no rule asks for one.",
        "Put three to eight portraits into it, or turn the line-up off in Preferences.",
    ),
    "examination": Message(
        "The engine could not examine the item.",
        "The step is marked unavailable; nothing is concluded from it.",
        "Try again, or ask for another copy.",
    ),
    "examination.timeout": Message(
        "The engine did not answer in time and was stopped.",
        "The step is marked unavailable; nothing is concluded from it.",
        "Ask for a simpler copy of the item.",
    ),
    "examination.crashed": Message(
        "The engine\N{RIGHT SINGLE QUOTATION MARK}s process ended while it looked at the item.",
        "The step is marked unavailable; the case and the other items are unharmed.",
        "Treat the item with care, and ask for another copy.",
    ),
    "examination.model_mismatch": Message(
        "A model file is not the one that this program was validated with.",
        "The engine does not measure with it: no score is given.",
        "Install Rightful again, or restore the file named.",
    ),
    "examination.engine_missing": Message(
        "The engine asked for is not installed.",
        "Nothing was compared with it.",
        "Choose the engine named face, or install the reference engine (see the README).",
    ),
    "assessment.sealed": Message(
        "Your conclusion is not sealed, or is sealed already.",
        "Nothing was changed; no score is shown before the seal.",
        "Rate every feature, conclude and seal; after that, add a remark.",
    ),
    "intake.contradictory_dates": Message(
        "The dates contradict each other: something ends before it begins.",
        "It was not recorded, and changes nothing.",
        "Correct the date, or ask whoever stated it.",
    ),
    "withdrawal": Message(
        "An exhibit is withdrawn for a reason, and for another one than those listed in words.",
        "It was not withdrawn, and counts as before.",
        "Say in words why it came in by mistake.",
    ),
    "withdrawal.issued": Message(
        "A signed result names this exhibit.",
        "It was not withdrawn: what was signed stays as it was signed.",
        "Add what corrects it, and sign a new result, which takes the place of the last one.",
    ),
    "withdrawal.judged": Message(
        "A sealed judgement rests on this exhibit.",
        "It was not withdrawn: that judgement would count no more.",
        "Seal your own judgement first; then withdraw it, knowing that somebody else has to judge.",
    ),
    "policy": Message(
        "The policy cannot be used.", "No outcome is determined.", "Install the policy again."
    ),
    "policy.malformed": Message(
        "The policy\N{RIGHT SINGLE QUOTATION MARK}s text breaks its own rules.",
        "No outcome is determined from it.",
        "Install the policy again.",
    ),
    "policy.untrusted": Message(
        "The policy is neither the one that ships nor signed by a key trusted for policies.",
        "No outcome is determined from it.",
        "Install the current policy with its signature beside it.",
    ),
    "policy.unsafe": Message(
        "The policy breaks a law that every policy must keep.",
        "No outcome is determined from it, whoever signed it.",
        "Have the policy checked, see what speaks against it, and correct it.",
    ),
    "policy.outdated": Message(
        "The policy is older than one that ruled here before, or not in force today.",
        "No outcome is determined from it.",
        "Install the current policy.",
    ),
    "policy.several": Message(
        "Several policies lie where one rules.",
        "No outcome is determined while it is not clear by which.",
        "Leave one policy in the folder, or install the right one.",
    ),
    "policy.looser_outcome": Message(
        "You can choose a stricter outcome with a reason, never a looser one.",
        "The outcome is unchanged.",
        "Choose to keep frozen or to escalate, and say why.",
    ),
    "attestation": Message(
        "The result could not be signed.", "Nothing left the program.", "Try again."
    ),
    "attestation.key_unavailable": Message(
        "The passphrase does not open your signing key.",
        "Nothing was signed.",
        "Enter the passphrase that you set when the key was made.",
    ),
    "attestation.not_determined": Message(
        "There is no outcome to sign yet.",
        "Either the policy halted, or a second examiner still has to judge blind.",
        "See what still blocks a decision.",
    ),
    "attestation.signer": Message(
        "You cannot sign this result.",
        "Only who judged the case signs, each person once and with a key of their own.",
        "Have another examiner who judged the case sign it.",
    ),
    "attestation.reviewed": Message(
        "What the first examiner signed does not hold, or is not what you reviewed.",
        "Nothing was signed by you.",
        "Have the first examiner sign again, and look into who changed it.",
    ),
    "attestation.certificate": Message(
        "This certificate or revocation list cannot be used here.",
        "Nothing was changed; your key signs as before.",
        "Ask your authority for the certificate of this request, with its whole chain.",
    ),
    "attestation.unknown_field": Message(
        "The result shows no field of that name.",
        "No copy was written.",
        "Name one of the fields that are listed.",
    ),
    "attestation.lapsed": Message(
        "A condition changed since the outcome was shown.",
        "What you saw is no longer what the policy says; nothing was signed.",
        "Look at the outcome again.",
    ),
    "attestation.export": Message(
        "The result could not be written.",
        f"No part of it was left behind. {_NOTHING_LOST}",
        "Free some space or choose another folder, then export again.",
    ),
    "store": Message("The case store cannot be used.", _NOTHING_LOST, "Start Rightful again."),
    "store.wrong_passphrase": Message(
        "The passphrase does not open this store.",
        "No case was opened.",
        "Enter your own passphrase; nobody else\N{RIGHT SINGLE QUOTATION MARK}s opens your login.",
    ),
    "store.unknown_examiner": Message(
        "Nobody of that name can sign in here.",
        "No case was opened.",
        "Say who you are (RIGHTFUL_EXAMINER), or have the first examiner add you.",
    ),
    "store.examiner_exists": Message(
        "This person has a login here already, perhaps under another spelling.",
        "Nothing was changed; one person judges and signs once.",
        "Use that login, or give the name of somebody else.",
    ),
    "store.tampered": Message(
        "Stored bytes are not those that were written.",
        "What was changed is not used for any decision.",
        "Restore the store from a backup and look into who changed it.",
    ),
    "store.newer_schema": Message(
        "The store was written by a newer Rightful.",
        "It was not opened, so that nothing in it is lost.",
        "Install the newer version.",
    ),
    "store.busy": Message(
        "Another Rightful on this workstation holds the store.",
        "Nothing was changed.",
        "Close the other one first.",
    ),
    "store.full": Message(
        "The disk is full.",
        f"The last change was not kept. {_NOTHING_LOST}",
        "Free some space to go on.",
    ),
    "store.backup": Message(
        "The backup could not be written there.",
        "Nothing of it was left behind, and the store is as it was.",
        "Name a new folder in a place that can be written.",
    ),
    "store.clock": Message(
        "The clock of this workstation runs behind the last entry of the audit trail.",
        "Nothing is recorded or signed with a clock that stepped back.",
        "Set the clock right. If it stood ahead before, say so: rightful audit clock.",
    ),
    "store.unknown_case": Message(
        "There is no case or exhibit by that name.", "Nothing was changed.", "Check the name."
    ),
    "attestation.letter_refused": Message(
        "A line of the letter reveals what its reader may not learn.",
        "It was not signed.",
        "Change the marked lines.",
    ),
    "store.kept_longer": Message(
        "The case is to be kept for longer.",
        "It was not erased.",
        "Wait for the day, set another one, or erase it early and say so.",
    ),
    "store.case_exists": Message(
        "A case by that name is already kept.",
        "It was not touched.",
        "Open it, or choose another name.",
    ),
    "malformed": Message(
        "The text is not what it claims to be.", "It is not used.", "Ask for the original."
    ),
}
"""By the stable code of the error. A test sees to it that every code is here."""

PHASES: Mapping[Phase, str] = {
    Phase.SECOND_READING: "MRZ: second reading",
    Phase.PRINT: "printed lines",
}


def prose(*sentences: str) -> str:
    """Some sentences in one line, without the spaces that Han neither needs nor has."""
    return _AMONG_HAN.sub("", " ".join(filter(None, sentences)))

"""Conditions, rules and outcomes of the policy, lanes and the steps of a judgement."""

from collections.abc import Mapping
from typing import Final

from app.domain.policy import Outcome
from app.services.phrases_policy import CONDITIONS as NAMES
from app.services.phrases_policy import SHORT, sentence
from app.ui.topics.topic import Topic

CONDITIONS: Final[Mapping[str, Topic]] = {
    f"condition.{name}": Topic(NAMES.get(name, name), words, page)
    for name, words, page in (
        (
            "ID_R",
            (
                "Whether the person who speaks for the registered holder is that person. It takes "
                "the face and a valid, complete document together; documents alone verify nobody."
            ),
            "decide#identity",
        ),
        (
            "ID_O",
            (
                "Whether the other party is who they say. They have no registered photo, so that "
                "the portrait of their own document is the reference. It never makes them the "
                "holder."
            ),
            "decide#identity",
        ),
        (
            "C1",
            (
                "The registered holder gives up the account and its assets, both in words, dated, "
                "and has not taken it back. Silence is not a disclaimer. It is valid for 30 days."
            ),
            "funds#disclaimer",
        ),
        (
            "C2",
            (
                "Three officers state, each with a reference and a date, that there is no judicial "
                "freeze, no investigation and no compliance risk. Unknown or older than 72 hours "
                "grants nothing."
            ),
            "funds#holds",
        ),
        (
            "C3",
            (
                "Papers show where each deposit was earned, where it was held and how it moved in. "
                "A deposit without such a chain is listed, and part of the way is not enough."
            ),
            "funds#chain",
        ),
        (
            "C3_R",
            (
                "After a freeze the registered holder shows the source of the funds too. Until "
                "then the assets stay held, even where access is restored."
            ),
            "funds#chain",
        ),
        (
            "S1",
            (
                "The verified holder says that the account is theirs and asks for the reset. Both "
                "are needed; neither counts from somebody who is not verified."
            ),
            "decide#identity",
        ),
    )
}
OUTCOMES: Final[Mapping[str, Topic]] = {
    f"outcome.{code}": Topic(sentence(SHORT[code]), words, "decide#outcomes")
    for code, words in (
        (
            Outcome.RESTORE_ACCESS,
            (
                "O1: the verified holder gets access again. Two examiners have to judge blind "
                "before it can be signed."
            ),
        ),
        (
            Outcome.RELEASE_ASSETS,
            (
                "O1b: assets that were held are released to the verified holder, once their source "
                "is shown. Two examiners."
            ),
        ),
        (
            Outcome.ASSISTED_WITHDRAWAL,
            (
                "O2: the platform may assist the other party to withdraw and close. The account "
                "itself is never handed over. C1, C2 and C3 have to hold at one instant. Two "
                "examiners."
            ),
        ),
        (
            Outcome.KEEP_FROZEN,
            (
                "O3: what is frozen stays frozen. Rightful itself freezes and unfreezes nothing; "
                "the result says what should happen."
            ),
        ),
        (
            Outcome.REQUEST_MORE,
            (
                "O4: exactly what is missing is asked for, from exactly whom. Nothing is lost by "
                "it; the case goes on when it comes."
            ),
        ),
        (
            Outcome.REJECT_CLAIM,
            (
                "O5: the claim made in the holder\N{RIGHT SINGLE QUOTATION MARK}s name is "
                "rejected, since the face is another person\N{RIGHT SINGLE QUOTATION MARK}s. Two "
                "examiners."
            ),
        ),
        (
            Outcome.ESCALATE,
            (
                "O6: legal or compliance has to go on. The policy decides nothing more until they "
                "have."
            ),
        ),
        (
            Outcome.NO_CHANGE,
            (
                "O7: nothing is changed, for nothing on file asks for it. This is also what "
                "happens when no other rule applies."
            ),
        ),
    )
}
RULES: Final[Mapping[str, Topic]] = {
    f"rule.{rule}": Topic(rule, words, "decide#rules")
    for rule, words in (
        (
            "R0",
            (
                "Halts. An exhibit changed, the policy is not in force, or a step that must be "
                "done was neither done nor marked unavailable. There is no outcome until that is "
                "in order."
            ),
        ),
        (
            "R1",
            (
                "A hold stops everything. Where an officer states one, or a court froze the "
                "account, the case is escalated, and nothing is granted to anybody."
            ),
        ),
        (
            "R2",
            (
                "Escalates what no policy can settle: both sides look like the holder, statements "
                "contradict each other, there are signs of duress, or the holder cannot speak "
                "alone."
            ),
        ),
        (
            "R3",
            (
                "Who speaks in the holder\N{RIGHT SINGLE QUOTATION MARK}s name is not the holder, "
                "and claims the account. The claim is rejected, and the fraud desk is told."
            ),
        ),
        (
            "R4",
            (
                "Whether it is the holder cannot be told. Better evidence is asked for, and a "
                "second examiner judges blind. An unclear photo never refutes anybody."
            ),
        ),
        (
            "R5",
            (
                "The holder is verified, but one of the three holds is not stated, or too long "
                "ago. The officers are asked; the parties are not told."
            ),
        ),
        (
            "R6",
            (
                "The verified holder claims the account and asks for the reset. Access is "
                "restored; assets of a frozen account stay held until their source is shown."
            ),
        ),
        (
            "R7",
            (
                "The verified holder disclaims account and assets, the other party is verified, no "
                "hold is in force and every deposit has a source. Only then can the platform "
                "assist."
            ),
        ),
        (
            "R8",
            (
                "The verified holder disclaims something, but not everything of R7 holds. What is "
                "missing is asked for, item by item."
            ),
        ),
        (
            "R9",
            "Nothing but claims and pressure is on file. They are logged and change nothing.",
        ),
        (
            "R10",
            (
                "The holder is absent or silent, and the other party claims. Silence is not a "
                "disclaimer, so that nothing changes."
            ),
        ),
        (
            "R11",
            "No other rule applies. Nothing is changed.",
        ),
    )
}
STEPS: Final[Mapping[str, Topic]] = {
    "lane.R": Topic(
        "Registered holder",
        "The person on the KYC record. Everything filed here speaks for that person: registered "
        "photos, documents, statements.",
        "lanes",
    ),
    "lane.O": Topic(
        "Other party",
        "Whoever holds the credentials or the assets and is not on the record. Their documents "
        "prove who they are, never that they are the holder.",
        "lanes",
    ),
    "step.seal": Topic(
        "The seal",
        "Your conclusion is written into the audit trail before any score, claim or other "
        "judgement is shown to you. People who see a score first follow it. After the seal you "
        "can add a remark, but change nothing.",
        "reading#seal",
    ),
    "step.rating": Topic(
        "Rating a feature",
        "Say how alike the two are in this feature, from -2 to +2, and whether it is to be seen in "
        "both photos. Ears and facial marks tell most. A difference is explained, such as by "
        "pose or light, or it stays unexplained.",
        "reading#features",
    ),
    "step.clock": Topic(
        "The clock",
        "All conditions have to hold at one instant, and each has an end. When the first of them "
        "lapses, the outcome is determined anew.",
        "decide#clocks",
    ),
    "step.pressure": Topic(
        "Pressure log",
        "Posts, petitions, threats and stories are kept here and nowhere else. No condition can "
        "hold them, so that they cannot weigh.",
        "decide#pressure",
    ),
}

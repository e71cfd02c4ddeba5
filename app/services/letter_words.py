"""The sentences of letters, in English and Simplified Chinese, each with its clause.

Manner: what we can do, what is missing, what happens next; no reason that a party may not learn.
`WAITING` is one text for every reason: a hold, an inquiry, doubt or duress must read alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.determination import Reason
from app.domain.exhibit import Lane
from app.domain.letter import Language, Matter

Lines = tuple[tuple[str, str], ...]
"""Sentences, each with its clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language. `asks` is by the reason that something is asked for."""

    title: str
    practice: str
    addressed: str
    unnamed: str
    frozen: tuple[str, str]
    closing: tuple[str, ...]
    matters: Mapping[tuple[Lane, Matter], Lines]
    asks: Mapping[Reason, str]
    deposit: str
    generic: Mapping[str, str]
    """What to ask for a condition when the reason has no words of its own."""


_R, _O = Lane.REGISTERED, Lane.OTHER
_WAITING_EN: Lines = (("We cannot proceed at present.", "S8"),)
_WAITING_ZH: Lines = (("我们目前无法继续处理。", "S8"),)
_MORE_EN: Lines = (("To go on, we need from you what is listed here.", "S8"),)
_MORE_ZH: Lines = (("为继续处理，请您提供下列内容。", "S8"),)

_ENGLISH = Words(
    title="Your account case {case}",
    practice="SPECIMEN, not a real letter. ",
    addressed="To {name}, {date}",
    unnamed="the person who wrote to us",
    frozen=("The account stays frozen.", "S6"),
    closing=(
        "Passwords, payments, chats and public statements do not prove whose an account is.",
        "You can answer this letter, naming the case, and add evidence at any time.",
    ),
    matters=MappingProxyType(
        {
            (_R, Matter.RESTORED): (
                ("You have shown who you are, claimed the account and asked for the reset.", "S1"),
                ("Your access to the account will be restored.", "S2"),
            ),
            (_R, Matter.RESTORED_HELD): (
                ("You have shown who you are, claimed the account and asked for the reset.", "S1"),
                ("Your access to the account will be restored.", "S2"),
                ("Its assets stay held until you show where they came from.", "S7"),
            ),
            (_R, Matter.RELEASED): (
                ("You have shown who you are and where the assets came from.", "S7"),
                ("The assets of the account will be released to you.", "S2"),
            ),
            (_R, Matter.CLOSING): (
                ("You declared that you give up the account and its assets.", "C1"),
                ("We act on that declaration, and the account will be closed.", "S10"),
            ),
            (_R, Matter.REJECTED): (
                ("We could not confirm that this claim comes from the registered person.", "S1"),
                ("The claim is rejected, and nothing about the account changes by it.", "S2"),
            ),
            (_R, Matter.MORE): _MORE_EN,
            (_R, Matter.WAITING): _WAITING_EN,
            (_O, Matter.ELIGIBLE): (
                ("Your identity and the source of the funds have been shown.", "C3"),
                (
                    "You are eligible for an assisted withdrawal, and the account will be closed.",
                    "S10",
                ),
                ("The account itself passes to nobody.", "S2"),
            ),
            (_O, Matter.NOT_YOURS): (
                ("An account belongs to the identity that it was registered with.", "S2"),
                ("What you sent us gives no ground to hand it or its assets over.", "S3"),
            ),
            (_O, Matter.MORE): _MORE_EN,
            (_O, Matter.WAITING): _WAITING_EN,
        }
    ),
    asks=MappingProxyType(
        {
            Reason.NOTHING_SUBMITTED: "a photo of your face, and a document of identity",
            Reason.FACE_INCONCLUSIVE: "another photo of your face, in even light, from the front",
            Reason.FACE_NO_SCORE: "another photo of your face, in even light, from the front",
            Reason.FACE_RED_GATE: "a photo that shows your whole face, sharp and uncovered",
            Reason.NO_DOCUMENT: "a document of identity, whole and in colour",
            Reason.DOCUMENT_UNREAD: "a sharper copy of your document of identity, whole",
            Reason.DOCUMENT_INCOMPLETE: "the pages of your document that are missing",
            Reason.DOCUMENT_EXPIRED: "a document of identity that is in force",
            Reason.CHECK_DIGIT_WRONG: "a sharper copy of your document of identity, whole",
            Reason.FIELD_DIFFERS: "an official record of a change of name or particulars",
            Reason.NO_STATEMENT: "your statement about the account and about its assets",
            Reason.ONE_OF_TWO: "your statement about both the account and its assets",
            Reason.LAPSED: "your statement anew, dated today",
            Reason.WITHDRAWN: "your statement about the account and about its assets",
            Reason.NO_DEPOSITS: "a record of what you moved into the account",
        }
    ),
    deposit="evidence of where {amount} {asset}, moved in on {date}, came from",
    generic=MappingProxyType(
        {
            "ID_R": "further evidence of your identity",
            "ID_O": "further evidence of your identity",
            "C1": "your statement about the account and about its assets",
            "C3": "evidence of where the funds came from",
            "C3_R": "evidence of where the funds came from",
        }
    ),
)

_CHINESE = Words(
    title="关于您的账户案件 {case}",
    practice="样例，并非真实信函。",
    addressed="致{name}，{date}",
    unnamed="来信人",
    frozen=("账户保持冻结。", "S6"),
    closing=(
        "密码、付款、聊天记录和公开言论都不能证明账户归谁所有。",
        "您可以随时回复本函，注明案件编号，并补充证据。",
    ),
    matters=MappingProxyType(
        {
            (_R, Matter.RESTORED): (
                ("您已证明身份，主张该账户并申请重置。", "S1"),
                ("我们将恢复您对账户的访问权限。", "S2"),
            ),
            (_R, Matter.RESTORED_HELD): (
                ("您已证明身份，主张该账户并申请重置。", "S1"),
                ("我们将恢复您对账户的访问权限。", "S2"),
                ("在您说明资产来源之前，资产继续保留。", "S7"),
            ),
            (_R, Matter.RELEASED): (
                ("您已证明身份和资产来源。", "S7"),
                ("账户中的资产将向您释放。", "S2"),
            ),
            (_R, Matter.CLOSING): (
                ("您已声明放弃该账户及其资产。", "C1"),
                ("我们依照该声明办理，账户将被注销。", "S10"),
            ),
            (_R, Matter.REJECTED): (
                ("我们无法确认此主张出自注册本人。", "S1"),
                ("该主张予以驳回，账户不因此发生任何改变。", "S2"),
            ),
            (_R, Matter.MORE): _MORE_ZH,
            (_R, Matter.WAITING): _WAITING_ZH,
            (_O, Matter.ELIGIBLE): (
                ("您的身份和资金来源已得到证明。", "C3"),
                ("您符合协助提现的条件，账户随后注销。", "S10"),
                ("账户本身不转给任何人。", "S2"),
            ),
            (_O, Matter.NOT_YOURS): (
                ("账户属于其注册时的身份。", "S2"),
                ("您提交的内容不足以移交账户或其资产。", "S3"),
            ),
            (_O, Matter.MORE): _MORE_ZH,
            (_O, Matter.WAITING): _WAITING_ZH,
        }
    ),
    asks=MappingProxyType(
        {
            Reason.NOTHING_SUBMITTED: "您的面部照片和一份身份证件",
            Reason.FACE_INCONCLUSIVE: "另一张光线均匀、正面的面部照片",
            Reason.FACE_NO_SCORE: "另一张光线均匀、正面的面部照片",
            Reason.FACE_RED_GATE: "一张清晰、无遮挡、露出整张脸的照片",
            Reason.NO_DOCUMENT: "完整的彩色身份证件",
            Reason.DOCUMENT_UNREAD: "更清晰、完整的身份证件副本",
            Reason.DOCUMENT_INCOMPLETE: "证件中缺少的页",
            Reason.DOCUMENT_EXPIRED: "在有效期内的身份证件",
            Reason.CHECK_DIGIT_WRONG: "更清晰、完整的身份证件副本",
            Reason.FIELD_DIFFERS: "姓名或个人信息变更的官方记录",
            Reason.NO_STATEMENT: "您对账户及其资产的声明",
            Reason.ONE_OF_TWO: "您对账户和资产两者的声明",
            Reason.LAPSED: "注明今天日期的新声明",
            Reason.WITHDRAWN: "您对账户及其资产的声明",
            Reason.NO_DEPOSITS: "您转入账户的资金记录",
        }
    ),
    deposit="{date} 转入的 {amount} {asset} 的来源证明",
    generic=MappingProxyType(
        {
            "ID_R": "进一步的身份证据",
            "ID_O": "进一步的身份证据",
            "C1": "您对账户及其资产的声明",
            "C3": "资金来源证明",
            "C3_R": "资金来源证明",
        }
    ),
)

WORDS: Mapping[Language, Words] = MappingProxyType(
    {Language.ENGLISH: _ENGLISH, Language.CHINESE: _CHINESE}
)

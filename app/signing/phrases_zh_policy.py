"""The words of the policy that ships, in Chinese: its rules and its clauses.

Law: by its own words, as the window knows them; a policy of one's own stays as it is written.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORDS: Final = (
    (
        "evidence, policy or a mandatory step is not in order",
        "证据、政策或必要步骤不完备",
    ),
    (
        "a hold is blocked, or the account is judicially frozen",
        "有冻结或调查，或账户被司法冻结",
    ),
    (
        (
            "both lanes verify as the holder, statements contradict, duress, or the holder cannot "
            "speak alone"
        ),
        "双方均核实为持有人、声明矛盾、受胁迫，或持有人不能独立陈述",
    ),
    (
        "holder refuted, and the submission claims the account",
        "持有人被否定，而提交者主张账户",
    ),
    (
        "holder inconclusive",
        "持有人无法定论",
    ),
    (
        "holder verified, a hold is unknown or stale",
        "持有人已核实，有冻结或调查未知或已过时",
    ),
    (
        "holder verified, claims, and asks for the reset",
        "持有人已核实，主张账户并请求重置",
    ),
    (
        "holder disclaims both, other party verified, funds sufficient",
        "持有人放弃两者，另一方已核实，资金证明充分",
    ),
    (
        "holder disclaims, but not everything of R7 holds",
        "持有人放弃，但 R7 未全部成立",
    ),
    (
        "nothing but claims and pressure on file",
        "案卷中只有主张与施压",
    ),
    (
        "holder absent or silent, other party claims",
        "持有人缺席或沉默，另一方提出主张",
    ),
    (
        "otherwise: change nothing",
        "其他情形：不作更改",
    ),
    (
        (
            "Who gives valid and complete identification, proves identity, claims the account and "
            "asks for the reset is trusted over who only asserts."
        ),
        "提供有效完整证件、证明身份、主张账户并请求重置者，优先于仅作声称者。",
    ),
    (
        "The registered identity governs; control is not handed over against it.",
        "以注册身份为准；不违背它移交控制权。",
    ),
    (
        "Personal statements and emotional expressions are no proof.",
        "个人陈述与情绪表达不是证明。",
    ),
    (
        "Every user is real-name verified.",
        "每位用户均经实名认证。",
    ),
    (
        "Buying and selling accounts breaks the terms.",
        "买卖账户违反条款。",
    ),
    (
        "Risk scenarios trigger face checks; abnormal use or trading freezes the account.",
        "风险场景触发人脸核验；异常使用或交易会冻结账户。",
    ),
    (
        "After a freeze, source of funds and ownership of the assets must be proven.",
        "冻结之后，须证明资金来源和资产归属。",
    ),
    (
        "Release is considered only after thorough and prudent verification.",
        "只有经过充分、审慎的核实，才考虑放行。",
    ),
    (
        "All conditions must hold at the same time.",
        "所有条件须同时成立。",
    ),
    (
        "Then the platform can assist with withdrawal and closure.",
        "届时平台可协助提现并关闭账户。",
    ),
    (
        "Narratives and public pressure change no judgment.",
        "叙述与舆论压力不改变判断。",
    ),
    (
        "Every action can withstand scrutiny.",
        "每一步操作都经得起审查。",
    ),
    (
        "The registered individual explicitly disclaims the account and its assets.",
        "注册人明确放弃账户及其中资产。",
    ),
    (
        "No judicial freeze, no law-enforcement investigation, no compliance risk.",
        "无司法冻结，无执法调查，无合规风险。",
    ),
    (
        "Reasonable, verifiable, compliant proof of the source of funds.",
        "合理、可核实、合规的资金来源证明。",
    ),
)
WORDS: Mapping[str, str] = MappingProxyType(dict(_WORDS))
"""By the words of the policy."""

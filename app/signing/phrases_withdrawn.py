"""What the report says of exhibits that were withdrawn, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "section.withdrawn": "Withdrawn exhibits, not weighed",
        "withdrawn.line": "{reason}. By {examiner}, {moment}; trail entry {entry}.",
        "withdrawn.words": "In words: {note}",
        "withdrawn.statements": "Statements that rest on them and are not weighed: {count}.",
        "withdrawn.part": "{exhibit} (withdrawn)",
        "withdrawn.face": "{exhibits} withdrawn: this judgement stays on file and is not weighed",
        "withdrawn.wrong_party": "Put under the wrong party",
        "withdrawn.stranger": "About somebody who is no party",
        "withdrawn.another_case": "Belongs to another case",
        "withdrawn.repeated": "On file in a better copy",
        "withdrawn.not_meant": "Handed in by mistake",
        "withdrawn.other": "Another reason",
    }
)
CHINESE: Mapping[str, str] = MappingProxyType(
    {
        "section.withdrawn": "已撤回的材料，未予权衡",
        "withdrawn.line": "{reason}。由审核员 {examiner} 于 {moment} 撤回；审计记录第 {entry} 条。",
        "withdrawn.words": "说明：{note}",
        "withdrawn.statements": "以其为依据、未予权衡的声明：{count} 份。",
        "withdrawn.part": "{exhibit}（已撤回）",
        "withdrawn.face": "{exhibits} 已撤回：此判断留存在案，不予权衡",
        "withdrawn.wrong_party": "归错了当事方",
        "withdrawn.stranger": "涉及并非当事方的人",
        "withdrawn.another_case": "属于另一案件",
        "withdrawn.repeated": "案中已有更好的副本",
        "withdrawn.not_meant": "误交",
        "withdrawn.other": "其他原因",
    }
)

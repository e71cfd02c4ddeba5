"""Finds every sentence of the window: in the code by its call, in the tables by their names.

Qt's lupdate is not asked: it cannot read a character by its Unicode name, and sees no table.
Contexts are the ones that Qt looks for at run time: the class for `self.tr`, "phrases" for `say`.
"""

import ast
from collections.abc import Iterator, Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Final

from app import paths
from app.domain.policy_file import parse_policy
from app.domain.validation import parse_validation
from app.services.phrases import Message
from app.ui.topics.topic import Topic

Source = tuple[str, str]
"""Context and text."""

PHRASES: Final = "phrases"
APP: Final = Path(__file__).parents[2] / "app"
_CODE: Final = (
    *sorted((APP / "ui").rglob("*.py")),
    APP / "services" / "phrases_policy.py",
    APP / "services" / "phrases_practice.py",
    APP / "services" / "phrases_said.py",
)
_TABLES: Final[Mapping[str, str]] = {
    "app.services.phrases": "ERRORS",
    "app.services.phrases_policy": "CONDITIONS _STATES",
    "app.services.phrases_practice": "_TRUTHS _ANSWERS",
    "app.services.phrases_withdrawn": "WITHDRAWN_FOR",
    "app.services.practice": "TITLES LESSONS",
    "app.ui.quality_rows": "ROWS GATES",
    "app.ui.topics.shelf": "TOPICS",
    "app.ui.manual.contents": "GROUPS",
    "app.ui.screens.compare.feature_row": "_REASONS",
    "app.ui.screens.decide.conditions": "_DISCLAIMED",
    "app.ui.screens.decide.present": "_REMEDIES",
    "app.ui.screens.funds.entries": "MEDIA",
    "app.ui.screens.funds.holds": "_SIGNS",
    "app.ui.screens.funds.present": "_STANCES _TESTS",
    "app.ui.screens.funds.columns_model": "MEANINGS",
    "app.ui.screens.funds.columns_present": "_FAULTS _SUMS",
    "app.ui.screens.funds.readings": "_QUESTIONS DOUBTS",
    "app.ui.screens.funds.rows_present": "_KINDS _SUMS",
    "app.ui.screens.funds.verified": "_WORDS",
    "app.ui.screens.intake.present": "ROLES ACCOUNTS CAPACITIES",
    "app.ui.screens.intake.view_model": "FIELDS",
    "app.ui.screens.preferences.view_model": "THEMES LANGUAGES MOTIONS",
    "app.ui.screens.queue.present": "_WAITS",
    "app.ui.screens.reveal.accord": "_WORDS",
    "app.ui.screens.reveal.crosses": "_ROLES",
    "app.ui.screens.reveal.measured": "_NAMES _OPERATING",
    "app.ui.screens.photos.present": "_WORDS _STAGES _SENTENCES USABILITY",
}
"""Tables whose words reach `say` by way of a variable; one named in the call needs no mention."""
_OF_QT: Final[tuple[Source, ...]] = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
)
"""What Qt says in its own dialogs and has no Chinese for: qtbase_zh_CN of PySide6 6.12 holds both
without the mnemonic, so that they are never found."""
_KEYS: Final = frozenset(
    {"", "met", "unmet", "unknown", "absent", "blocked", "partial", "info"}
    | {"intake", "compare", "funds"}
)


def sources() -> tuple[Source, ...]:
    """Every sentence once, by context, in an order that does not change by itself."""
    found = {source for path in _CODE for source in in_code(path.read_text("utf-8"))}
    found |= {(PHRASES, text) for path in _CODE for text in _in_constants(path)}
    found |= {
        (PHRASES, text)
        for module, names in _TABLES.items()
        for name in names.split()
        for text in _texts(getattr(import_module(module), name))
    }
    found |= {(PHRASES, text) for text in _resources()}
    found |= set(_OF_QT)
    return tuple(sorted(found))


def in_code(text: str) -> Iterator[Source]:
    """The sentences that one module holds itself.

    Raises:
        ValueError: something is handed to `tr` that is no literal, so that nobody could know it.
    """
    tree = ast.parse(text)
    own = dict(_own_functions(tree))
    yield from _calls(tree, "", own)


def _calls(node: ast.AST, context: str, own: Mapping[str, str]) -> Iterator[Source]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call) and node.args:
        yield from _call(node, context, own)
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, context, own)


def _call(call: ast.Call, context: str, own: Mapping[str, str]) -> Iterator[Source]:
    first, function = call.args[0], call.func
    literal = first.value if isinstance(first, ast.Constant) else None
    if isinstance(function, ast.Attribute) and function.attr == "tr":
        if not isinstance(literal, str) or ast.unparse(function.value) != "self":
            raise ValueError(ast.unparse(call))
        yield context, literal
    elif isinstance(function, ast.Name) and isinstance(literal, str):
        if function.id == "say":
            yield PHRASES, literal
        elif function.id in own:
            yield own[function.id], literal


def _in_constants(path: Path) -> Iterator[str]:
    """What a module's own constants say, those that stand in a call of `say`."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if _says(node))
    names = {part.id for call in calls for part in ast.walk(call) if isinstance(part, ast.Name)}
    constants = sorted(name for name in names if name.isupper())
    module = ".".join(path.relative_to(APP.parent).with_suffix("").parts)
    for name in constants:
        yield from _texts(getattr(import_module(module), name))


def _says(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "say"


def _own_functions(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Functions that do nothing but translate within one context: name and context."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Return):
            continue
        match node.body[-1].value:
            case ast.Call(
                func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), _]
            ):
                yield node.name, context
            case _:
                pass


def _texts(table: object) -> Iterator[str]:
    if isinstance(table, Message):
        yield from (table.what, table.meaning, table.remedy)
    elif isinstance(table, Topic):
        yield from (table.title, table.words)
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _texts(value)
    elif isinstance(table, tuple):
        for value in table:
            yield from _texts(value)
    elif isinstance(table, str) and not isinstance(table, Enum) and table not in _KEYS:
        yield from (() if table.startswith("{:") else (table,))


def _resources() -> Iterator[str]:
    """What policies and the engine's validation say of themselves."""
    for file in sorted((paths.resources() / "policies").glob("*.toml")):
        policy = parse_policy(file.read_bytes())
        yield policy.title
        yield from (clause.text for clause in policy.clauses)
        yield from (rule.title for rule in policy.rules)
    validation = parse_validation((paths.resources() / "calibration" / "face.json").read_bytes())
    yield from (validation.name, validation.worst_group.who, *validation.limits)
    yield from (text for row in validation.quality.values() for text in (row.unit, row.source))

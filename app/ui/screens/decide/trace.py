"""How the policy got here: the rules in order, the first that applies wins."""

from app.domain.determination import Determination
from app.domain.policy import Policy
from app.services.phrases_policy import Say
from app.ui.screens.decide.view_model import TraceRow


def trace_of(found: Determination, policy: Policy, say: Say = str) -> tuple[TraceRow, ...]:
    """Every rule that was tried, then those that were not."""
    rules = {rule.id: rule for rule in policy.rules}
    rows = [
        TraceRow(
            rule=step.rule,
            title=say(rules[step.rule].title),
            clauses=" ".join(rules[step.rule].clauses),
            word=say("applies") if step.applies else say("passed over"),
            applies=step.applies,
        )
        for step in found.trace
    ]
    left = [rule.id for rule in policy.rules[len(found.trace) :]]
    if left:
        name = left[0] if len(left) == 1 else f"{left[0]}\N{EN DASH}{left[-1]}"
        dash = "\N{EM DASH}"
        rows.append(TraceRow(rule=name, title=say("not reached"), clauses="", word=dash))
    return tuple(rows)

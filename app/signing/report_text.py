"""The sentences of a report, made from an attestation and a table of phrases alone."""

from dataclasses import dataclass
from datetime import UTC
from decimal import ROUND_UP, Decimal

from app.domain.assessment import Assessment
from app.domain.attestation import Attestation
from app.domain.determination import ConditionState, Reason, Request, Status
from app.domain.evidence_strength import grade
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import SCALE, Measure
from app.domain.policy import Outcome, Policy
from app.domain.validation import Validation
from app.signing.phrases import Phrases

_GAP = "\u00a0"
_MOST_SUMS = 2
"""More amounts than these do not make a headline; they stand in the list below it."""
_VALIDATED = "rightful-face"
"""The engine that the calibration speaks of."""
_IDENTITIES = {"ID_R", "ID_O"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """Words for one attestation. `policy` is the one that it names.

    `validation` tells how often the face engine of this program is wrong.
    """

    attestation: Attestation
    phrases: Phrases
    policy: Policy
    validation: Validation

    def party(self, lane: Lane) -> str:
        """The name of a party, or that there is none."""
        parties = self.attestation.dossier.parties
        found = next((party.name for party in parties if party.lane is lane), "")
        return found or self.phrases.say("party.unnamed")

    @property
    def gone(self) -> frozenset[ExhibitId]:
        """Which exhibits were withdrawn."""
        return frozenset(one.withdrawal.exhibit.id for one in self.attestation.withdrawn)

    def part(self, paper: ExhibitId | None) -> str:
        """One place of a chain: its paper, and that it was withdrawn; a dash where there is none.

        What was withdrawn is no source, though it is still told which paper it was.
        """
        if paper in self.gone:
            return self.phrases.say("withdrawn.part", exhibit=paper)
        return paper or "\u2014"

    def codes(self) -> str:
        """The codes of the outcome."""
        return self.phrases.listed(tuple(self.attestation.outcomes))

    def headline(self) -> list[str]:
        """What is to be done, one sentence for each outcome."""
        outcomes = self.attestation.outcomes
        if not outcomes:
            return [self.phrases.say("outcome.none")]
        return [self._sentence(outcome) for outcome in outcomes]

    def _sentence(self, outcome: Outcome) -> str:
        names = {"holder": self.party(Lane.REGISTERED), "other": self.party(Lane.OTHER)}
        requests = self.attestation.determination.requests
        conditions = {request.condition for request in requests}
        key, detail = f"outcome.{outcome}", ""
        if outcome is Outcome.KEEP_FROZEN and Outcome.REQUEST_MORE in self.attestation.outcomes:
            key = f"{key}.then"
        if outcome is Outcome.REQUEST_MORE and len(conditions) == 1:
            key = f"{key}.{requests[0].condition}"
            deposits = [self.deposit(r) for r in requests if r.reason is Reason.PARTIAL]
            sums = tuple(f"{amount}{_GAP}{asset}" for amount, asset, _ in filter(None, deposits))
            detail = self.phrases.listed(sums)
            if len(sums) > _MOST_SUMS:
                detail = self.phrases.say("deposits", count=len(sums))
            if key.endswith(("C3", "C3_R")) and not detail:
                key = f"outcome.{outcome}"
        return self.phrases.first(key, f"outcome.{outcome}", **names, detail=detail)

    def deposit(self, request: Request) -> tuple[str, str, str] | None:
        """Amount, asset and date of a request about one deposit."""
        parts = request.detail.split(" ")
        if request.reason is not Reason.PARTIAL or len(parts) < 3:  # noqa: PLR2004 -- amount, asset, date
            return None
        return amount(parts[0]), " ".join(parts[1:-1]), parts[-1]

    def untaken(self) -> list[str]:
        """What could not be examined, about which exhibits and why."""
        told = []
        for label in self.attestation.dossier.unavailable:
            engine, *ids = label.split(":")
            code = ids.pop() if ids else ""
            told.append(
                self.phrases.say(
                    "untaken",
                    step=self.phrases.name("step", engine),
                    exhibits=self.phrases.listed(tuple(ids)),
                    reason=self.phrases.name("untaken", code.rpartition(".")[2]),
                )
            )
        return told

    def strengths(self) -> list[str]:
        """How strong each document is as evidence, and which criteria fail for more."""
        found = self.attestation.dossier.findings
        read = dict.fromkeys(f.exhibits[0] for f in found if f.measure is Measure.DOCUMENT_FIELD)
        graded = {one: grade([f for f in found if one in f.exhibits]) for one in read}
        return [
            self.phrases.say(
                f"strength.{told.strength}",
                exhibit=exhibit,
                missing=self.phrases.listed(
                    tuple(self.phrases.say(f"criterion.{each}") for each in told.failing)
                ),
            )
            for exhibit, told in graded.items()
        ]

    def asked(self) -> list[str]:
        """Exactly what is asked for, one line each."""
        return [self._ask(request) for request in self.attestation.determination.requests]

    def _ask(self, request: Request) -> str:
        condition = self.label(request.condition)
        if deposit := self.deposit(request):
            money, asset, day = deposit
            return self.phrases.say(
                "ask.deposit", condition=condition, amount=money, asset=asset, date=day
            )
        reason = self.phrases.name("reason", request.reason)
        if not request.detail:
            return self.phrases.say("ask.reason", condition=condition, reason=reason)
        detail = self.phrases.name("hold", request.detail)
        return self.phrases.say("ask.detail", condition=condition, detail=detail, reason=reason)

    def change(self) -> str:
        """The least change that would grant more."""
        then = self.attestation.determination.counterfactual
        if then is None:
            return self.phrases.say("change.none")
        states = {state.id: state for state in self.attestation.determination.conditions}
        why = "; ".join(self._why(name, states.get(name)) for name in then.conditions)
        conditions = self.phrases.listed(tuple(self.label(name) for name in then.conditions))
        key = "change.one" if len(then.conditions) == 1 else "change.some"
        outcomes = self.phrases.listed(
            tuple(f"{code}, {self.phrases.say(f'short.{code}')}" for code in then.outcomes)
        )
        first = self.phrases.say(key, conditions=conditions, why=why)
        return f"{first} {self.phrases.say('change.then', outcomes=outcomes)}"

    def _why(self, name: str, state: ConditionState | None) -> str:
        requests = [r for r in self.attestation.determination.requests if r.condition == name]
        deposits = [deposit for r in requests if (deposit := self.deposit(r))]
        if len(deposits) > _MOST_SUMS:
            return self.phrases.say("why.deposits", count=len(deposits))
        if deposits:
            return "; ".join(
                self.phrases.say("why.deposit", amount=money, asset=asset, date=day)
                for money, asset, day in deposits
            )
        return self.reasons(state) if state else self.title(name)

    def reasons(self, state: ConditionState) -> str:
        """Why a condition stands where it stands."""
        return "; ".join(self.phrases.say(f"reason.{reason}") for reason in state.reasons)

    def stated_by(self) -> str:
        """As whom the holder's statements were made; empty where there are none."""
        lanes = {statement.lane for statement in self.attestation.dossier.statements}
        if Lane.REGISTERED not in lanes:
            return ""
        states = {state.id: state for state in self.attestation.determination.conditions}
        known = states["ID_R"].status is Status.MET if "ID_R" in states else False
        return self.phrases.say("stated.verified" if known else "stated.open")

    def title(self, condition: str) -> str:
        """What a condition asks."""
        return self.phrases.name("condition", condition)

    def label(self, condition: str) -> str:
        """The short name of a condition, as printed."""
        return self.phrases.name("label", condition)

    def state(self, state: ConditionState) -> tuple[str, str]:
        """The mark and the word of a condition's state."""
        if Reason.PARTIAL in state.reasons:
            return "partial", self.phrases.say("state.partial")
        if Reason.BLOCKED in state.reasons:
            return "blocked", self.phrases.say("state.blocked")
        if state.id not in _IDENTITIES:
            return state.status.value, self.phrases.say(f"state.{state.status}")
        if Reason.NOTHING_SUBMITTED in state.reasons:
            return "unknown", self.phrases.say("state.absent")
        words = {Status.MET: "verified", Status.UNMET: "refuted", Status.UNKNOWN: "inconclusive"}
        return state.status.value, self.phrases.say(f"state.{words[state.status]}")

    def until(self, state: ConditionState) -> str:
        """When a condition lapses."""
        if state.until is None:
            return "\u2014"
        day, time = self.phrases.day(state.until), f"{state.until.astimezone(UTC):%H:%M}"
        return self.phrases.say("until", day=day, time=time)

    def engine(self, pair: tuple[ExhibitId, ExhibitId]) -> str:
        """The engine's score of a pair, no more of it than the policy lets be shown."""
        scores = [
            int(finding.value)
            for finding in self.attestation.dossier.findings
            if finding.measure is Measure.FACE_SCORE and finding.exhibits == pair
        ]
        if not scores:
            return self.phrases.say("face.engine.none")
        same, different, cap = map(self.policy.limit, ("same_at", "different_at", "cap"))
        score = max(-cap, min(*scores, cap))
        side = "same" if score >= same else "different" if score <= different else "neither"
        return self.phrases.say(
            "face.engine",
            score=_score(score),
            side=self.phrases.say(f"side.{side}"),
            same=_score(same),
            different=_score(different),
            cap=_score(cap),
        )

    def error_rate(self, pair: tuple[ExhibitId, ExhibitId]) -> str:
        """How often the engine that compared this pair is wrong."""
        findings = self.attestation.dossier.findings
        engine = next((f.provenance.engine for f in findings if f.exhibits == pair), "")
        if engine != _VALIDATED:
            return self.phrases.say("error_rate.other")
        point = self.validation.at(self.policy.limit("same_at"))
        return self.phrases.say(
            "error_rate.measured",
            strangers=_count(point.by_strangers, 100_000),
            missed=_count(1 - Decimal(str(point.by_genuine)), 1000),
            set=self.validation.name,
            genuine=amount(str(self.validation.genuine_pairs)),
            others=amount(str(self.validation.stranger_pairs)),
        )

    def examiner(self, assessment: Assessment) -> str:
        """What one examiner concluded, and when it was sealed."""
        phrases = self.phrases
        sealed = phrases.moment(assessment.sealed_at) if assessment.sealed_at else ""
        conclusion = phrases.say(
            "face.examiner",
            examiner=assessment.examiner,
            conclusion=f"{assessment.conclusion or 0:+d}".replace("-", "\u2212"),
            confidence=phrases.say(f"confidence.{assessment.confidence}"),
            moment=sealed,
        )
        if assessment.unexplained:
            named = (phrases.name("feature", feature) for feature in assessment.unexplained)
            features = phrases.say("comma").join(named)
            left = phrases.say("face.unexplained", features=features)
            return f"{conclusion}{phrases.say('gap')}{left}"
        count = sum(rating.visible for rating in assessment.ratings)
        return f"{conclusion}{phrases.say('gap')}{phrases.say('face.all_explained', count=count)}"


def kicker(attestation: Attestation, phrases: Phrases) -> str:
    """Outcome, rule and policy in one line; verification looks for it on the page."""
    return phrases.say(
        "kicker",
        outcomes=phrases.listed(tuple(attestation.outcomes)) or phrases.say("halted"),
        rule=attestation.determination.rule,
        policy=attestation.policy.id,
        version=attestation.policy.version,
    )


def amount(text: str) -> str:
    """An exact decimal with its thousands apart."""
    whole = f"{Decimal(text):,f}".replace(",", _GAP)
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def _count(share: float | Decimal, of: int) -> int:
    """How many of `of`; a part of one counts as one, so that no rate is understated."""
    return int((Decimal(str(share)) * of).to_integral_value(ROUND_UP))


def _score(value: int) -> str:
    return f"{value / SCALE:.1f}".replace("-", "\u2212")

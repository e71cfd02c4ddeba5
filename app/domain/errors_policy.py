"""What keeps a policy from being used; see `errors`."""

from app.domain.errors import RightfulError


class PolicyError(RightfulError):
    """The policy cannot be used."""

    code = "policy"


class MalformedPolicyError(PolicyError):
    """The policy's text breaks its own laws (unknown clause, dead variable, no last rule)."""

    code = "policy.malformed"


class UntrustedPolicyError(PolicyError):
    """The policy is neither the one shipped nor signed by a key that is trusted for policies."""

    code = "policy.untrusted"


class UnsafePolicyError(PolicyError):
    """The policy breaks a law that every policy keeps, such as granting while a hold is unknown."""

    code = "policy.unsafe"


class OutdatedPolicyError(PolicyError):
    """The policy is older than one that ruled here before, or not in force today."""

    code = "policy.outdated"


class AmbiguousPolicyError(PolicyError):
    """Several policies lie where one rules."""

    code = "policy.several"


class LooserOutcomeError(PolicyError):
    """An examiner may choose a stricter outcome with a reason, never a looser one."""

    code = "policy.looser_outcome"

"""What ships and is believed as it shipped."""

from collections.abc import Mapping
from types import MappingProxyType

TRUSTED_POLICIES: Mapping[str, str] = MappingProxyType(
    {
        "ownership-2026-11.toml": (
            "8a557c13d2c51f4540920225e9bf8d973a39fb401d4422a5fd2b63a83931cff8"
        ),
    }
)
"""SHA-256 of the policies that ship; a policy file with another digest is refused."""

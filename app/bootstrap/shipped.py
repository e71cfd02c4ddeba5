"""What ships and is believed as it shipped."""

from collections.abc import Mapping
from types import MappingProxyType

TRUSTED_POLICIES: Mapping[str, str] = MappingProxyType(
    {
        "ownership-2026-11.toml": (
            "9fc634c4853a642ec3f4ab287a9262ad64e7d73ce00661fcb59eb15a9790fdab"
        ),
    }
)
"""SHA-256 of the policies that ship; a policy file with another digest is refused."""

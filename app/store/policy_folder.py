"""The organisation's policies at rest: the one in force, its signature, and those before it.

Law: a policy is put in place whole, after its signature; what it replaces steps aside and stays.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from app.domain.errors_policy import AmbiguousPolicyError
from app.domain.exhibit import digest_of
from app.store.durable import read_bounded, write_whole

MOST_BYTES = 2**20
"""Of a policy; the one that ships has 9 kB."""
_EARLIER = "earlier"
_NEWEST = "newest.json"


class PolicyFolder:
    """Implements `PolicyCabinet` in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def present(self) -> tuple[bytes, bytes] | None:
        """See `PolicyCabinet.present`."""
        found = sorted(self._folder.glob("*.toml"))
        if len(found) > 1:
            raise AmbiguousPolicyError(", ".join(path.name for path in found))
        return _pair(found[0]) if found else None

    def earlier(self) -> tuple[tuple[bytes, bytes], ...]:
        """See `PolicyCabinet.earlier`."""
        return tuple(_pair(path) for path in sorted((self._folder / _EARLIER).glob("*.toml")))

    def newest(self) -> Mapping[str, int]:
        """See `PolicyCabinet.newest`."""
        text = read_bounded(self._folder / _NEWEST, MOST_BYTES)
        try:
            known = json.loads(text) if text else {}
        except ValueError:
            known = {}
        return {str(k): int(v) for k, v in known.items()} if isinstance(known, dict) else {}

    def put(self, policy: tuple[str, int], text: bytes, signature: bytes) -> None:
        """See `PolicyCabinet.put`."""
        name, version = policy
        (self._folder / _EARLIER).mkdir(parents=True, exist_ok=True, mode=0o700)
        newest = {**self.newest(), name: max(version, self.newest().get(name, 0))}
        write_whole(self._folder / _NEWEST, json.dumps(newest, sort_keys=True).encode())
        former = self.present()
        if former is not None:
            aside = self._folder / _EARLIER / f"{digest_of(former[0])}.toml"
            write_whole(aside.with_suffix(".toml.p7s"), former[1])
            write_whole(aside, former[0])
        place = self._folder / "policy.toml"
        for path in self._folder.glob("*.toml"):
            if path != place:
                path.unlink()
        write_whole(place.with_suffix(".toml.p7s"), signature)
        write_whole(place, text)


def _pair(path: Path) -> tuple[bytes, bytes]:
    signature = path.with_suffix(path.suffix + ".p7s")
    return read_bounded(path, MOST_BYTES) or b"", read_bounded(signature, MOST_BYTES) or b""

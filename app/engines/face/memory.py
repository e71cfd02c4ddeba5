"""What was seen of photos that are asked about again, in this process and for its life only.

Laws: a thing is remembered under all that it depends on; the oldest is forgotten first; what is
remembered holds no picture.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, Generic, TypeVar

Seen = TypeVar("Seen")

_AT_MOST: Final = 256
"""Photos: more than a case holds. One takes about 15 kB."""


class Memory(Generic[Seen]):
    """A bounded memory for one engine, whose models never change; safe between threads."""

    def __init__(self, at_most: int = _AT_MOST) -> None:
        self._at_most = at_most
        self._seen: OrderedDict[Hashable, Seen] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, see: Callable[[], Seen]) -> Seen:
        """What was seen under `key`, else what `see` gives now; its errors are not remembered."""
        with self._lock:
            if key in self._seen:
                self._seen.move_to_end(key)
                return self._seen[key]
        seen = see()
        with self._lock:
            self._seen[key] = seen
            while len(self._seen) > self._at_most:
                self._seen.popitem(last=False)
        return seen

"""Real engines and the real decoder, asked once about the same bytes.

Nothing is stood in for: the first answer is the engine's own, and later ones repeat it. Findings
name exhibits by their ids, so those of the later question take the place of the earlier ones.
RIGHTFUL_REMEMBERED names a folder that keeps answers for other processes: `python3 -m tests` gives
each run a new one, so that every answer in a run is of the engines as they are.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app import wire
from app.domain.errors import EngineMissingError
from app.domain.exhibit import Evidence, MediaType, Raster, digest_of
from app.domain.explanation import Explanation
from app.domain.finding import Finding
from app.domain.paper import Paper
from app.domain.ports import CancelToken, Decoder, Engine, Explainer
from app.services.workbench import Workbench


class RememberedEngine:
    """See `Engine` and `Explainer`."""

    def __init__(self, name: str, engine: Engine) -> None:
        self._name = name
        self._engine = engine
        self._known: dict[str, bytes] = {}
        kept = os.environ.get("RIGHTFUL_REMEMBERED")
        self._folder = Path(kept) if kept else None

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        ids = [each.exhibit.id for each in evidence]
        asked = digest_of(
            wire.encode([(e.exhibit.digest, e.exhibit.role, e.meant, e.read_as) for e in evidence])
            + self._name.encode()
        )
        text = self._known.get(asked) or self._read(asked)
        if text is None:
            found = self._engine.examine(evidence, cancel)
            text = wire.encode([ids, found])
            self._keep(asked, text)
        self._known[asked] = text
        then, findings = wire.decode(text, tuple[list[str], tuple[Finding, ...]])
        now = dict(zip(then, ids, strict=True))
        return tuple(replace(f, exhibits=tuple(now[i] for i in f.exhibits)) for f in findings)

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """See `Explainer.explain`."""
        if not isinstance(self._engine, Explainer):
            raise EngineMissingError(self._name)
        asked = digest_of(b"explain".join(each.exhibit.digest.encode() for each in pair))
        if asked not in self._known:
            self._known[asked] = wire.encode(self._engine.explain(pair, cancel))
        return wire.decode(self._known[asked], Explanation)

    def _read(self, asked: str) -> bytes | None:
        file = self._folder / asked if self._folder is not None else None
        return file.read_bytes() if file is not None and file.is_file() else None

    def _keep(self, asked: str, text: bytes) -> None:
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = self._folder / f"{asked}.{os.getpid()}"
            draft.write_bytes(text)
            draft.replace(self._folder / asked)  # whole, for another process may read it now


def remembering(bench: Workbench) -> Workbench:
    """The same workbench, whose engines and decoder are asked once about the same bytes."""
    tools = bench.tools
    engines = {name: RememberedEngine(name, engine) for name, engine in tools.engines.items()}
    decoder = RememberedDecoder(tools.decoder)
    return replace(bench, tools=replace(tools, engines=engines, decoder=decoder))


class RememberedDecoder:
    """See `Decoder`."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._known: dict[tuple[object, ...], Raster] = {}

    def inspect(self, content: bytes, media_type: MediaType) -> int:
        """See `Decoder.inspect`."""
        return self._decoder.inspect(content, media_type)

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        asked = (digest_of(content), media_type, page, longest_px)
        if asked not in self._known:
            self._known[asked] = self._decoder.render(content, media_type, page, longest_px)
        return self._known[asked]

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """See `Decoder.level`."""
        asked = (digest_of(content), media_type, paper, longest_px)
        if asked not in self._known:
            self._known[asked] = self._decoder.level(content, media_type, paper, longest_px)
        return self._known[asked]

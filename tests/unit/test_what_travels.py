"""Whatever an exhibit is, it can travel along with the result that rests on it."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.exhibit import MediaType
from app.services.leaving import Leaving, parcel
from app.signing import asice
from tests.gui.disputes import partial
from tests.gui.ports import a_bench, keep


@pytest.mark.parametrize("kind", MediaType)
def test_every_kind_of_exhibit_is_packed_and_unpacked(kind: MediaType) -> None:
    bench, dossier = a_bench(), partial()
    first = replace(dossier.exhibits[0], media_type=kind)
    case = keep(bench, replace(dossier, exhibits=(first, *dossier.exhibits[1:])))
    left = parcel(bench.desk, case, Leaving(folder=Path("out"), evidence=True))
    parts = {f"evidence/{name}": content for name, content in left.evidence.items()}
    assert len(parts) == len(case.exhibits)
    assert asice.manifest(parts).count(b"<asic:DataObjectReference ") == len(parts)
    assert asice.unpack(asice.pack(parts), frozenset()) == parts
    assert {asice.evidence_id(name) for name in parts} == {each.id for each in case.exhibits}

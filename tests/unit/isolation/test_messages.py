"""What the other side says is bounded before anything is made of it."""

import io
import struct
from dataclasses import replace

import pytest

from app import wire
from app.domain.errors import MalformedError
from app.domain.exhibit import MeantFace, MediaType
from app.domain.finding import Finding, Measure
from app.domain.provenance import Provenance
from app.isolation.messages import MOST_HEADER_BYTES, Reply, Request, Verb, receive, send
from tests.hostile.specimens import evidence_of

HERE = evidence_of(b"evidence")
REQUEST = Request(
    verb=Verb.EXAMINE,
    seconds=10,
    media_type=MediaType.JPEG,
    engine="face",
    exhibits=(HERE.exhibit,),
    meant={HERE.exhibit.id: MeantFace(rank=1)},
    sizes=(8,),
)


def framed(header: bytes, rest: bytes = b"") -> io.BytesIO:
    return io.BytesIO(struct.pack(">I", len(header)) + header + rest)


def test_what_is_sent_is_received() -> None:
    pipe = io.BytesIO()
    send(pipe, REQUEST, [HERE.content])
    send(pipe, Request(verb=Verb.STOP))
    pipe.seek(0)
    assert receive(pipe, Request) == (REQUEST, (HERE.content,))
    assert receive(pipe, Request) == (Request(verb=Verb.STOP), ())
    with pytest.raises(EOFError):
        receive(pipe, Request)


@pytest.mark.parametrize("value", [True, 1, "MRV-A"])
def test_a_finding_keeps_the_kind_of_its_value(value: bool | int | str) -> None:  # noqa: FBT001 -- a value
    finding = Finding(
        measure=Measure.FACE_COUNT,
        value=value,
        exhibits=(HERE.exhibit.id,),
        provenance=Provenance(engine="face", version="1"),
    )
    pipe = io.BytesIO()
    send(pipe, Reply(findings=(finding,)))
    pipe.seek(0)
    (given,) = receive(pipe, Reply)[0].findings
    assert given == finding
    assert type(given.value) is type(value)


@pytest.mark.parametrize("sizes", [(-1,), (Reply.most_bytes + 1,), (2**52, 2**52), (0,) * 65])
def test_parts_beyond_the_bounds_are_not_waited_for(sizes: tuple[int, ...]) -> None:
    with pytest.raises(MalformedError):
        receive(framed(wire.encode(Reply(sizes=sizes))), Reply)


def test_a_header_beyond_the_bound_is_not_waited_for() -> None:
    with pytest.raises(MalformedError):
        receive(io.BytesIO(struct.pack(">I", MOST_HEADER_BYTES + 1)), Reply)


@pytest.mark.parametrize("header", [b"", b"{}", b"\xff", b"[]", b'{"code":1}', b"null"])
def test_a_header_that_is_no_message_is_refused(header: bytes) -> None:
    with pytest.raises(MalformedError):
        receive(framed(header), Reply)


def test_an_end_in_the_middle_is_an_end() -> None:
    header = wire.encode(replace(REQUEST, sizes=(9,)))
    with pytest.raises(EOFError):
        receive(framed(header, b"evidence"), Request)

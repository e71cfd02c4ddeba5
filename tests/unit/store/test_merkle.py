"""The tree against known answers, against its own definition, and its proofs against forgers."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.tree_proof import proves
from app.store import merkle

ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
"""Source: reference test data of Certificate Transparency (merkle_tree_test), after RFC 6962."""

ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def leaves(count: int) -> list[bytes]:
    return [merkle.leaf(str(number).encode()) for number in range(count)]


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


@pytest.mark.parametrize("size", range(1, 9))
def test_heads_of_the_reference_tree(size: int) -> None:
    assert merkle.root([merkle.leaf(item) for item in ENTRIES[:size]]).hex() == ROOTS[size - 1]


def test_the_head_over_nothing_is_the_hash_of_nothing() -> None:
    assert merkle.root([]) == hashlib.sha256(b"").digest()


def test_the_three_proofs_of_the_example_in_the_standard() -> None:
    """RFC 6962 section 2.1.3, with its names for the nodes."""
    a, b, c, d, e, f, j = leaves(7)
    g, h, i = node(a, b), node(c, d), node(e, f)
    k, ll = node(i, j), node(g, h)
    seven = [a, b, c, d, e, f, j]
    assert merkle.root(seven) == node(ll, k)
    assert merkle.consistency_proof(seven, 3) == (c, d, g, k)
    assert merkle.consistency_proof(seven, 4) == (k,)
    assert merkle.consistency_proof(seven, 6) == (i, j, ll)


@given(st.integers(1, 40), st.integers(0, 40))
def test_every_beginning_is_proved(first: int, more: int) -> None:
    all_leaves = leaves(first + more)
    earlier = (first, merkle.root(all_leaves[:first]))
    later = (first + more, merkle.root(all_leaves))
    assert proves(earlier, later, merkle.consistency_proof(all_leaves, first))


@given(st.integers(1, 20), st.integers(1, 20), st.data())
def test_no_other_proof_or_head_passes(first: int, more: int, data: st.DataObject) -> None:
    all_leaves = leaves(first + more)
    earlier = (first, merkle.root(all_leaves[:first]))
    later = (first + more, merkle.root(all_leaves))
    proof = merkle.consistency_proof(all_leaves, first)
    other = hashlib.sha256(b"other").digest()
    place = data.draw(st.integers(0, len(proof) - 1))
    swapped = (*proof[:place], other, *proof[place + 1 :])
    assert not proves(earlier, later, swapped)
    assert not proves(earlier, later, proof[:-1])
    assert not proves(earlier, later, (*proof, other))
    assert not proves((first, other), later, proof)
    assert not proves(earlier, (first + more, other), proof)
    assert not proves(later, earlier, proof)


def test_nothing_is_proved_of_an_empty_beginning() -> None:
    assert not proves((0, merkle.root([])), (2, merkle.root(leaves(2))), ())

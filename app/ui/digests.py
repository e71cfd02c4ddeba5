"""How digests are written: as reports print them. No Qt."""


def grouped(digest: str) -> str:
    """A digest in fours, for reading aloud."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def shortened(digest: str) -> str:
    """Its first and last digits, to know it again by."""
    return f"{digest[:4]}\N{HORIZONTAL ELLIPSIS}{digest[-4:]}"

"""Where a store may lie: on a disk of this machine.

On a network file system neither the writer's lock nor the write-ahead log can be relied upon.
Source: https://sqlite.org/wal.html ("WAL does not work over a network filesystem").
"""

import re
from pathlib import Path

from app.domain.errors import StoreError

_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "lustre",
        "glusterfs",
        "fuse.sshfs",
        "fuse.glusterfs",
    ]
)
_MOUNTS = Path("/proc/self/mountinfo")


def refuse_network(folder: Path) -> None:
    """Raise if `folder` is known to lie on a network file system.

    Raises:
        StoreError: It does.
    """
    place = folder.resolve()
    if str(place).startswith("\\\\"):
        raise StoreError("network path")
    if _MOUNTS.exists() and (kind := filesystem(place, _MOUNTS.read_text())) in _NETWORK:
        raise StoreError(f"network file system {kind}")


def filesystem(place: Path, mounts: str) -> str:
    """Type of the file system that holds `place`; of mounts at one point, the last counts.

    `mounts` is the text of /proc/self/mountinfo. Source: proc(5).
    """
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        point = Path(_unescape(fields.split()[4]))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), rest.split()[0]
    return kind


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)

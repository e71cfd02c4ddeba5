"""A store lies on a disk of this machine."""

from pathlib import Path

import pytest

from app.store.location import filesystem, refuse_network

MOUNTS = r"""
21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 21 0:40 / /home/shared rw shared:5 - nfs4 server:/export rw
31 30 8:2 / /home/shared/local rw - xfs /dev/sdb1 rw
32 21 0:41 / /media/two\040words rw - cifs //server/share rw
""".strip()


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/anna/store", "ext4"),
        ("/home/shared", "nfs4"),
        ("/home/shared/store", "nfs4"),
        ("/home/shared/local/store", "xfs"),
        ("/home/sharedstore", "ext4"),
        ("/media/two words/store", "cifs"),
    ],
)
def test_the_innermost_mount_tells(place: str, kind: str) -> None:
    assert filesystem(Path(place), MOUNTS) == kind


def test_the_disk_of_this_test_will_do(tmp_path: Path) -> None:
    refuse_network(tmp_path / "store")
    assert not (tmp_path / "store").exists()

"""Puts the files of a result together, and writes out again what was signed before.

Law: what is written again is byte for byte what was signed, or nothing is written.
"""

import errno
from collections.abc import Mapping
from pathlib import Path

from app.domain.errors import ExportError
from app.domain.exhibit import digest_of
from app.domain.package import Package
from app.signing import asice
from app.signing.files import write_set
from app.signing.result_names import CONTAINER


def packaged(
    contents: Mapping[str, bytes], along: Mapping[str, bytes], signed: Mapping[str, bytes]
) -> tuple[Package, dict[str, bytes]]:
    """What is to be kept of a result, and every file of it by name.

    `along` is what travels in the container, `signed` its manifest and the signature over it.
    """
    if not along:
        return Package(files=contents), dict(contents)
    container = asice.pack({**contents, **along, **signed})
    exhibits = tuple(name for name in sorted(along) if asice.is_exhibit(name))
    own = {name: content for name, content in along.items() if name not in exhibits}
    package = Package(
        files=contents,
        packed={**signed, **own},
        exhibits=exhibits,
        container=digest_of(container),
    )
    return package, {**contents, CONTAINER: container}


def laid_out(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write a set of files, all or none.

    Raises:
        ExportError: Nothing was left behind.
    """
    try:
        return write_set(folder, contents)
    except OSError as error:
        raise ExportError(errno.errorcode.get(error.errno or 0, "OSError")) from error


class FolderPacker:
    """Implements `Packer`."""

    def write(
        self, package: Package, exhibits: Mapping[str, bytes], into: Path
    ) -> tuple[Path, ...]:
        """See `Packer.write`."""
        contents = dict(package.files)
        if package.container is not None:
            container = asice.pack({**package.files, **package.packed, **exhibits})
            if digest_of(container) != package.container:
                raise ExportError("other bytes than were signed")
            contents[CONTAINER] = container
        return laid_out(into, contents)

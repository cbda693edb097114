"""The data that smlint ships: schemas and rules."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


class MissingDataError(LookupError):
    """A part of smlint itself is not there: the installation is damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the folder {name!r} of smlint is missing; install smlint again")


def data_folder(name: str) -> Path:
    """The shipped folder ``schemas`` or ``rules``: in a wheel inside the package, in a checkout
    beside it.

    Raises:
        MissingDataError: it is in neither place.
    """
    shipped = _PACKAGE / "_data" / name
    if shipped.is_dir():
        return shipped
    checkout = _PACKAGE.parent
    # In site-packages a folder of this name would be another distribution's.
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise MissingDataError(name)


def compiled_rules() -> bytes | None:
    """All rules as one JSON text, as a wheel ships them; None in a checkout."""
    compiled = _PACKAGE / "_data" / "rules.json"
    return compiled.read_bytes() if compiled.is_file() else None

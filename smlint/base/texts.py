"""The texts of files that are about to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO

Pieces = Callable[[], Iterable[str]]
"""Makes a text, piece by piece."""


class Texts(Mapping[str, str]):
    """Texts by the paths of their files, each made when it is asked for and kept nowhere: those of
    a long plan take as much room as the plan.
    """

    def __init__(self, made: Mapping[str, Pieces]) -> None:
        self._made = dict(made)

    def __getitem__(self, path: str) -> str:
        text = StringIO()
        text.writelines(self.pieces(path))
        return text.getvalue()

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def pieces(self, path: str) -> Iterable[str]:
        """One of them, piece by piece, for whoever writes it somewhere."""
        return self._made[path]()

    def renamed(self, name: Callable[[str], str]) -> Texts:
        """The same texts by other paths."""
        return Texts({name(path): pieces for path, pieces in self._made.items()})

    def with_others(self, others: Mapping[str, str]) -> Texts:
        """These, and some that are made already."""
        return Texts({**self._made, **{path: whole(text) for path, text in others.items()}})


def in_pieces(texts: Mapping[str, str], path: str) -> Iterable[str]:
    """One of some texts, in pieces where it has not been made yet."""
    return texts.pieces(path) if isinstance(texts, Texts) else (texts[path],)


def whole(text: str) -> Pieces:
    """A text that is made already."""
    return lambda: (text,)

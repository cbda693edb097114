"""Texts are made when somebody asks for them, and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.texts import Texts, in_pieces, whole


def test_a_text_is_made_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def pieces() -> Iterator[str]:
        asked.append("a")
        yield from ("one\n", "two\n")

    texts = Texts({"a.yaml": pieces, "b.yaml": whole("b\n")})
    assert list(texts) == ["a.yaml", "b.yaml"]
    assert len(texts) == 2
    assert asked == []
    assert texts["a.yaml"] == texts["a.yaml"] == "one\ntwo\n"
    assert asked == ["a", "a"]
    assert list(in_pieces(texts, "a.yaml")) == ["one\n", "two\n"]
    assert list(in_pieces({"a.yaml": "one\ntwo\n"}, "a.yaml")) == ["one\ntwo\n"]


def test_texts_are_what_they_say() -> None:
    texts = Texts({"a.yaml": whole("a\n")})
    assert texts == {"a.yaml": "a\n"}
    assert texts != {"a.yaml": "b\n"}
    assert texts.with_others({"b.yaml": "b\n"}) == {"a.yaml": "a\n", "b.yaml": "b\n"}
    assert texts.renamed(lambda path: f"new/{path}") == {"new/a.yaml": "a\n"}

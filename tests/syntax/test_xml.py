from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.xml import Element, XmlFile, read_xml


def read(source: str, caps: Caps | None = None) -> XmlFile:
    return read_xml(Text("a.xml", source), caps or Caps())


def root(source: str) -> Element:
    file = read(source)
    assert file.root is not None, file.seen
    return file.root


def written(source: str, element: Element) -> str:
    return source[element.span.start.offset : element.span.end.offset]


def test_elements_know_where_they_stand() -> None:
    source = '<a>\n  <p:b c="1>2" p:d="x">Ψωμί &amp; 500\n fans</p:b><e/></a>\n'
    found = root(source)
    named, empty = found.children
    assert written(source, found) == source.strip()
    assert (named.name, named.attributes) == ("b", {"c": "1>2", "d": "x"})
    assert (named.span.start.line, named.span.start.column) == (2, 3)
    assert named.prose.text == "Ψωμί & 500\n fans"
    at = named.prose.text.index("500")
    span = named.prose.part(at, at + 3)
    assert source[span.start.offset : span.end.offset] == "500"
    assert (written(source, empty), empty.prose.text) == ("<e/>", "")


def test_words_of_a_character_section_and_of_elements_inside() -> None:
    source = "<a><![CDATA[1 < 2]]> and <b>more</b> </a>"
    found = root(source)
    assert found.prose.text == "1 < 2 and more"
    assert source[found.prose.marks[0].offset] == "1"


def test_ways_lead_to_elements() -> None:
    found = root("<a><b><c>1</c></b><b><c>2</c><d><b/></d></b></a>")
    inner = found.first("b", "c")
    assert inner is not None
    assert inner.prose.text == "1"
    assert found.first("b", "x") is None
    assert [len(each.children) for each in found.deep("b")] == [1, 2]


HOSTILE = {
    "entities that grow": (
        '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">'
        + "".join(f'<!ENTITY x{at} "{f"&x{at - 1};" * 10}">' for at in range(1, 10))
        + "]><a>&x9;</a>"
    ).replace("&x0;", "&x;"),
    "a file from outside": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>',
    "a type from outside": '<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a/>',
    "entities of parameters": '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///x"> %p;]><a/>',
    "attributes that a type gives": '<!DOCTYPE a [<!ATTLIST a b CDATA "x">]><a/>',
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_document_type_is_refused_before_it_is_read(source: str) -> None:
    file = read(source)
    assert file.root is None
    (seen,) = file.seen
    assert (seen.rule, seen.message, seen.span.start.offset) == ("xml-not-read", "doctype", 0)


def test_what_is_too_deep_or_too_much_is_not_read() -> None:
    deep = read("<a>" * 100 + "</a>" * 100)
    many = read(f"<a>{'<b/>' * 300}</a>", Caps(nodes=200))
    for file, what in ((deep, "depth"), (many, "nodes")):
        (seen,) = file.seen
        assert (file.root, seen.rule, seen.args["limit"]) == (None, "over-the-limit", what)


def test_a_large_file_takes_its_length() -> None:
    source = f"<a>{'<b>Reach 500 readers ό</b>' * 30_000}</a>"
    started = time.process_time()
    assert len(root(source).children) == 30_000
    assert time.process_time() - started < 20  # an hour, if each element looked at all before it


@pytest.mark.parametrize(
    "source", ["", "text", "<a>", "<a", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a>&x;</a>"]
)
def test_what_is_no_xml_is_told_within_the_file(source: str) -> None:
    file = read(source)
    assert file.root is None
    (seen,) = file.seen
    assert seen.rule == "xml-not-read"
    assert seen.span.end.offset <= len(source)


@given(st.text(alphabet="<>/ab &;\"'=!-[]?\nό\ud7ff", max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    for text in (source, f"<a>{source}</a>"):
        file = read(text)
        assert (file.root is None) == bool(file.seen)


@given(st.lists(st.text(alphabet="ab <&>'\"ό\n\t☃", max_size=12), max_size=5))
def test_every_letter_has_its_place(texts: list[str]) -> None:
    escaped = [
        each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for each in texts
    ]
    source = "<a>" + "".join(f"<b>{each}</b>" for each in escaped) + "</a>"
    for element, words in zip(root(source).children, texts, strict=True):
        prose = element.prose
        assert prose.text == words.strip()
        for letter, mark in zip(prose.text, prose.marks, strict=False):
            assert source[mark.offset] in (letter, "&")

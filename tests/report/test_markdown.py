"""The comment for a pull request: complete, short, and nothing in a plan becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from smlint.base.finding import Finding, Severity
from smlint.base.span import Span
from smlint.report import REPORTERS
from smlint.report.markup import code, escaped
from smlint.report.neutral import neutral
from tests.report.report_samples import BOOK, FULL, NO_GOAL, NO_TARGET, Book, telling
from tests.tries import tries

GITHUB = 65_536
"""Characters of a comment, at most."""

FULL_PATH = NO_TARGET.span.path

FORGE = MarkdownIt("gfm-like", {"linkify": False}).enable(["table", "strikethrough"])
ADDRESS = re.compile(r"(?i)(?<!\\)(https?|ftp|mailto|xmpp)(?<!\\):|www\.")
MARKUP = st.text(
    st.sampled_from("*_`~[]()<>!|\\&;:@#$%^+-=.0123456789 \n\t/ahtpswκ🚲\u202e\u200b"), max_size=40
)


def shown(text: str) -> tuple[str, set[str]]:
    """What a reader sees of a paragraph, and the kinds of markup in it."""
    inline = [token for token in FORGE.parse(f"- x {text} y") if token.type == "inline"]
    children: list[Token] = [child for token in inline for child in token.children or ()]
    return "".join(child.content for child in children), {child.type for child in children}


@settings(max_examples=tries(400))
@given(MARKUP)
@example("[here](https://example.org) <b>bold</b> ![x](y) `code` **b** ~~s~~ &amp; a@b.com")
@example("@maria #12 !7 see www.example.org and https://example.org :tada: $x$")
def test_what_a_plan_says_is_shown_as_it_stands_and_is_no_markup(text: str) -> None:
    words, kinds = shown(escaped(text))
    said = " ".join(neutral(text).split())
    assert words.replace("\u200b", "") == f"x {said} y"
    assert kinds <= {"text", "text_special"}
    assert not re.search(r"[@#!](?=\w)", words)
    assert not ADDRESS.search(escaped(text))


@settings(max_examples=tries(200))
@given(MARKUP)
def test_a_code_span_ends_where_we_end_it(text: str) -> None:
    _words, kinds = shown(code(text))
    assert kinds <= {"text", "text_special", "code_inline"}
    assert "|" not in code(text).replace("\\|", "")


def test_a_value_cannot_break_out_of_the_table_of_objectives() -> None:
    verdict = replace(FULL.verdicts[0], objective="a | b", shown={"R": "x | <b>\n| y"})
    report = REPORTERS["markdown"](telling(replace(FULL, verdicts=(verdict,))))
    rows = [token for token in FORGE.parse(report) if token.type == "tr_open"]
    cells = [token for token in FORGE.parse(report) if token.type in {"th_open", "td_open"}]
    assert (len(rows), len(cells)) == (2, 12)


def test_objectives_with_a_fault_are_in_sight_and_the_others_folded() -> None:
    sound = replace(FULL.verdicts[0], objective="obj-sound", measurable="ok")
    report = REPORTERS["markdown"](telling(replace(FULL, verdicts=(*FULL.verdicts, sound))))
    open_part, folded = report.split("<details>")
    assert "`obj-visits`" in open_part
    assert "`obj-sound`" not in open_part
    assert "`obj-sound`" in folded


def test_notes_are_folded_and_errors_come_first() -> None:
    later = replace(NO_TARGET, span=NO_TARGET.span.within("z.md"))
    warning = replace(NO_TARGET, rule="SM903", severity=Severity.WARNING, args={"id": 1, "kind": 2})
    note = replace(NO_GOAL, severity=Severity.INFO)
    report = REPORTERS["markdown"](telling(replace(FULL, findings=(warning, note, later))))
    assert report.index("**error**") < report.index("**warning**")
    assert report.index("<details><summary>1 note</summary>") < report.index("**note**")


def test_the_reason_of_a_rule_is_read_once_and_the_sixth_place_is_folded() -> None:
    findings = tuple(
        replace(NO_TARGET, args={**NO_TARGET.args, "objective": f"obj-{number}"})
        for number in range(8)
    )
    report = REPORTERS["markdown"](telling(replace(FULL, findings=findings)))
    assert report.count("**why**") == 1
    in_sight, folded = report.split("<summary>3 more of SM116</summary>")
    assert in_sight.count("SM116 objective-no-target") == 5
    assert folded.count("SM116 objective-no-target") == 3


def many(count: int, **changes: object) -> tuple[Finding, ...]:
    """Findings of which each says something else."""
    args = [{"objective": f"obj-{number}", "text": "x" * 150} for number in range(count)]
    return tuple(replace(NO_TARGET, args=each, **changes) for each in args)  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [400, 5000])
def test_a_report_fits_a_comment_and_says_how_much_is_not_shown(count: int) -> None:
    report = REPORTERS["markdown"](telling(replace(FULL, findings=many(count))))
    assert len(report) < GITHUB
    shown = report.count("SM116 objective-no-target")
    assert shown > 50
    assert f"{count - shown:,} findings are not shown" in report
    assert f"({FULL_PATH} {count - shown:,})" in report
    assert report.count("<details>") == report.count("</details>")
    greek = telling(replace(FULL, findings=many(count)), language="el")
    assert "ευρήματα δεν φαίνονται εδώ" in REPORTERS["markdown"](greek)


def test_where_not_all_fits_an_error_at_the_end_is_shown_before_what_is_folded() -> None:
    warnings = [
        many(40, rule=f"SM{number}", name=f"rule-{number}", severity=Severity.WARNING)
        for number in range(101, 136)
    ]
    last = replace(NO_TARGET, rule="SM901", name="schema", args={"objective": "z", "text": "z"})
    findings = (*(each for group in warnings for each in group), last)
    book = Book({each.rule: BOOK.rules["SM116"] for each in findings})
    said = replace(telling(replace(FULL, findings=findings)), rules=book)
    report = REPORTERS["markdown"](said)
    assert len(report) < GITHUB
    assert "`SM901 schema`" in report
    assert "`SM135 rule-135`" in report
    assert "are not shown" in report


def test_no_plan_makes_a_comment_longer_than_github_takes() -> None:
    verdicts = tuple(
        replace(FULL.verdicts[0], objective=f"{'o' * 200}-{number}") for number in range(3000)
    )
    one = replace(FULL, verdicts=verdicts, findings=many(900))
    report = REPORTERS["markdown"](telling(one, *(replace(one, root=f"p{n}") for n in range(90))))
    assert len(report) < GITHUB
    assert "more objectives are not in this table" in report
    assert "findings are not shown" in report


def test_the_same_sentence_of_many_places_is_one_item_with_all_of_them() -> None:
    def at(path: str, line: int) -> Finding:
        here = replace(NO_TARGET.span.start, line=line)
        end = replace(NO_TARGET.span.end, line=line)
        return replace(NO_TARGET, span=Span(path, here, end))

    alike = (at("a.yaml", 3), at("a.yaml", 9), at("b.md", 2), at("b.md", 2))
    findings = (*alike, replace(NO_TARGET, args={**NO_TARGET.args, "objective": "obj-other"}))
    report = REPORTERS["markdown"](telling(replace(FULL, findings=findings)))
    assert report.count("SM116 objective-no-target") == 2
    assert "**also in 3 other places** `a.yaml:9; b.md:2`" in report
    assert "5 errors" in report
    page = REPORTERS["html"](telling(replace(FULL, findings=findings)))
    assert "also in 3 other places <code>a.yaml:9; b.md:2</code>" in page
    # What shows the line of each place, and what programs read, tells them one by one.
    assert REPORTERS["text"](telling(replace(FULL, findings=findings))).count("SM116") == 5
    lines = REPORTERS["jsonl"](telling(replace(FULL, findings=findings))).splitlines()
    assert len([line for line in lines if line.startswith('{"rule": "SM116"')]) == 5


def test_what_is_graver_or_is_put_right_in_another_way_stays_by_itself() -> None:
    warning = replace(NO_TARGET, severity=Severity.WARNING)
    report = REPORTERS["markdown"](telling(replace(FULL, findings=(NO_TARGET, warning))))
    assert report.count("SM116 objective-no-target") == 2
    assert "also in" not in report

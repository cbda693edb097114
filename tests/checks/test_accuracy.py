"""Sentences are judged as a careful reader would: the scores of our own, which nobody tuned each
for itself, and the machinery that counts them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy import LEAST, Labelled, Score, below, judged, read, table
from smlint.checks.judgement import judge
from smlint.engine.shipped import shipped
from smlint.plan.wording.sentence import read_sentence

GOALS = Path(__file__).resolve().parents[2] / "benchmarks" / "goals.tsv"


@pytest.fixture(scope="module")
def scores() -> dict[tuple[str, str], Score]:
    found: dict[tuple[str, str], Score] = {}
    for each, label, told in judged(read(GOALS)):
        key = each.language, label
        found.setdefault(key, Score()).add(told=told, label=each.labels[label])
    return found


@pytest.mark.parametrize("key", LEAST, ids="-".join)
def test_a_label_is_told_well_enough(
    scores: dict[tuple[str, str], Score], key: tuple[str, str]
) -> None:
    assert not below(key, scores[key]), table(scores)
    assert scores[key].total > 50


def test_a_language_without_lists_is_not_judged_but_its_numbers_are() -> None:
    said = judge("Alcanzar 500 seguidores nuevos", "es", shipped().lexicon)
    assert (said.specific, said.is_tactic, said.measurable) == (None, None, True)


def test_precision_and_recall_count_what_was_told() -> None:
    score = Score()
    for told, label in ((True, True), (True, False), (False, True), (None, True), (False, False)):
        score.add(told=told, label=label)
    assert (score.precision, score.recall, score.silent, score.total) == (0.5, 0.5, 1, 5)
    assert below(("en", "measurable"), score)


def test_where_nothing_was_told_no_score_is() -> None:
    score = Score()
    for label in (True, False):
        score.add(told=None, label=label)
    assert (score.precision, score.recall, score.recall_of_all) == (None, None, 0.0)
    row = table({("sv", "specific"): score})[-1]
    assert row == "| sv | specific | 2 | - | - | 0.00 | 2 |  |"
    assert below(("en", "measurable"), score)
    assert not below(("sv", "specific"), score)


def test_a_labelled_file_says_its_language_or_its_name_does(tmp_path: Path) -> None:
    file = tmp_path / "goals-el.tsv"
    file.write_text("text\tmeasurable\n12 άρθρα\ty\n", encoding="utf-8")
    assert list(read(file)) == [Labelled("12 άρθρα", "el", {"measurable": True})]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Cut complaints by a third", "33.33"),
        ("Three quarters of the members vote", "75.00"),
        ("One in four donors comes back", "25.00"),
        ("Half of the volunteers found us there", "50.00"),
        ("Να μειωθούν κατά ένα τέταρτο τα παράπονα", "25.00"),
        ("Οι μισοί να μας ξέρουν", "50.00"),
        ("Ένας στους πέντε να αφήνει κριτική", "20.00"),
    ],
)
def test_parts_in_words_are_numbers(text: str, percent: str) -> None:
    (mark,) = read_sentence(text, None).numbers
    assert mark.number.percent
    assert f"{mark.number.value:.2f}" == percent


@pytest.mark.parametrize("text", ["Ask a third party", "Win third place", "A quarter of an hour"])
def test_what_only_sounds_like_a_part_is_none(text: str) -> None:
    assert [mark for mark in read_sentence(text, "en").numbers if mark.number.percent] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Collaborate with ten bakers", "en"),
        ("Συνεργασία με δέκα bloggers", "el"),
        ("Ανασχεδιασμός της ιστοσελίδας", "el"),
        ("Προσλαμβάνουμε έναν επιμελητή", "el"),
    ],
)
def test_what_one_will_be_busy_with_is_a_task(text: str, language: str) -> None:
    assert judge(text, language, shipped().lexicon).is_tactic


def test_a_plan_for_the_next_quarter_is_not_due_in_it() -> None:
    assert not read_sentence("Prepare a calendar for the next quarter", "en").time_bound
    assert read_sentence("500 sign-ups next quarter", "en").time_bound

from __future__ import annotations

import ast
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import smlint
from smlint.base.finding import Arg, Term
from smlint.i18n import Catalogue, blanks, catalogue

EN, EL = catalogue("en"), catalogue("el")
TERMS = """
kind: strategy team goal metric readings audience channel research contact source lead content
kind: tactic event campaign experiment review policy person business-objective objective plan
kind: document settings rule pillar competitor finding
count: strategy team goal metric readings audience channel research contact source lead content
count: tactic event campaign experiment review policy person business-objective objective plan
count: document file rule error warning info
type: null bool int float text number list mapping
form: id ref date datetime period number percent url email time duration language currency
form: timezone path pattern selector version other
limit: file_bytes depth nodes aliases expansion markdown_lines
feature: tag merge-key complex-key directive
unreadable: permission outside not-a-file missing too-large error
skip: history language readings whole-plan pattern
step: premise goals research rolodex conversation relationships measurement improvement tactics
step: hygiene
severity: error warning info
files: plan settings rules found other unread
own: field list limit message rule
smart: ok no
related: first rule-off
"""
KEYS = [
    f"{group}.{name}"
    for group, _, names in (line.partition(": ") for line in TERMS.strip().splitlines())
    for name in names.split()
]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        catalogue("fr")


def test_both_languages_hold_the_same_keys_in_the_same_order() -> None:
    assert list(EN.sentences) == list(EL.sentences)


def test_both_languages_have_the_same_blanks() -> None:
    differing = [
        key for key in EN.sentences if blanks(EN.sentences[key]) != blanks(EL.sentences[key])
    ]
    assert differing == []


def test_every_sentence_that_counts_has_both_plural_forms() -> None:
    counting = {key for key in EN.sentences if "n" in blanks(EN.sentences[key])}
    stems = {key.rpartition(".")[0] for key in counting}
    assert counting == {f"{stem}.{form}" for stem in stems for form in ("one", "other")}


def test_no_sentence_has_a_brace_that_is_not_a_blank() -> None:
    for words in (EN, EL):
        for sentence in words.sentences.values():
            assert not re.search(r"[{}]", re.sub(r"\{[a-z][a-z0-9_-]*\}", "", sentence))


def test_greek_is_greek_wherever_there_are_words() -> None:
    same = {key for key in EN.sentences if EN.sentences[key] == EL.sentences[key]}
    assert same == {
        "summary.plan",
        "verdict.counts",
        "smart.title",
    }


@pytest.mark.parametrize("key", KEYS)
def test_every_term_that_the_layers_name_is_there(key: str) -> None:
    assert EN.knows(key)


def test_every_key_that_the_code_says_is_there_with_its_blanks() -> None:
    said = [call for path in sorted(_package().rglob("*.py")) for call in _says(path)]
    assert said, "no say() was found: this test looks at nothing"
    for key, names in said:
        assert EN.knows(key), key
        wanted = blanks(EN.sentences.get(key) or EN.sentences[f"{key}.other"])
        assert names is None or wanted <= names, key


@pytest.mark.parametrize(
    ("arg", "english", "greek"),
    [
        (1700, "1,700", "1.700"),
        (999, "999", "999"),
        (-1234567, "-1,234,567", "-1.234.567"),
        (0, "0", "0"),
        (Decimal("4.5"), "4.5", "4,5"),
        (Decimal("1240.50"), "1,240.5", "1.240,5"),
        (Decimal("1700.00"), "1,700", "1.700"),
        (Decimal("1.7E+3"), "1,700", "1.700"),
        (Decimal("0.0001"), "0.0001", "0,0001"),
        (Decimal("NaN"), "NaN", "NaN"),
        (Decimal("1E+999999"), "1.000E+999999", "1,000E+999999"),
        (date(2027, 6, 30), "2027-06-30", "2027-06-30"),
        ("2027", "2027", "2027"),
        ("", "", ""),
        ('"Λαογραφικό Μουσείο"', '"Λαογραφικό Μουσείο"', "«Λαογραφικό Μουσείο»"),
        ('"Folk Museum"', '"Folk Museum"', '"Folk Museum"'),
        ('"το \\"όχι\\""', '"το \\"όχι\\""', '"το \\"όχι\\""'),
        (Term("kind.metric"), "metric", "δείκτης"),
        (("daily",), "daily", "daily"),
        (("daily", "weekly"), "daily or weekly", "daily ή weekly"),
        (("daily", "weekly", "monthly"), "daily, weekly or monthly", "daily, weekly ή monthly"),
        ((), "", ""),
        ((Term("type.list"), 1200), "a list or 1,200", "λίστα ή 1.200"),
    ],
)
def test_each_language_writes_arguments_its_own_way(arg: Arg, english: str, greek: str) -> None:
    assert (EN.write(arg), EL.write(arg)) == (english, greek)


def test_an_integer_that_python_refuses_to_write_is_written_short() -> None:
    assert EN.write(10**5000) == "1.000E+5000"


@pytest.mark.parametrize(
    ("n", "english", "greek"),
    [
        (0, "0 goals", "0 γενικοί στόχοι"),
        (1, "1 goal", "1 γενικός στόχος"),
        (2, "2 goals", "2 γενικοί στόχοι"),
        (1001, "1,001 goals", "1.001 γενικοί στόχοι"),
    ],
)
def test_the_number_chooses_the_plural(n: int, english: str, greek: str) -> None:
    assert (EN.say("count.goal", n=n), EL.say("count.goal", n=n)) == (english, greek)


def test_an_argument_is_never_read_as_a_template() -> None:
    assert EN.fill("{a} {b}", {"a": "{b}", "b": "{a}"}) == "{b} {a}"


def test_a_blank_that_nobody_fills_and_other_braces_stay_as_they_are() -> None:
    assert EN.fill("{who} {value: 1} {} {0}", {}) == "{who} {value: 1} {} {0}"


def test_a_key_that_is_missing_is_ugly_but_no_crash() -> None:
    assert EN.say("kind.gaol") == "gaol"
    assert EN.say("gaol") == "gaol"
    assert not EN.knows("kind.gaol")


def test_a_blank_may_be_called_key() -> None:
    assert Catalogue("en", {"x": "{key}"}).say("x", key="owner") == "owner"


@given(st.text(), st.dictionaries(st.text(), st.text() | st.integers() | st.decimals()))
def test_no_template_and_no_argument_breaks_a_sentence(
    template: str, args: dict[str, str | int | Decimal]
) -> None:
    for words in (EN, EL):
        assert isinstance(words.fill(template, args), str)


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False))
def test_greek_swaps_the_marks_of_english(number: int | Decimal) -> None:
    swapped = EN.write(number).translate(str.maketrans(",.", ".,"))
    assert EL.write(number) == swapped


def _package() -> Path:
    return Path(smlint.__file__).parent


def _says(path: Path) -> list[tuple[str, set[str] | None]]:
    """Each literal ``say("key", name=...)``: its key and its names, None where it has ``**``."""
    found: list[tuple[str, set[str] | None]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="say"), args=[ast.Constant(value=str(key))], keywords=words
            ):
                names = [word.arg for word in words]
                found.append((key, None if None in names else {name for name in names if name}))
    return found

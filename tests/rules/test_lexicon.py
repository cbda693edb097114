from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.text import fold
from smlint.engine import shipped as data
from smlint.plan.wording.sentence import head_verbs
from smlint.rules.entries import LexiconError
from smlint.rules.lexicon import Lexicon, Words, find, load_lexicons
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml
from tests.tries import tries

LISTS = Path(__file__).parents[2] / "rules" / "lexicons"


def words(*entries: object) -> Words:
    found = load_lexicons({"en": {"list": list(entries)}}).words("list", "en")
    assert found is not None
    return found


def said(entries: Words, text: str) -> list[str]:
    return [hit.text for hit in find(entries, text)]


@pytest.mark.parametrize(
    ("entry", "text", "hits"),
    [
        ("soon", "Soon, and not too SOON", ["Soon", "SOON"]),
        ("soon", "sooner or monsoon", []),
        ("inspir*", "Inspire inspiring inspirations", ["Inspire", "inspiring", "inspirations"]),
        ("raise|raising awareness", "Raising awareness", ["Raising awareness"]),
        ("high quality", "high-quality posts", ["high-quality"]),
        ("tik-tok", "tiktok, Tik Tok, tik-tok", ["tiktok", "Tik Tok", "tik-tok"]),
        ("google+", "on Google+ today", ["Google+"]),
        ("???", "owner: ???", ["???"]),
        ("συντομα", "Θα γίνει Σύντομα", ["Σύντομα"]),
        ("αυξησ*", "ΑΥΞΗΣΗ και αύξησης", ["ΑΥΞΗΣΗ", "αύξησης"]),
        ("κοσμοσ", "όλος ο κόσμος", ["κόσμος"]),
    ],
)
def test_words_are_found_as_the_writer_spelled_them(entry: str, text: str, hits: list[str]) -> None:
    assert said(words(entry), text) == hits


def test_a_hit_knows_its_place_in_the_original_text() -> None:
    text = "Straße: εμπνε\u0301ουμε συντομα"
    (hit,) = find(words("εμπνε*"), text)
    assert (hit.start, hit.end) == (8, 18)
    assert text[hit.start : hit.end] == hit.text


@pytest.mark.parametrize(
    ("entry", "text", "hits"),
    [
        ({"word": "about", "before": "number"}, "about 500 posts about oil", ["about"]),
        ({"word": "better", "not-before": ["practice*"]}, "better practices", []),
        ({"word": "better", "not-before": ["practice*"]}, "better replies", ["better"]),
        ({"word": "soon", "not-after": ["as"]}, "as soon as we can", []),
        ({"word": "x", "after": ["on", "via"]}, "on X by x% of us", ["X"]),
        ({"word": "threads", "capital": True}, "Long threads on Threads", ["Threads"]),
        ({"word": "threads", "capital": True}, "Threads are long. Threads too", []),
        ({"word": "περιπου", "after": "number"}, "500 περίπου, περίπου", ["περίπου"]),
    ],
)
def test_a_word_with_conditions_counts_where_they_hold(
    entry: dict[str, object], text: str, hits: list[str]
) -> None:
    assert said(words(entry), text) == hits


def test_one_of_several_entries_of_a_word_is_enough() -> None:
    both = words({"word": "threads", "after": "on"}, {"word": "threads", "capital": True})
    assert said(both, "on threads") == ["threads"]
    assert said(both, "via Threads") == ["Threads"]
    assert said(both, "long threads") == []


def test_the_longest_words_win() -> None:
    (hit,) = find(words("soon", "as soon as possible"), "as soon as possible")
    assert hit.entry == "as soon as possible"


def test_where_the_longest_does_not_hold_the_rest_is_still_read() -> None:
    entries = words("soon", {"word": "as soon as possible", "before": "number"})
    assert said(entries, "as soon as possible") == ["soon"]


@pytest.mark.parametrize(
    "text",
    ["<strong>", "</strong> text", "see https://a.example/strong-oil", "`strong`", "[a](b/strong)"],
)
def test_markup_and_links_are_no_prose(text: str) -> None:
    assert said(words("strong"), text) == []


@pytest.mark.parametrize(
    ("text", "language", "hits"),
    [
        ("Support our growers", "en", ["Support"]),
        ("We will support our growers", "en", ["support"]),
        ("Raise support requests answered from 60% to 90%", "en", []),
        ("People who work on farms know us", "en", []),
        ("We will work on our page", "en", ["work on"]),
        ("Reach 500 people to raise awareness", "en", ["raise awareness"]),
        ("Να εμπνεύσουμε όσους μαγειρεύουν", "el", ["εμπνεύσουμε"]),
        ("Να φτάσουμε 500 μέλη που θέλουν να εμπνεύσουν", "el", []),
    ],
)
def test_verbs_of_one_word_count_at_head_positions(
    text: str, language: str, hits: list[str]
) -> None:
    verbs = words("support", "^work on", "raise awareness", "εμπνευσ*")
    found = find(verbs, text, heads=head_verbs(text, language))
    assert [hit.text for hit in found] == hits


def test_a_greek_text_is_judged_with_both_languages() -> None:
    lexicon = load_lexicons({"en": {"vague": ["soon"]}, "el": {"vague": ["συντομα"]}})
    greek, english = lexicon.words("vague", "el"), lexicon.words("vague", "en")
    assert greek is not None
    assert english is not None
    assert said(greek, "σύντομα, soon") == ["σύντομα", "soon"]
    assert said(english, "σύντομα, soon") == ["soon"]


@pytest.mark.parametrize("language", ["de", None])
def test_a_language_without_lists_is_not_judged(language: str | None) -> None:
    assert load_lexicons({"en": {"vague": ["soon"]}}).words("vague", language) is None


def test_an_unknown_list_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        load_lexicons({"en": {"vague": ["soon"]}}).words("vauge", "en")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"en": ["soon"]}, "en: not a mapping of lists"),
        ({"en": {"vague": "soon"}}, "en: vague: not a list of entries"),
        ({"en": {"vague": [""]}}, "en: vague: '' is no entry"),
        ({"en": {"vague": [None]}}, "en: vague: None is no entry"),
        ({"en": {"vague": [{"word": "x", "befor": "y"}]}}, "is no entry"),
    ],
)
def test_a_list_that_cannot_be_used_says_where(data: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message.replace("(", r"\(")):
        load_lexicons(data)


@settings(max_examples=tries(100))
@given(st.text(alphabet="soon as SOON.ά́ς <>`()1%", max_size=40))
def test_every_hit_is_what_stands_at_its_place(text: str) -> None:
    entries = words("soon", "s*", {"word": "as", "before": "number"})
    for hit in find(entries, text):
        assert text[hit.start : hit.end] == hit.text != ""


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    data: dict[str, object] = {}
    for path in LISTS.glob("*.yaml"):
        file = read_yaml(Text(path.name, path.read_text(encoding="utf-8")), Caps())
        assert file.seen == ()
        data[path.stem] = plain(file.documents[0])
    return load_lexicons(data)


def hits(shipped: Lexicon, name: str, text: str, language: str) -> list[str]:
    entries = shipped.words(name, language)
    assert entries is not None
    heads = head_verbs(text, language) if name.startswith("vague_verbs") else None
    return [hit.text for hit in find(entries, text, heads=heads)]


@pytest.mark.parametrize(
    ("name", "language", "text", "expected"),
    [
        ("vague_verbs_a", "en", "Leverage our page", ["Leverage"]),
        ("vague_verbs_a", "en", "We want to be active on forums", ["be active"]),
        ("vague_verbs_a", "el", "Αξιοποίηση των social", ["Αξιοποίηση"]),
        ("vague_verbs_a", "el", "Να αναδείξουμε το λάδι μας", ["αναδείξουμε"]),
        ("vague_verbs_b", "en", "Engage with our community", ["Engage"]),
        ("vague_verbs_b", "en", "Growing the number of cooks", ["Growing"]),
        ("vague_verbs_b", "el", "Αύξηση επισκέψεων", ["Αύξηση"]),
        ("weasel_words", "en", "Win many more mentions", ["many"]),
        ("hedges", "en", "Reach about 500 cooks", ["about"]),
        ("hedges", "en", "Reach 500 or so cooks", ["or so"]),
        ("hedges", "el", "Να φτάσουμε 500 περίπου μάγειρες", ["περίπου"]),
        ("weasel_words", "el", "Σημαντική αύξηση αναφορών", ["Σημαντική"]),
        ("vague_time", "en", "Reach 500 members soon", ["soon"]),
        ("vague_time", "en", "Reach 500 members by summer", ["by summer"]),
        ("vague_time", "el", "Να φτάσουμε τα 500 μέλη φέτος", ["φέτος"]),
        ("platforms", "en", "Be on TikTok", ["TikTok"]),
        ("platforms", "el", "Να ανοίξουμε Instagram", ["Instagram"]),
        ("platforms_ambiguous", "en", "Be on X and our Threads", ["X", "Threads"]),
        ("platform_features", "en", "More Instagram stories and reels", ["stories", "reels"]),
    ],
)
def test_the_shipped_lists_find_what_they_are_for(
    shipped: Lexicon, name: str, language: str, text: str, expected: list[str]
) -> None:
    assert hits(shipped, name, text, language) == expected


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("weasel_words", "en", "Posts about oil from shops around Athens"),
        ("hedges", "en", "Posts about oil from shops around Athens"),
        ("hedges", "el", "Μοναδικοί επισκέπτες σχεδόν παντού"),
        ("weasel_words", "en", "Share a few better practices, up to 5 a month"),
        ("weasel_words", "el", "Μοναδικοί επισκέπτες σχετικά με τη συγκομιδή"),
        ("vague_verbs_b", "en", "Support tickets answered within 4 hours"),
        ("vague_verbs_a", "el", "Αλληλεπίδραση με τους ακόλουθους: από 2% σε 4%"),
        ("vague_verbs_b", "el", "Ο λόγος θετικών αναφορών από 4,0 σε 7,0"),
        ("vague_time", "en", "No later than 30 June 2027, with long-term partners"),
        ("vague_time", "el", "Έως το τέλος του χρόνου, με άμεσα μηνύματα"),
        ("platforms", "en", "Bloggers write delicious recipes in line with us"),
        ("platforms_ambiguous", "en", "In the medium term, answer threads of x cooks"),
        ("platform_features", "en", "Six customer stories"),
        ("sales_words", "en", "Deal with questions in order to learn"),
        ("sales_words", "el", "Μια προσφορά στην αγορά του χωριού"),
    ],
)
def test_the_shipped_lists_leave_alone_what_they_are_not_for(
    shipped: Lexicon, name: str, language: str, text: str
) -> None:
    assert hits(shipped, name, text, language) == []


def test_some_rule_asks_for_every_list_that_is_shipped(shipped: Lexicon) -> None:
    root = Path(__file__).parents[2]
    asked = "\n".join(
        path.read_text(encoding="utf-8")
        for folder, names in (("smlint", "*.py"), ("rules", "*.yaml"))
        for path in (root / folder).rglob(names)
        if path.parent.name != "lexicons"
    )
    unasked = [name for name in shipped.lists["en"] if not re.search(rf"\b{name}\b", asked)]
    assert unasked == []


def test_both_languages_ship_the_same_lists(shipped: Lexicon) -> None:
    own = {path.stem for path in LISTS.glob("*.yaml")}
    assert own == {"en", "el"} == set(shipped.lists)
    assert set(shipped.lists["el"]) >= set(shipped.lists["en"])


SHIPPED = data.shipped().lexicon
PIECES = st.one_of(
    st.sampled_from(
        sorted({entry.words for words in SHIPPED.lists["el"].values() for entry in words.entries})
    ),
    st.sampled_from(
        ["by", "στο", "we", "3", "να ", ", ", "-", ": ", "[", "]", "the", "a", "Χ%", "...", "№"]
    ),
)


def searched(words: Words, text: str) -> list[tuple[int, str]]:
    """Where the choices of a list stand, found the slow way: one pattern of them all, tried at
    every letter.
    """
    folded = fold(text).text
    found = []
    for at in range(len(folded)):
        numbers = range(len(words.index.words))
        first = next((n for n in numbers if words.index.pattern(n).match(folded, at)), None)
        if first is not None:
            found.append((at, words.choices[first][0].words))
    return found


@settings(max_examples=tries(60), deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from(sorted(SHIPPED.lists["el"])))
def test_looking_words_up_finds_what_searching_finds(pieces: list[str], name: str) -> None:
    text = " ".join(piece.replace("|", " ").replace("*", "ων") for piece in pieces)
    words = SHIPPED.lists["el"][name]
    places = SHIPPED.finder("el").candidates(text).get(name, [])
    folded = fold(text).text
    looked_up = [
        (at, words.choices[match[0]][0].words)
        for at, choices in places
        if (match := words.index.match(folded, at, choices)) is not None
    ]
    assert looked_up == searched(words, text)


@pytest.mark.parametrize("language", ["en", "el"])
def test_a_comma_inside_an_entry_does_not_cut_it_in_two(language: str) -> None:
    """As it does between brackets where the entry has no quotes."""
    lists = data.shipped().rules.lexicons[language]
    for name, entries in lists.items():
        words = [each for each in entries if isinstance(each, str)]
        assert len(words) == len(set(words)), name
    assert all(len(each) > 2 for each in lists["any_answers"])

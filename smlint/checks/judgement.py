"""What a goal's sentence says by itself, whatever the fields beside it say: the one judgement that
the SMART line and the benchmark of its accuracy share. The rules on tasks (SM152) use its parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from smlint.base.text import folded
from smlint.plan.wording.heads import LONGEST
from smlint.plan.wording.sentence import NumberMark, Role, Sentence, read_sentence
from smlint.rules.lexicon import Heads, Hit, Lexicon, said_in

_EACH = re.compile(r"(?<!\w)(?:each|every|καθε) $")

FIRST_WORDS = 3
"""Among so many first words stands what a sentence without a verb is about."""

THEY = ("ουν", "ουνε", "θει", "τει")
"""How a Greek verb ends that says what others do, or what is done, folded."""


Lists = Callable[[str, str, Heads | None], tuple[Hit, ...]]
"""The words of a list in a text, at its heads if these are given; none where its language has no
lists.
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence alone says; None where it cannot be judged.

    Attributes:
        specific: it names one result, with a number, in words that everybody reads in one way.
        clear: the same, where its number may stand in a field beside it: then it says at least
            which way something shall change, or what shall be finished.
        measurable: a number, in digits or words, says what shall be reached, or a work that is
            either finished or not.
        time_bound: it names a day, a period or an event by which.
        is_tactic: it says what one will be busy with, not what shall change for people.
    """

    specific: bool | None
    clear: bool | None
    measurable: bool
    time_bound: bool
    is_tactic: bool | None


def judge(text: str, language: str | None, lexicon: Lexicon) -> Judgement:
    """Judge one sentence, bullet or row.

    Args:
        text: as its author wrote it.
        language: of the document; None where nobody can tell.
        lexicon: the word lists.
    """
    sentence = read_sentence(text, language)
    known = said_in(lexicon, "output_verbs", text, language) is not None

    def lists(name: str, said: str, heads: Heads | None) -> tuple[Hit, ...]:
        return said_in(lexicon, name, said, language, heads) or ()

    measurable = sentence.measurable or bool(finished(sentence, lists))
    plain = _plain(sentence, lists)
    return Judgement(
        specific=sentence.measurable and plain if known else None,
        clear=(measurable or _directed(sentence, lists)) and plain if known else None,
        measurable=measurable,
        time_bound=sentence.time_bound,
        is_tactic=own_work(text, language, lists) is not None if known else None,
    )


def _plain(sentence: Sentence, lists: Lists) -> bool:
    """Whether a sentence wants one thing, in words that everybody reads in one way."""
    vague = lists("vague_verbs_a", sentence.text, sentence.heads)
    return (
        sentence.compound is None and not vague and not lists("weasel_words", sentence.text, None)
    )


def _directed(sentence: Sentence, lists: Lists) -> bool:
    """Whether the verb of a sentence says which way something shall change: "grow", "halve"."""
    names = ("outcome_verbs", "vague_verbs_b")
    return any(lists(name, sentence.text, sentence.heads) for name in names)


def finished(sentence: Sentence, lists: Lists) -> tuple[Hit, ...]:
    """The words that name a work which is either finished or not: "open a page", "sell out", "the
    guide published by May".
    """
    works = lists("finished_works", sentence.text, sentence.heads)
    return works or _at_the_end(sentence, lists)


def _at_the_end(sentence: Sentence, lists: Lists) -> tuple[Hit, ...]:
    """What a sentence ends with, its deadline left aside, that compares nothing: "rollout"."""
    text, end = sentence.text, sentence.before_due
    hits = lists("finished_states", text, None)
    last = tuple(hit for hit in hits if not text[hit.end : max(end, hit.end)].strip(" .,;:!()"))
    if last and (_directed(sentence, lists) or lists("expectations", text[:end], None)):
        return ()
    return last


def own_work(text: str, language: str | None, lists: Lists) -> Hit | None:
    """The words of a sentence that make it a task: its verb, or what it wants to be made.

    A deliverable counts where the sentence is about it ("3 posts a week"), not where something is
    counted on it ("900 views per reel").
    """
    sentence = read_sentence(text, language)
    for hit in lists("output_verbs", text, sentence.heads):
        if not folded(hit.text).endswith(THEY) and not _is_a_noun(text, hit):
            return hit
    for hit in lists("deliverables", text[:LONGEST], None):
        if _EACH.search(folded(text[: hit.start])):
            continue  # "at every Q&A evening": when, not what
        if lists("others_deeds", text[: hit.start], None):
            return None  # "mentioned in three newsletters"
        if _is_label(text, sentence, hit):
            continue
        if _leads(text, hit) or any(_counts(text, mark, hit) for mark in _counting(sentence)):
            return hit
    return None


def _is_a_noun(text: str, hit: Hit) -> bool:
    """Whether what looks like a verb names, with the words behind it, what changes by itself: "Hold
    complaints fall to 2", "Post likes rise from 3 to 9".
    """
    return not text[: hit.start].strip() and bool(_CHANGES.match(folded(text[hit.end :])))


_CHANGES = re.compile(
    r"(?: (?!(?:and|or|to|that|which|who|where|the|an?|our|more|with|for|so|until|till"
    r"|while|when|as|if|because|then)(?!\w))"
    r"[^\W\d][\w'’-]*){1,3}?"
    r" (?:falls?|rises?|drops?|grows?|go(?:es)?|increases?|decreases?|climbs?|shrinks?)"
    r"(?: (?:up|down|back))?(?=\s*(?:$|[,.;:→]|[-–=]>|\("
    r"|(?:to|from|by|below|above|under|over|until|in)(?!\w)))"
)
"""A thing of a word or two, and how it changes."""


def _is_label(text: str, sentence: Sentence, hit: Hit) -> bool:
    """Whether a deliverable only says what the people counted behind it are of: "Newsletter: 500
    subscribers", "newsletter from 200 to 500 readers"; "Newsletter: 2 a month" is about the work.
    """
    labels = text[hit.end :].lstrip().startswith(":")
    counted = [mark for mark in _counting(sentence) if mark.start >= hit.end and mark.noun]
    grown = {mark.role for mark in sentence.numbers} >= {Role.FROM, Role.TO}
    return (labels or grown) and bool(counted) and not sentence.rates


def _counting(sentence: Sentence) -> Sequence[NumberMark]:
    """The numbers of a sentence that count what it wants; the last of "through our 3 newsletters
    from 100 to 150".
    """
    return [mark for mark in sentence.targets if mark.role is Role.TO] or sentence.targets


def _leads(text: str, hit: Hit) -> bool:
    before = text[: hit.start]
    return len(before.split()) < FIRST_WORDS and not set(before) & set(":|→")


def _counts(text: str, mark: NumberMark, hit: Hit) -> bool:
    """Whether a number counts the deliverable: it stands before it, a word between at most."""
    return mark.end <= hit.start and len(text[mark.end : hit.start].split()) <= 1

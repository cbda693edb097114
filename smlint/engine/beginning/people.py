"""How the names of people and of the house are understood."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from smlint.base.text import heading_key
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.doubts import DoubtError, Instead
from smlint.engine.beginning.several import PEOPLE, split
from smlint.engine.beginning.spoken import (
    after_unknown,
    bare_name,
    is_spoken,
    names_in,
    says_nobody,
    without_aside,
)
from smlint.engine.shipped import Shipped
from smlint.rules.answer_words import is_said
from smlint.rules.lexicon import said_in

ROLE = "role"
"""Under this word with a name stands what its person is, where somebody says so."""

_NAME_WORDS = 3


def organisation(text: str, answers: Answers, shipped: Shipped) -> str:
    """The name of the house.

    Raises:
        DoubtError: it reads like a sentence, or stands in the genitive.
    """
    name = " ".join(text.split())
    articles = _words(answers, shipped, "genitive")
    if name.partition(" ")[0] in articles:
        raise DoubtError(Instead("", name), "init.doubt.genitive")
    if is_spoken(name, answers.language, shipped.lexicon):
        proposed = bare_name(name, answers.language, shipped.lexicon)
        raise DoubtError(Instead(proposed, name), "init.doubt.name")
    return name


def owner(text: str, answers: Answers, shipped: Shipped) -> str:
    """One person, by the full name if a part of it tells which of those named is meant.

    Raises:
        DoubtError: two names, and the article wants one person who answers; or a whole sentence.
    """
    articles = _words(answers, shipped, "articles")
    said, names = _without_article(text, articles), _names(text, answers, shipped)
    meant = _meant(said, answers.several("team"))
    if meant:
        return meant
    if _of_me(said, answers, shipped):
        names = []
    name, role = _with_role(said, answers, shipped)
    if role and said != answers["owner"]:
        instead = Instead(name, said, {f"{ROLE} {name}": role})
        raise DoubtError(instead, "init.doubt.role", name=name, role=role)
    if len(names) > 1 and said != answers["owner"]:
        team = (each for each in names if not _is_me(each, answers, shipped))
        instead = Instead("", said, {"team": ", ".join(team)})
        raise DoubtError(instead, "init.doubt.owner", names=tuple(names))
    if len(names) < 2 and is_spoken(said, answers.language, shipped.lexicon):  # noqa: PLR2004
        raise _spoken(text, said, answers, shipped)
    return said


def others(text: str, answers: Answers, shipped: Shipped) -> str:
    """Who else works on it, several with commas; empty where an answer says nobody.

    Raises:
        DoubtError: it reads like a sentence, or a part of it is no name; the names are proposed.
    """
    if says_nobody(text, answers.language, shipped.lexicon):
        return ""
    articles = _words(answers, shipped, "articles")
    parts = [
        _without_article(part, articles)
        for part in split(text, shipped.answers[answers.language], PEOPLE)
    ]
    me = [part for part in parts if _is_me(part, answers, shipped)]
    if me:
        rest = ", ".join(part for part in parts if part not in me)
        raise DoubtError(Instead(rest, ", ".join(parts)), "init.doubt.me", me=me[0])
    if any(is_spoken(part, answers.language, shipped.lexicon) for part in parts):
        first = bare_name(text, answers.language, shipped.lexicon)
        named = _not_named_twice((first, *names_in(text, answers.language, shipped.lexicon)))
        instead = Instead(", ".join(named), ", ".join(parts))
        raise DoubtError(instead, "init.doubt.names")
    kept = [part for part in parts if not _is_aside(part, parts, answers, shipped)]
    if len(kept) < len(parts):
        left = tuple(part for part in parts if part not in kept)
        instead = Instead(", ".join(kept), ", ".join(parts))
        raise DoubtError(instead, "init.doubt.asides", left=left)
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _is_aside(part: str, parts: list[str], answers: Answers, shipped: Shipped) -> bool:
    """Whether a part says when, not who: "weekends only"; or begins small beside a name that does
    not.
    """
    hits = said_in(shipped.lexicon, "times_of_work", part, answers.language) or ()
    if any(hit.start == 0 for hit in hits):
        return True
    return part[:1].islower() and any(each[:1].isupper() for each in parts)


def guess_others(answers: Answers) -> str:
    """The people who were named beside the one who answers for it."""
    own = answers["owner"]
    return ", ".join(each for each in answers.several("team") if each != own and each not in own)


def _spoken(text: str, said: str, answers: Answers, shipped: Shipped) -> DoubtError:
    """What to say of a sentence in which an owner is named, or not; whoever is named in it besides
    is not forgotten.
    """
    proposed = bare_name(said, answers.language, shipped.lexicon) or _of_me(said, answers, shipped)
    heard = names_in(text, answers.language, shipped.lexicon)
    named = [each for each in heard if each not in proposed]
    team = _not_named_twice((*answers.several("team"), *named))
    return DoubtError(Instead(proposed, said, {"team": ", ".join(team)}), "init.doubt.name")


def _not_named_twice(names: Iterable[str]) -> list[str]:
    found: list[str] = []
    for each in filter(None, names):
        if not any(each in other for other in found):
            found.append(each)
    return found


def _meant(said: str, names: Collection[str]) -> str:
    """The one of those named whom a part of the name means."""
    words = heading_key(said).split()
    fits = [each for each in names if words and set(words) <= set(heading_key(each).split())]
    return fits[0] if len(fits) == 1 else ""


def _names(text: str, answers: Answers, shipped: Shipped) -> list[str]:
    """The names of several people; of "Anna L., bookings" one."""
    articles = _words(answers, shipped, "articles")
    several = split(without_aside(text), shipped.answers[answers.language], PEOPLE)
    bare = (
        _without_article(_without_opener(each, answers, shipped), articles)
        for each in several
        if after_unknown(each, answers.language, shipped.lexicon, of_value=True) is None
    )
    parts = [part for part in bare if part]
    alike = all(
        _is_me(part, answers, shipped) or (part[0].isupper() and len(part.split()) <= _NAME_WORDS)
        for part in parts
    )
    return parts if alike else []


def _without_opener(part: str, answers: Answers, shipped: Shipped) -> str:
    """A name without "either" or "maybe" before it."""
    hits = said_in(shipped.lexicon, "guess_words", part, answers.language) or ()
    return next((part[hit.end :].lstrip(" ,") for hit in hits if hit.start == 0), part)


def _is_me(part: str, answers: Answers, shipped: Shipped) -> bool:
    return is_said(_words(answers, shipped, "me"), part)


def _of_me(said: str, answers: Answers, shipped: Shipped) -> str:
    """The name beside a word such as "me", where nothing else is said: "me (Bunty)"."""
    parts = [part for each in CLAUSE.split(said) if (part := each.strip())]
    others = [part for part in parts if not _is_me(part, answers, shipped)]
    alone = len(others) == 1 and len(parts) > 1 and others[0][0].isupper()
    return others[0] if alone and len(others[0].split()) <= _NAME_WORDS else ""


def _with_role(said: str, answers: Answers, shipped: Shipped) -> tuple[str, str]:
    """A name, and what its person is, as the words behind a comma say: "the secretary"; both empty
    where nothing of the kind stands there.
    """
    name, _comma, role = (each.strip() for each in said.partition(","))
    openers = [f"{heading_key(each)} " for each in _words(answers, shipped, "role_openers")]
    led = next((each for each in openers if f"{heading_key(role)} ".startswith(each)), "")
    words = role.split()[len(led.split()) :]
    told = bool(led and words) and "," not in role and words[0][:1].islower()
    named = name[:1].isupper() and not is_spoken(name, answers.language, shipped.lexicon)
    return (name, " ".join(words)) if told and named else ("", "")


def _without_article(name: str, articles: Collection[str]) -> str:
    """A name without the article that Greek puts before it: "η Ελένη"."""
    first, _space, rest = " ".join(name.split()).partition(" ")
    said = heading_key(first)
    is_article = bool(said and rest) and said in map(heading_key, articles)
    return rest if is_article and rest[0].isupper() else f"{first} {rest}".strip()


def _words(answers: Answers, shipped: Shipped, name: str) -> tuple[str, ...]:
    return shipped.answers[answers.language].lists[name]

"""The page of a rule, or of a claim of the guide, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.i18n import Catalogue
from smlint.report.coverage import answers
from smlint.report.layout import columns, pad, wrap
from smlint.report.mends import SAFE, UNSAFE
from smlint.report.neutral import neutral
from smlint.rules.book import RuleBook
from smlint.rules.claims import Claim, Prompt
from smlint.rules.definition import Example, Message, Rule, Sure

OPEN, CLOSE = "⟦", "⟧"
CRASH = "SM999"
"""The rule that nothing switches off."""

_NARROWEST = 20
_NARROW = 78


def rule_page(rule: Rule, book: RuleBook, words: Catalogue, width: int) -> Iterator[str]:
    """What a rule asks, why and by what claim, what it says, its limits and examples, and how to
    switch it off; line by line.
    """
    language = words.language
    yield neutral(f"{rule.id} {rule.name}")
    yield from wrap(neutral(rule.title[language]), width)
    yield ""
    yield from labelled(words, _facts(rule, book, words), width)
    yield ""
    yield words.say("explain.messages")
    said = [
        (f"  {words.say(f'severity.{message.severity.word}')}", says(rule, message, language))
        for message in rule.messages.values()
    ]
    yield from _table(said, width)
    yield from _limits(rule, words, width)
    for key, examples in (("explain.good", rule.good), ("explain.bad", rule.bad)):
        for example in examples[:1]:
            yield ""
            yield words.say(key)
            yield from _example(example)
    if rule.id != CRASH:
        yield ""
        yield words.say("explain.suppress")
        yield from _suppressing(rule, words)


def claim_page(claim: Claim, book: RuleBook, words: Catalogue, width: int) -> Iterator[str]:
    """What a claim of the guide says, and which rules answer it."""
    language = words.language
    step = words.say(f"step.{claim.step}")
    yield words.say("explain.claim-title", number=claim.number, step=step)
    yield from wrap(claim.text[language], width)
    rules = book.answering(claim.number)
    if rules:
        yield ""
        yield words.say("explain.claim-rules")
        named = [(f"  {rule.id} {rule.name}", rule.title[language]) for rule in rules]
        yield from _table([(neutral(name), neutral(title)) for name, title in named], width)
    others = list(answers(book, claim, language))[1 if rules else 0 :]
    for answer in others:
        yield ""
        yield from wrap(answer, width)


def prompt_page(prompt: Prompt, book: RuleBook, words: Catalogue, width: int) -> Iterator[str]:
    """What people are asked, why, and by which claims of the guide; it is never a finding."""
    language = words.language
    yield words.say("explain.prompt-title", id=prompt.id)
    yield from wrap(prompt.question[language], width)
    yield ""
    claims = [book.claims[number] for number in prompt.claims]
    facts = [
        ("explain.why", prompt.why[language]),
        *(("explain.claim", f"{claim.number}  {claim.text[language]}") for claim in claims),
    ]
    yield from labelled(words, facts, width)


def labelled(
    words: Catalogue, facts: list[tuple[str, str]], width: int, indent: str = ""
) -> Iterator[str]:
    """Lines of facts behind the words of their keys, those that are empty left out."""
    told = [(f"{indent}{words.say(key)}", fact) for key, fact in facts if fact]
    yield from _table(told, width)


def _facts(rule: Rule, book: RuleBook, words: Catalogue) -> list[tuple[str, str]]:
    language = words.language
    claims = [book.claims[name] for name in rule.source if name in book.claims]
    others = [name for name in rule.source if name not in book.claims]
    return [
        ("explain.step", words.say(f"step.{rule.step}")),
        ("explain.profile", rule.profile),
        *(("explain.claim", f"{claim.number}  {claim.text[language]}") for claim in claims),
        ("explain.source", ", ".join(others)),
        ("explain.aliases", ", ".join(rule.aliases)),
        ("explain.why", rule.why[language]),
        ("explain.write", rule.fix[language]),
        ("explain.ask", rule.ask[language]),
        ("explain.mend", mending(rule, words)),
        ("explain.limits-known", rule.known_limits.get(language, "")),
    ]


def mending(rule: Rule, words: Catalogue) -> str:
    """With which options what a rule finds is put right; empty where only people can."""
    sure = {mend.safe.value for message in rule.messages.values() for mend in message.mends}
    key = "some" if len(sure) > 1 else next(iter(sure), "")
    if not key:
        return ""
    how = words.say(f"explain.mend-{key}")
    return words.say("explain.mend-partly", how=how) if _mends_partly(rule) else how


def says(rule: Rule, message: Message, language: str) -> str:
    """What one message says. Where a rule's other messages leave the mending to people, the option
    that mends this one stands behind it.
    """
    text = message.text[language]
    if not message.mends or not _mends_partly(rule):
        return text
    guessed = all(mend.safe is Sure.NEVER for mend in message.mends)
    return f"{text} {UNSAFE if guessed else SAFE}"


def _mends_partly(rule: Rule) -> bool:
    return any(not message.mends for message in rule.messages.values())


def _table(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Each text behind its label, the labels in one column."""
    room = max((columns(label) for label, _text in rows), default=0) + 2
    for label, text in rows:
        first, *rest = wrap(" ".join(neutral(text).split()), max(width - room, _NARROWEST))
        yield f"{pad(label, room)}{first}".rstrip()
        for line in rest:
            yield f"{' ' * room}{line}"


def _limits(rule: Rule, words: Catalogue, width: int) -> Iterator[str]:
    if not rule.limits:
        return
    yield ""
    yield words.say("explain.limits")
    rows = [
        (f"  {name}: {limit.default}", limit.meaning[words.language])
        for name, limit in rule.limits.items()
    ]
    yield from _table(rows, width)
    name, limit = next(iter(rule.limits.items()))
    yield f"  {words.say('explain.set-limit')}"
    yield "    limits:"
    yield f"      {name}: {limit.default}"


def _example(example: Example) -> Iterator[str]:
    """An example's files, the marked places underlined."""
    for path, text in example.files.items():
        if len(example.files) > 1:
            yield f"  {neutral(path)}"
        marked = False
        for line in text.splitlines():
            shown, carets, marked = _underlined(line, marked=marked)
            yield f"    {neutral(shown)}".rstrip()
            if carets.strip():
                yield f"    {carets}".rstrip()


def _underlined(line: str, *, marked: bool) -> tuple[str, str, bool]:
    """A line without its marks, the carets below what they hold, and whether a mark is open."""
    shown, carets = "", ""
    for char in line:
        if char in (OPEN, CLOSE):
            marked = char == OPEN
            continue
        shown += char
        begun = not char.isspace() or bool(shown.strip())
        carets += ("^" if marked and begun else " ") * columns(char)
    return shown, carets, marked


def _suppressing(rule: Rule, words: Catalogue) -> Iterator[str]:
    reason = words.say("explain.reason")
    yield from (f"  {line}" for line in wrap(words.say("explain.where"), _NARROW))
    yield f"  YAML       # smlint: ignore[{rule.id}] -- {reason}"
    yield f"  Markdown   <!-- smlint: ignore[{rule.id}] -- {reason} -->"
    yield f"  {words.say('explain.until')}"
    yield f"    # smlint: ignore[{rule.id}] until=2027-06-30 -- {reason}"
    yield f"  {words.say('explain.everywhere')}"
    yield "    ignore:"
    yield f"      - {{rule: {rule.id}, because: {reason}}}"

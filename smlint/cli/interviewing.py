"""The interview of ``smlint init``: one question after the other, with a way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from smlint.base.finding import Arg, Term
from smlint.cli.dialogue import LEFT_OPEN, UNBROKEN, BackError, Dialogue
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from smlint.base.finding import Finding
    from smlint.engine.beginning.answers import Answers
    from smlint.engine.beginning.doubts import NotUnderstoodError
    from smlint.engine.beginning.interview import Question
    from smlint.engine.beginning.smart_so_far import SoFar
    from smlint.engine.shipped import Shipped

OPEN = Term("smart.SM927")
"""What the SMART line shows of a letter that is only open yet."""

_LETTER = re.compile(r"(?<=\b[SMART]) ")
"""Between a letter of SMART and its word, which stay together."""

UNJUDGED = "-"
"""What the SMART line says of a sentence that says nothing to judge."""

_TITLE = 40
"""So much of a title tells which is meant."""

_CONTRADICTION = "SM118"
"""The rule that holds the sentence of an objective against its fields."""

_EXPLAINED = "legend"
"""The answer that remembers that the SMART line was explained."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question, of the plan or of how it is written.

    Attributes:
        ask: asks it; the answers with its own.
        applies: whether it is asked at all.
    """

    ask: Callable[[Answers], Answers]
    applies: Callable[[Answers], bool] = lambda _answers: True


def walk(steps: Sequence[Step], answers: Answers, dialogue: Dialogue) -> Answers:
    """Ask all steps, and go back where somebody wants to; what was answered is kept."""
    at, way = 0, list[int]()
    while at < len(steps):
        if not steps[at].applies(answers):
            at += 1
            continue
        try:
            answers = steps[at].ask(answers)
        except BackError:
            if not way:
                dialogue.say(dialogue.words.say("init.first"))
                continue
            at = way.pop()
            continue
        way.append(at)
        at += 1
    return answers


def about_the_plan(dialogue: Dialogue, data: Shipped) -> list[Step]:
    """The questions whose answers stand in the plan."""
    from smlint.engine.beginning.interview import QUESTIONS  # noqa: PLC0415

    interview = _Interview(dialogue, data)
    return [interview.step(question) for question in QUESTIONS]


@dataclass(frozen=True, slots=True)
class _Interview:
    dialogue: Dialogue
    data: Shipped

    def step(self, question: Question) -> Step:
        return Step(
            lambda answers: self.settled(question, answers),
            lambda answers: question.is_asked(answers, self.data),
        )

    def settled(self, question: Question, answers: Answers) -> Answers:
        """Ask, say what is wrong with the answer, and ask again until it is mended or stands."""
        before, again = answers[question.answer], False
        proposed = question.proposal(answers, self.data)
        while True:
            answers = self.asked(question, answers, proposed)
            given = answers[question.answer]
            kept = (again and given == proposed) or (question.again and given == before)
            if kept or not given:
                return answers
            wrong = self.told(question, answers)
            if question.judged:
                answers = answers.answered(_EXPLAINED, question.name)
            if not wrong:
                return answers
            self.dialogue.say(self.words.say("init.again"))
            proposed, again = given, True

    def asked(self, question: Question, answers: Answers, proposed: str) -> Answers:
        """Ask until the answer can stand in its field, or is left open."""
        from smlint.engine.beginning.doubts import (  # noqa: PLC0415
            DoubtError,
            NotUnderstoodError,
            is_alike,
        )

        say, doubted, offered, first = self.dialogue.say, "", "", proposed
        helped, choices = self.explained(question, answers)
        listed = f" ({', '.join(choices.values())})" if choices else ""
        known = question.is_hard(answers, self.data)  # what its words mean was told
        while True:
            asked = f"{self.words.say(question.asks(answers, proposed))}{listed}"
            typed = self.typed(asked, choices.get(proposed, proposed), *helped)
            if question.again and typed == first:
                return answers.answered(question.answer, typed)
            left = self.left_open(question, typed, answers)
            if left is not None:
                return left
            try:
                typed, read = self.read(question, typed, answers)
            except DoubtError as doubt:
                instead = doubt.instead
                for name, text in instead.beside.items():
                    answers = answers.answered(name, text)
                if instead.otherwise and is_alike(typed, doubted):
                    return answers.answered(question.answer, instead.otherwise)
                if offered and typed == offered:  # Enter takes what was proposed, whatever it is
                    return answers.answered(question.answer, typed)
                say(self.words.say(doubt.key, **doubt.blanks))
                again = instead.otherwise if doubted else ""  # nobody is kept in a loop
                doubted, proposed = typed, instead.proposed or again
                offered = proposed
            except NotUnderstoodError as error:
                say(*self.not_understood(error, helped[1:], known=known))
                listed, known = "", True
            else:
                self.show_back(question, typed, read)
                return answers.answered(question.answer, read)

    def not_understood(
        self, error: NotUnderstoodError, explained: Sequence[str], *, known: bool
    ) -> Iterator[str]:
        """What is told of an answer that cannot stand; of a word that is none of a list the list,
        once: whoever has seen it is told how to see it again.
        """
        if not explained:
            yield self.words.say(error.key, **error.blanks)
        elif known:
            yield self.words.say("init.wrong.choice-again")
        else:
            yield self.words.say("init.wrong.choice-of")
            yield from explained

    def typed(self, asked: str, proposed: str, *helped: str) -> str:
        """What was typed; what is proposed, where somebody says that it was said before."""
        from smlint.engine.beginning.repeated import points_back  # noqa: PLC0415

        heard = self.data.answers[self.words.language]
        while True:
            typed = self.dialogue.ask(asked, proposed, *helped)
            if not points_back(typed, heard):
                return typed
            if proposed:
                self.dialogue.say(self.words.say("init.noted", answer=proposed))
                return proposed
            self.dialogue.say(self.words.say("init.wrong.said-before"))

    @property
    def words(self) -> Catalogue:
        return self.dialogue.words

    def explained(
        self, question: Question, answers: Answers
    ) -> tuple[tuple[str, ...], Mapping[str, str]]:
        """What "?" tells with each choice explained, and the choices."""
        choices = question.choices(self.data, answers)
        explained = tuple(
            f"- {word}: {self.words.say(f'init.gloss.{question.name}.{value}')}"
            for value, word in choices.items()
        )
        if question.is_hard(answers, self.data):
            self.dialogue.say("", self.words.say("init.hard"), *explained)
        return (self.words.say(f"init.help.{question.name}"), *explained), choices

    def read(self, question: Question, typed: str, answers: Answers) -> tuple[str, str]:
        """What is to be read of an answer, and how it will stand in its field."""
        from smlint.engine.beginning.repeated import said_again  # noqa: PLC0415
        from smlint.engine.beginning.unknowns import unknown  # noqa: PLC0415

        typed = said_again(typed, self.data.answers[answers.language])
        nobody = unknown(typed, question, answers, self.data)
        if nobody is not None and nobody.doubt is not None:
            raise nobody.doubt
        said = nobody.rest if nobody is not None else typed
        return said, question.read(said, answers, self.data)

    def left_open(self, question: Question, typed: str, answers: Answers) -> Answers | None:
        """The answers with this one left open, if somebody does so or says that nobody knows; that
        is said, for it was not asked for.
        """
        from smlint.engine.beginning.numbers import is_money  # noqa: PLC0415
        from smlint.engine.beginning.unknowns import LEFT, unknown  # noqa: PLC0415

        left = answers if question.again else answers.answered(question.answer, "")
        if typed == LEFT_OPEN or not any(each.isalnum() or is_money(each) for each in typed):
            return left
        nobody = unknown(typed, question, answers, self.data)
        if nobody is None or nobody.rest or nobody.doubt is not None:
            return None
        key = f"init.left-open.{question.name}"
        self.dialogue.say(self.words.say(key if self.words.knows(key) else "init.left-open.any"))
        return left.answered(f"{LEFT} {question.name}", typed)

    def show_back(self, question: Question, typed: str, read: str) -> None:
        """How a day was understood that was not written as it will stand in the plan."""
        from smlint.engine.beginning.interview import Sort  # noqa: PLC0415

        if question.sort is Sort.DAY and typed != read:
            self.dialogue.say(self.words.say("init.noted", answer=read))

    def told(self, question: Question, answers: Answers) -> bool:
        """Tell what the rules say of an answer; whether something is wrong with it."""
        from smlint.engine.beginning.first_plan import called  # noqa: PLC0415
        from smlint.engine.beginning.guesses import is_plain  # noqa: PLC0415
        from smlint.engine.beginning.remarks import faults_of, remarks_of  # noqa: PLC0415
        from smlint.engine.beginning.smart_so_far import judged  # noqa: PLC0415

        words, texts = self.words, texts_so_far(answers, self.data)
        names = called(answers, self.data)
        faults = faults_of(question.name, answers, texts, self.data)
        remarks = remarks_of(answers, self.data) if question.answer == "statement" else ()
        if question.judged:
            so_far = judged(texts, answers.today, self.data)
            self.show_line(so_far, names, explained=bool(answers[_EXPLAINED]))
            without = texts_so_far(answers.answered(question.answer, ""), self.data)
            before = judged(without, answers.today, self.data)
            if is_unjudged(so_far) and not is_unjudged(before):
                self.dialogue.say(words.say("init.unjudged-sentence"))
            plain = is_plain(answers)  # else a sentence made of the answers is proposed later
            new = new_faults(so_far, before, question.answer)
            faults = (*faults, *(each for each in new if plain or each.rule != _CONTRADICTION))
        for each in faults:
            text = self.data.rules.text(each.rule, each.message, answers.language)
            own = f"init.told.{each.rule}"
            template = words.say(own) if words.knows(own) else text.template
            args = by_title(each.args, names, words)
            self.dialogue.say(
                f"- {words.fill(template, args)}",
                f"→ {words.say('text.write')} {words.fill(text.fix, args)}",
            )
        for remark in remarks:
            self.dialogue.say(f"- {words.say(remark.key, text=remark.text)}")
        return bool(faults or remarks)

    def show_line(self, so_far: SoFar, names: Mapping[str, str], *, explained: bool) -> None:
        """How SMART the objective is so far; the first time, what the line says."""
        if so_far.verdict is None:
            return
        if not explained:
            self.dialogue.say(_LETTER.sub(UNBROKEN, self.words.say("init.legend")))
        self.dialogue.say(smart(so_far, names, self.words))


def is_unjudged(so_far: SoFar) -> bool:
    """Whether nothing is left to answer, and the sentence of the objective says too little."""
    found = so_far.verdict
    return found is not None and found.specific == UNJUDGED and found.shown.get("S") != OPEN


def texts_so_far(answers: Answers, data: Shipped) -> Mapping[str, str]:
    """The files of the plan as far as it was answered."""
    from smlint.engine.beginning.first_plan import first_plan  # noqa: PLC0415
    from smlint.engine.beginning.interview import with_what_was_said  # noqa: PLC0415
    from smlint.report.files.first_files import first_files  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    said = with_what_was_said(answers, data)
    return first_files(first_plan(said, data), As.YAML, data.model, catalogue(answers.language))


def new_faults(so_far: SoFar, before: SoFar, field: str) -> Iterator[Finding]:
    """What is wrong with the objective since it was answered; of the sentence only where that was
    asked for.
    """
    known = {(each.rule, each.message, *each.pointer) for each in before.faults}
    for each in so_far.faults:
        elsewhere = each.pointer[-1:] == ("statement",) and field != "statement"
        if not elsewhere and (each.rule, each.message, *each.pointer) not in known:
            yield each


def by_title(
    args: Mapping[str, Arg], names: Mapping[str, str], words: Catalogue
) -> Mapping[str, Arg]:
    """What fills a message, with titles in the place of ids that nobody has seen."""
    told = {each: words.say("init.title-of", title=cut(names[each], _TITLE)) for each in names}
    return {name: told.get(arg, arg) if isinstance(arg, str) else arg for name, arg in args.items()}


def smart(so_far: SoFar, names: Mapping[str, str], words: Catalogue) -> str:
    """The SMART line; of a letter that waits for a later answer three points, of one that nothing
    judges yet a word.
    """
    from smlint.report.smart import SMART, smart_line  # noqa: PLC0415

    if so_far.verdict is None:
        return ""
    shown_in = by_title(so_far.verdict.shown, names, words)
    verdict = replace(so_far.verdict, shown=shown_in)
    cells = zip(SMART, smart_line(words, verdict), strict=True)
    nothing = {UNJUDGED: words.say("init.unjudged")}
    told_of = (
        f"{letter} {'…' if shown_in.get(letter) == OPEN else nothing.get(value, said)}"
        for letter, (value, said) in cells
    )
    return "SMART  " + "   ".join(each.replace(" ", UNBROKEN) for each in told_of)

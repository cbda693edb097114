"""Ordinary Markdown documents, read as found: who owns them, and which goals they name.

Nothing is asked of the writer; what stands in a document and reads like a goal of the plan becomes
one. Where that is in doubt it does not: a false alarm costs more than a missed fault.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from smlint.base.span import whole_file
from smlint.base.text import heading_key
from smlint.plan.cells import Cells, key
from smlint.plan.found_dated import Dating
from smlint.plan.found_documents import listed_documents, strategy_document
from smlint.plan.found_done import note_done
from smlint.plan.found_goal import Goal
from smlint.plan.found_kind import Character
from smlint.plan.found_lines import Lines, Place, is_statement
from smlint.plan.found_names import FoundNames
from smlint.plan.found_owner import Owners
from smlint.plan.found_parts import Parts
from smlint.plan.found_period import PlanPeriod
from smlint.plan.found_prose import bold_lead, first_sentence, paragraph_lines, trimmed
from smlint.plan.found_repeats import Repeats
from smlint.plan.found_sections import PSEUDO_LEVEL, Role, Sections
from smlint.plan.found_tables import Tables
from smlint.plan.found_words import Words
from smlint.plan.open_marks import left_to_decide
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Other, Outline, Paragraph, Prose, Table

__all__ = ["FoundNames", "read_found"]

_SENTENCE = re.compile(r"\S.*?(?:(?:[!?]|(?<![0-9])\.|(?<=[0-9]{4})\.)(?=\s)|$)", re.DOTALL)
_SECTION = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+(?=[^\W\d])")
_FIRST_LINES = 6
_OPENING = 60
"""In so many first lines a document says when the plan begins."""
_LINE_WORDS = 12
_YEAR = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")


def read_found(
    text: Text,
    outline: Outline,
    names: FoundNames,
    language: str | None,
    above: tuple[Goal, ...] = (),
) -> tuple[Document, ...]:
    """The strategy that a document is, each goal in it, and the other parts that it holds; nothing
    for a document that is none.

    Args:
        text: the file.
        outline: its blocks.
        names: the names of headings, labels and columns.
        language: the document's language, which decides how numbers and dates are read.
        above: the goals in its front matter.
    """
    character = Character(text, outline, names)
    if character.is_for_filling_in():
        return ()
    words = Words(names, Cells(outline, language, text.content))
    goals = (*above, *_Walk(text, outline, words).goals())
    note_done(goals, outline, words)
    unmeasured = not any(goal.is_measured for goal in goals)
    if unmeasured and (character.is_readme() or _explains(character, goals)):
        return ()
    if not goals and not character.is_strategy():
        return ()
    if character.speaks_to_reader() and not _is_of_a_team(goals, words, outline):
        return ()
    title = character.title()
    root = _strategy(text, words, None if title is None else title.prose, outline)
    parts = Parts(words, goals).read(outline)
    nodes = (
        *(("goal", goal.node()) for goal in goals),
        *((each.kind, each.node()) for each in parts),
    )
    spoken = character.steps(language) if character.is_strategy() else None
    past = character.looks_back()
    head = strategy_document(text, root, language, spoken, looks_back=past)
    return (head, *listed_documents(text, nodes, language))


def _is_of_a_team(goals: tuple[Goal, ...], words: Words, outline: Outline) -> bool:
    """Whether a document that says "you" means a team of its own: it names who answers for it, or
    for a goal, and several goals with a number to reach and a day.
    """
    every = [each for goal in goals for each in (goal, *goal.results)]
    set_down = [each for each in every if {"target", "due"} <= each.fields.keys()]
    owners = [
        Owners(words).find(outline),
        *(each.fields.get("owner", (None, None))[1] for each in every),
    ]
    named = any(each is not None and left_to_decide(each.text) is None for each in owners)
    return named and len(set_down) > 1


def _explains(character: Character, goals: tuple[Goal, ...]) -> bool:
    """Whether a document explains a method of setting goals: it is called by the method's name
    alone, and nothing in it has a time.
    """
    dated = any(
        "due" in each.fields or each.context for goal in goals for each in (goal, *goal.results)
    )
    return character.is_about_method() and not dated


def _strategy(text: Text, words: Words, title: Prose | None, outline: Outline) -> MapNode:
    start, end = PlanPeriod(words).find(outline) or (None, None)
    fields = {
        "title": words.cells.text(title) if title is not None and title.text else None,
        "owner": Owners(words).find(outline),
        "start": start,
        "end": end,
    }
    entries = tuple(
        Entry(key(name, node.span), node) for name, node in fields.items() if node is not None
    )
    first_line = text.span(0, len(text.line(1)))
    anchor = first_line if title is None else title.span
    return MapNode(text.span(0, len(text.content)), entries, anchor)


@dataclass(slots=True)
class _Walk:
    """Goes through a document from top to bottom.

    Attributes:
        found: the goals so far.
        goal: the goal that the lines being read belong to, if one was announced above them.
        level: the level of the heading that announced it.
        results: the lines being read are its key results.
        whole: the goal whose indicators the headings being read name, and the level of its own.
        lead: the line right above, if it ends with a colon.
        posts: the labels around are those of posts or advertisements.
        below: what stands below the last heading, up to the next.
        alone: that is one block or running text, with no headings further down.
        in_prose: its first paragraph was a goal.
    """

    text: Text
    outline: Outline
    words: Words
    sections: Sections = field(init=False)
    lines: Lines = field(init=False)
    given: ScalarNode | None = field(init=False)
    found: list[Goal] = field(default_factory=list)
    goal: Goal | None = None
    level: int = PSEUDO_LEVEL
    results: bool = False
    whole: tuple[Goal, int] | None = None
    lead: Prose | None = None
    posts: bool = False
    below: tuple[Block, ...] = ()
    alone: bool = False
    in_prose: bool = False

    def __post_init__(self) -> None:
        times = self.words.times
        self.sections = Sections(self.words.names, times)
        self.lines = Lines(self.text, self.words)
        self.given = times.of_front(self.outline.front) or times.of_file(self.text.path)

    def goals(self) -> tuple[Goal, ...]:
        """All goals, in the order of the document."""
        blocks = self.outline.blocks
        for at, block in enumerate(blocks):
            known = len(self.found)
            self.block(blocks, at, block)
            self.tag(self.found[known:])
        if not self.found:
            self.found += self.prose_goals()
        given = self.given or self.only_year()
        start = self.words.times.of_start(self.text.content.splitlines()[:_OPENING])
        language = self.words.cells.language
        dating = Dating(self.words.times, language)
        for goal in self.found:
            dating.complete(goal, given, start)
        return tuple(Repeats(language).distinct(self.found))

    def tag(self, goals: list[Goal]) -> None:
        """Note of goals the heading of the group they stand in."""
        group = self.sections.group if goals else None
        if group is None:
            return
        words = _unnumbered(group).slice(0, len(_unnumbered(group).text.rstrip(" :")))
        for goal in goals:
            if goal.span.start.line != group.span.start.line and words.text:
                goal.put("tags", self.words.cells.text(words))

    def block(self, blocks: tuple[Block, ...], at: int, block: Block) -> None:
        """One block of the document."""
        match block:
            case Heading(level=level, prose=prose):
                self.below = _direct(blocks, at + 1)
                self.alone = _is_text(self.below) and not _has_parts(blocks, at, level)
                self.heading(prose, level, _heading_below(blocks, at, level))
            case Paragraph(prose=prose, bold=True) if self.is_heading(block):
                self.below = _direct(blocks, at + 1)
                self.alone = len(self.below) == 1
                self.heading(trimmed(prose), PSEUDO_LEVEL, group=prose.text.endswith(":"))
            case Paragraph():
                self.paragraph(block)
                return
            case Bullets():
                self.bullets(block)
            case Table():
                self.found += Tables(self.words, self.first_year).goals(
                    block, self.role, self.time, stage=self.sections.time is not None
                )
            case _:
                pass
        self.lead = None

    @property
    def role(self) -> Role:
        """What the headings, and the line right above, make of the line."""
        role = self.sections.role
        if self.lead is None or role in (Role.NEVER, Role.OTHER):
            return role
        words = _last_sentence(self.lead.text)
        names = self.words.names
        if self.sections.classify(self.lead) is Role.PERIOD:
            return role
        stopped = names.mentions("lead_stops", words)
        if names.mentions("goal_sections", words):
            return Role.OTHER if stopped else Role.GOALS
        wished = names.mentions("lead_wishes", words) and not stopped
        return Role.OTHER if role is Role.GOALS and not wished else role

    def only_year(self) -> ScalarNode | None:
        """The year that a document speaks of and no other: what it dates without a year is in it.
        One that it mentions once, and not in its first lines, may be that of last year's number.
        """
        years = Counter(_YEAR.findall(self.text.content))
        year, times = years.most_common(1)[0] if len(years) == 1 else ("", 0)
        begun = any(year in self.text.line(at) for at in range(1, self.first_lines + 1))
        return (
            ScalarNode(whole_file(self.text.path), year) if year and (times > 1 or begun) else None
        )

    @property
    def first_lines(self) -> int:
        """How many lines say what the document is: its title and what stands right below it."""
        return min(_FIRST_LINES, self.text.content.count("\n") + 1)

    @property
    def first_year(self) -> int | None:
        """The first year that the title, front matter or file name says the document is for."""
        frames, given = self.sections.frames, self.given
        title = frames[0].prose.text if frames else ""
        said = f"{title} {'' if given is None else given.text} {self.text.path.rpartition('/')[2]}"
        years = [int(each) for each in _YEAR.findall(said)]
        return min(years, default=None)

    @property
    def time(self) -> ScalarNode | None:
        """The time that what stands around gives."""
        time = None if self.lead is None else self.words.times.of_sentence(self.lead)
        if time is not None:
            return self.words.cells.text(time)
        return self.sections.time or self.given

    @property
    def place(self) -> Place:
        """Where the line stands."""
        return Place(self.role, self.time, self.posts)

    def heading(
        self, prose: Prose, level: int, next_below: str = "", *, group: bool = False
    ) -> None:
        """A heading or a bold line: a section, a goal, or "Key results" of the goal above.
        ``group``: it ends with a colon, so it is only the name of what follows.
        """
        if self.goal is not None and self.lines.announced(prose.text) == "result":
            self.results = level > self.level or level == PSEUDO_LEVEL
            if self.results:
                return
        self.goal, self.level, self.results, self.in_prose = None, level, False, False
        if self.whole is not None and level <= self.whole[1]:
            self.whole = None
        labels = self.lines.labels(self.below)
        self.posts = self.lines.beside_posts(labels)
        label, value = self.lines.split(prose)
        announced = "" if label is None else self.lines.announced(label.text)
        frame = self.sections.enter(prose, level)
        if not self.place.announces:
            return
        if announced and value.text and self.sections.times.without(value).strip():
            self.announce(value, prose)
        elif self.is_measured_heading(labels) and frame.role is not Role.OTHER:
            self.measured(prose)
        elif self.names_indicators(next_below) and frame.role is not Role.OTHER:
            whole = self.announce(_unnumbered(prose), prose)
            self.whole = None if whole is None else (whole, level)
        elif not group and self.is_goal(prose):
            self.announce(_unnumbered(prose), prose)
            self.results = True

    def is_goal(self, prose: Prose) -> bool:
        """Whether a heading right below "Goals" is one: it says what is wanted, and neither a time,
        a platform nor another part of the plan.
        """
        above = self.sections.frames[-2] if len(self.sections.frames) > 1 else None
        if above is None or above.role is not Role.GOALS or not self.below:
            return False
        if (not above.passes_on and not self.has_lines()) or self.is_above_goals(prose):
            return False
        names, words = self.words.names, prose.text
        own = self.sections.classify(prose)
        lists = [block for block in self.below if isinstance(block, Bullets)]
        wordy = len(re.findall(r"[^\W_]{2,}", words)) > 1 or any(map(self.lines.are_steps, lists))
        group = words.endswith(":") or names.mentions("goal_groups", words)
        verb = heading_key(words).partition(" ")[0] in names.of_list("goal_verbs")
        told = names.platform(words) or (not verb and names.part(words))
        fits = own is Role.OPEN or (verb and own is Role.OTHER)
        return fits and wordy and not group and not told

    def is_above_goals(self, prose: Prose) -> bool:
        """Whether a heading only sorts the key results of the table below it, or names an owner."""
        label, value = self.lines.split(prose)
        owner = label is not None and self.lines.attribute(label.text) == "owner" and value.text
        tables = Tables(self.words, self.first_year)
        above = self.sections.frames[-2].prose.text if len(self.sections.frames) > 1 else ""
        told = (
            any(tables.goals(block, Role.GOALS, None))
            for block in self.below
            if isinstance(block, Table) and self.lines.announced(above) == "result"
        )
        return bool(owner) or any(told)

    def has_lines(self) -> bool:
        """Whether a list or labelled lines stand right below the heading: below a title that
        speaks of goals there are other sections too.
        """
        lists = any(isinstance(block, Bullets) for block in self.below)
        return lists or any(map(self.lines.announced, self.lines.labels(self.below)))

    def names_indicators(self, heading: str) -> bool:
        """Whether the next heading below is "Indicators of outcome 1": what stands above is it."""
        names = self.words.names
        return names.ends_numbers(heading) and names.mentions("goal_words", heading)

    def measured(self, prose: Prose) -> None:
        """A heading with a baseline and a target: a goal, or an indicator of the one above."""
        if self.whole is None:
            self.announce(_unnumbered(prose), prose)
            return
        self.goal = self.lines.goal(_unnumbered(prose), prose.span, self.place)
        if self.goal is not None:
            self.whole[0].results.append(self.goal)

    def announce(self, words: Prose, line: Prose) -> Goal | None:
        """A goal in a heading or a labelled line: what stands below belongs to it."""
        self.goal = self.lines.goal(words, line.span, self.place)
        if self.goal is not None:
            self.found.append(self.goal)
        return self.goal

    def is_measured_heading(self, labels: list[str]) -> bool:
        """Whether a heading is a goal by the labels below it: a baseline and a target."""
        fields = {self.lines.attribute(label) for label in labels}
        return {"baseline", "target"} <= fields

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Whether a bold line names what stands below it."""
        return not self.labelled(paragraph) and not is_statement(paragraph)

    def labelled(self, paragraph: Paragraph) -> bool:
        """Whether a bold line is no heading but says something: "Goal: 500 readers"."""
        label, value = self.lines.split(paragraph.prose)
        return label is not None and bool(value.text) and bool(self.lines.announced(label.text))

    def paragraph(self, paragraph: Paragraph) -> None:
        """Labelled lines, the line above a list, or a goal in prose."""
        self.lead = None
        prose = paragraph.prose
        self.told(prose)
        labelled = [self.line(line) for line in paragraph_lines(prose)]
        if any(labelled):
            return
        if self.is_line_of_period(prose):
            self.announce(prose, prose)
            self.results = True
            return
        if self.goal is not None:
            self.aim(self.goal, prose)
        elif self.role is Role.GOALS:
            self.prose(prose)
        elif self.role is Role.OPEN and len(self.sections.frames) <= 1:
            self.introduced(prose)
        if prose.text.rstrip().endswith(":"):
            self.lead = prose

    def told(self, prose: Prose) -> None:
        """Take the time that a paragraph gives to what stands below; that of a goal is its own."""
        splits = (self.lines.split(line)[0] for line in paragraph_lines(prose))
        own = any(label is not None and self.lines.announced(label.text) for label in splits)
        if self.goal is not None or own:
            return
        if self.sections.told(prose) and len(self.sections.frames) <= 1:
            self.given = self.sections.time or self.given

    def is_line_of_period(self, prose: Prose) -> bool:
        """Whether a short line right below a quarter or a year among goals is one of them."""
        frame = self.sections.frames[-1] if self.sections.frames else None
        if frame is None or self.role is not Role.GOALS or frame.role is not Role.GOALS:
            return False
        period = self.sections.classify(frame.prose) is Role.PERIOD
        short = len(prose.text.split()) <= _LINE_WORDS and "\n" not in prose.text
        return period and short and prose.text.rstrip()[-1:] not in ".:;?!"

    def introduced(self, prose: Prose) -> None:
        """A goal with its number in the introduction: "The goal is 100 households in 6 months"."""
        names = self.words.names
        for match in _SENTENCE.finditer(prose.text):
            sentence = prose.slice(*match.span())
            told = self._says_goal(sentence.text) or names.mentions("goal_is", sentence.text)
            counted = told and self.words.target(sentence) is not None
            if counted and not names.mentions("not_plan_goals", sentence.text):
                self.announce_in_prose(sentence)
                return

    def line(self, prose: Prose) -> bool:
        """One line of a paragraph; whether it carried a label."""
        label, value = self.lines.split(prose)
        if label is None or not value.text:
            return False
        announced = self.lines.announced(label.text)
        if not announced:
            return self.goal is not None and self.lines.put(self.goal, label, value)
        if not self.place.announces:
            return True
        if announced == "result" and self.goal is not None:
            result = self.lines.goal(value, prose.span, self.place)
            self.goal.results += [] if result is None else [result]
        else:
            self.announce(value, prose)
            self.results = False
        return True

    def prose(self, prose: Prose) -> None:
        """A goal in running text: the only paragraph below "Goal", or "Our goal is to ..."."""
        frame = self.sections.frames[-1] if self.sections.frames else None
        first = not self.in_prose and (len(self.below) == 1 or self._is_aim(prose))
        if frame is not None and self._is_alone(frame.prose) and (first or self.in_prose):
            if not self.in_prose:
                self.announce_in_prose(first_sentence(prose))
            self.in_prose = True
            return
        for match in _SENTENCE.finditer(prose.text):
            sentence = prose.slice(*match.span())
            if self._says_goal(sentence.text) and not sentence.text.endswith(":"):
                self.announce_in_prose(sentence)
                return

    def aim(self, goal: Goal, prose: Prose) -> None:
        """What a goal's own paragraph says of how much and by when."""
        label, _value = self.lines.split(prose)
        other = label is not None and self.words.names.named("other_labels", label.text)
        if "target" in goal.fields or goal.results or other:
            return
        for match in _SENTENCE.finditer(prose.text):
            sentence = prose.slice(*match.span())
            if self.lines.is_aim(sentence):
                result = self.lines.goal(sentence, sentence.span, self.place)
                goal.results += [] if result is None else [result]
                return

    def prose_goals(self) -> Iterator[Goal]:
        """The goals that sentences name, for a document without any section of goals: "Our goal is
        to ...", one a paragraph. What a page, a post or a campaign is for is none.
        """
        names = self.words.names
        for block in self.outline.blocks:
            if not isinstance(block, Paragraph):
                continue
            for match in _SENTENCE.finditer(block.prose.text):
                sentence = block.prose.slice(*match.span())
                ours = names.mentions("first_person", sentence.text)
                said = (ours and self._says_goal(sentence.text)) or self._leads_to_goal(sentence)
                if said and not names.mentions("not_plan_goals", sentence.text):
                    goal = self.lines.goal(sentence, sentence.span, Place(Role.GOALS, self.given))
                    yield from () if goal is None else (goal,)
                    break

    def announce_in_prose(self, sentence: Prose) -> None:
        """A goal in running text; a list below it holds goals of its own."""
        goal = self.lines.goal(sentence, sentence.span, self.place)
        self.found += [] if goal is None else [goal]

    def bullets(self, bullets: Bullets) -> None:
        """A list: what belongs to the goal above, or goals of its own."""
        if self.goal is not None:
            self.lines.below(self.goal, (bullets,), self.place, results=self.results)
        else:
            self.found += self.lines.listed(bullets, self.place)

    def _is_alone(self, heading: Prose) -> bool:
        """Whether a paragraph is all that stands below a heading that says "Goal"."""
        return self.alone and self.words.names.only_goal(self.sections.times.without(heading))

    def _is_aim(self, prose: Prose) -> bool:
        """Whether the first of several paragraphs is an aim: in bold, or it begins with a verb."""
        verb = heading_key(prose.text).partition(" ")[0] in self.words.names.of_list("goal_verbs")
        return verb or bold_lead(prose, self.words.cells.source) is not None

    def _leads_to_goal(self, sentence: Prose) -> bool:
        """Whether a sentence about ourselves, or the whole team, ends in a goal."""
        return self.words.names.mentions("goal_sentence_leads", sentence.text)

    def _says_goal(self, sentence: str) -> bool:
        names = self.words.names
        bare = heading_key(sentence)
        verb = next((each for each in names.of_list("goal_sentence_verbs") if each in bare), None)
        before = "" if verb is None else bare.partition(verb)[0]
        return names.mentions("goal_sentence", before)


def _direct(blocks: tuple[Block, ...], start: int) -> tuple[Block, ...]:
    """The blocks up to the next heading or bold line."""
    end = start
    while end < len(blocks):
        block = blocks[end]
        bold = isinstance(block, Paragraph) and block.bold and not is_statement(block)
        if bold or isinstance(block, Heading):
            break
        end += 1
    return blocks[start:end]


def _is_text(blocks: tuple[Block, ...]) -> bool:
    """Whether nothing but running text stands below a heading, or one block of any kind."""
    text = (isinstance(each, Paragraph | Other) for each in blocks)
    return len(blocks) == 1 or (len(blocks) > 1 and all(text))


def _has_parts(blocks: tuple[Block, ...], at: int, level: int) -> bool:
    """Whether a heading has headings below it, its one block between them left aside."""
    after = next((each for each in blocks[at + 1 :] if isinstance(each, Heading)), None)
    return after is not None and after.level > level


def _heading_below(blocks: tuple[Block, ...], at: int, level: int) -> str:
    """The next heading, if it stands below this one."""
    for block in blocks[at + 1 :]:
        if isinstance(block, Heading):
            return block.prose.text if block.level > level else ""
    return ""


def _unnumbered(heading: Prose) -> Prose:
    """A heading without the number of its section: "2.1 More visits"."""
    number = _SECTION.match(heading.text)
    return heading if number is None else heading.slice(number.end(), len(heading.text))


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text.strip())[-1]

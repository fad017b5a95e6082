"""The report of a review as text for a terminal or a file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from playbook.diagnostics.formats.visible import visible
from playbook.review.report import FEWEST, Agent, Report, Share, Topic
from playbook.review.tally import MOST_LINES, Quoted

WIDTH = 96
MOST_TOPICS = 15
MOST_SPANS_SHOWN = 36


def as_text(report: Report, name: str, *, examples: bool) -> str:
    """The report. `name` is what the file is called; without `examples` no word of a reply is shown."""
    parts = [_head(report, name)]
    if report.replies:
        parts += [_works(report), _topics(report, examples=examples), _agents(report), _trend(report)]
    parts += [_unread(report), _skipped(report)]
    return "\n\n".join(filter(None, parts)) + "\n"


def one_line(text: str) -> str:
    """Text on one line, in which nothing can steer a terminal."""
    return visible(" ".join(text.split()))


def counted(count: int, one: str, more: str = "") -> str:
    """`1 reply`, `1,204 replies`."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def _head(report: Report, name: str) -> str:
    said = f"{one_line(name)}: {counted(report.replies, 'reply', 'replies')}"
    if report.agents:
        said += f" by {counted(len(report.agents), 'person', 'people')}"
    if report.first and report.last:
        same = report.first == report.last
        said += f", {report.first}" if same else f", {report.first} to {report.last}"
    skipped = report.tally.skipped.total()
    lines = [said]
    if skipped:
        lines.append(f"{counted(skipped, 'row')} skipped; the end of this report says which and why.")
    return "\n".join(lines)


def _works(report: Report) -> str:
    lines = ["What works", ""]
    lines += [f"  {share.percent:>3} %  {share.title} ({share.id})" for share in report.works]
    lines += ["", f"  {report.calm.percent:>3} % of the replies give nothing to mention."]
    return "\n".join(lines)


def _topics(report: Report, *, examples: bool) -> str:
    if not report.topics:
        return "What comes up\n\n  Nothing. Columns such as channel and role let more rules speak."
    lines = ["What comes up most", ""]
    for number, topic in enumerate(report.topics[:MOST_TOPICS], 1):
        lines += _topic(number, topic, examples=examples)
    rest = report.topics[MOST_TOPICS:]
    if rest:
        said = ", ".join(f"{topic.share.id} {topic.share.count:,}" for topic in rest)
        lines += _wrapped(f"And less often: {said}.", "  ", "  ")
    lines += ["  “playbook explain RULE” says more about each."]
    return "\n".join(lines)


def _topic(number: int, topic: Topic, *, examples: bool) -> Iterator[str]:
    share = topic.share
    yield f"{number:>3}. {share.title} ({share.id}, {topic.level})"
    yield f"     {counted(share.count, 'reply', 'replies')}, {_percent(share)}"
    yield from _wrapped(topic.message, "     ", "     ")
    yield from _wrapped(f"Try: {' '.join(topic.better.split()).replace('*', '')}", "     ", "          ")
    for one in topic.examples if examples else ():
        yield from _example(one)
    yield ""


def _example(one: Quoted) -> list[str]:
    quote = one.text[: one.start] + "«" + one.text[one.start : one.end] + "»" + one.text[one.end :]
    where = f"line {one.line}" + ("" if one.id == one.line else f" ({one_line(str(one.id))[:40]})")
    return _wrapped(f"{where}: {one_line(quote)}", "       ", "         ")


def _agents(report: Report) -> str:
    if not report.agents:
        return ""
    lines = ["For each person: what goes well, and what would help most", ""]
    told = [agent for agent in report.agents if agent.replies >= FEWEST]
    for agent in told:
        lines += _agent(agent)
    if len(told) < len(report.agents):
        few = counted(len(report.agents) - len(told), "person", "people")
        lines.append(f"  {few} with fewer than {FEWEST} replies: too few to say anything fair.")
    if report.unnamed_agents:
        said = counted(report.unnamed_agents, "reply", "replies")
        lines.append(f"  And {said} by others: there are more names than a report can hold. Is the column right?")
    return "\n".join(lines).rstrip()


def _agent(agent: Agent) -> Iterator[str]:
    yield f"  {one_line(agent.name)[:60]}, {counted(agent.replies, 'reply', 'replies')}"
    if agent.well:
        yield from _wrapped(f"Goes well: {_listed(agent.well)}", "    ", "      ")
    if agent.helps:
        yield from _wrapped(f"Would help most: {_listed(agent.helps)}", "    ", "      ")
    else:
        yield "    Nothing comes up."
    yield ""


def _listed(shares: tuple[Share, ...]) -> str:
    return "; ".join(f"{share.title} ({share.id}, {_percent(share)})" for share in shares)


def _percent(share: Share) -> str:
    return "under 1 %" if share.count and not share.percent else f"{share.percent} %"


def _trend(report: Report) -> str:
    if not report.trend:
        return ""
    lines = ["How it changes", "", f"  {'':<20}{'replies':>9}{'nothing to mention':>21}{'a warning or error':>21}"]
    for span in report.trend[-MOST_SPANS_SHOWN:]:
        lines.append(f"  {span.name:<20}{span.replies:>9,}{_percent(span.calm):>21}{_percent(span.weighty):>21}")
    return "\n".join(lines)


def _unread(report: Report) -> str:
    if not report.tally.unread:
        return ""
    lines = ["Read without", "", "  These values say nothing to the engine, so these replies were read without them."]
    by_column: dict[str, list[str]] = {}
    for (column, value), count in report.tally.unread.most_common(MOST_LINES):
        by_column.setdefault(column, []).append(f"“{one_line(value)}” ({count:,})")
    for column, values in by_column.items():
        lines += _wrapped(f"{column}: {', '.join(values)}", "  ", "    ")
        if column in _HOW:
            lines += _wrapped(_HOW[column], "    ", "    ")
    return "\n".join(lines)


_HOW = {
    "channel": "Known are the channels of content/vocabulary.yml, “public” and “private”.",
    "feeling": "Known are the feelings of content/vocabulary.yml.",
    "role": "Known are first, update, ask, solve and close.",
    "date": "A date is written as 2026-11-21, with a time after it or without.",
    "late": "It is written as 45 min, 13h or 2 days.",
}


def _skipped(report: Report) -> str:
    if not report.tally.skipped:
        return ""
    lines = ["Skipped rows", ""]
    for reason, count in report.tally.skipped.most_common():
        kept = report.tally.lines[reason]
        where = ", ".join(f"{one.line} ({one_line(one.detail)})" if one.detail else str(one.line) for one in kept)
        more = f" and {count - len(kept):,} more" if count > len(kept) else ""
        word = "line" if count == 1 else "lines"
        lines += _wrapped(f"{counted(count, 'row')}: {one_line(reason)}; {word} {where}{more}", "  ", "    ")
        lines += [f"    {hint}" for begins, hint in _HINTS.items() if reason.startswith(begins)]
    return "\n".join(lines)


_HINTS = {
    "it is not UTF-8": "If a spreadsheet program wrote the file, try --encoding windows-1252.",
    "there is no field": "Say which field holds the reply: --column text=NAME.",
}


def _wrapped(text: str, first: str, then: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=then, break_on_hyphens=False)

"""Edits: in order, in both encodings, with every line end."""

import asyncio
import random

import pytest

from articles import FERRY, FERRY_SOURCED, FLOOD, LIST_CODE, MARKS, VAGUE_CODE
from conftest import EMACS, NEOVIM, VS_CODE, findings, pulling, text_in


@pytest.mark.parametrize("editor,encoding", [(VS_CODE, "utf-16-le"), (NEOVIM, "utf-8"), (EMACS, "utf-8")])
async def test_positions_behind_emoji_and_combining_marks(serve, editor, encoding):
    session = await serve({"storm.txt": MARKS}, editor)
    session.open("storm.txt")
    [found] = await session.diagnostics("storm.txt")
    assert found.code == VAGUE_CODE
    assert text_in(MARKS, found.range, encoding).startswith("It is believed")

    # An edit between an emoji and what follows it, and one that replaces a letter with its mark.
    rain = MARKS.split("\n")[2].index("🌧")
    width = len(MARKS.split("\n")[2][:rain].encode(encoding)) // (2 if encoding == "utf-16-le" else 1)
    session.change("storm.txt", ((2, width), (2, width), "🚒🚒 "))
    [moved] = await session.diagnostics("storm.txt")
    changed = MARKS.replace("🌧", "🚒🚒 🌧")
    assert text_in(changed, moved.range, encoding).startswith("It is believed")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_every_line_end_ends_a_line(serve, end):
    text = FLOOD.replace("\n", end)
    session = await serve({"flood.txt": text})
    session.open("flood.txt")
    [found] = await session.diagnostics("flood.txt")
    assert found.range.start.line == 4
    session.change("flood.txt", ((3, 0), (3, 0), f"One more line.{end}"))
    [found] = await session.diagnostics("flood.txt")
    assert found.range.start.line == 5


async def test_a_line_separator_ends_no_line(serve):
    session = await serve({"flood.txt": FLOOD.replace(" on Wednesday", " on\u2028Wednesday")})
    session.open("flood.txt")
    [found] = await session.diagnostics("flood.txt")
    assert found.range.start.line == 4


async def test_batched_edits_apply_one_after_the_other(serve):
    session = await serve({"flood.txt": FLOOD})
    session.open("flood.txt")
    await session.diagnostics("flood.txt")
    # The second edit counts in the text that the first one made, and they overlap.
    session.change(
        "flood.txt",
        ((4, 0), (4, 5), "Most people say it is"),
        ((4, 12), (4, 21), "said, and it is"),
        ((4, 0), (5, 0), "It is believed that the dam is safe.\n"),
        ((0, 0), (0, 0), "\n"),
    )
    [found] = await session.diagnostics("flood.txt")
    assert found.code == VAGUE_CODE and found.range.start.line == 5


async def test_edits_outside_the_text_are_moved_into_it(serve):
    session = await serve({"flood.txt": FLOOD})
    session.open("flood.txt")
    session.change("flood.txt", ((99, 0), (120, 7), "\nSources include:\n"), ((0, 500), (0, 900), "!"))
    assert {d.code for d in await session.diagnostics("flood.txt")} == {VAGUE_CODE, LIST_CODE}


@pytest.mark.parametrize("kind,encoding", [("utf-16", "utf-16-le"), ("utf-8", "utf-8")])
async def test_a_question_behind_a_burst_of_edits_sees_the_last_text(serve, kind, encoding):
    """200 random edits without a pause, then at once a question; then the same text in a new server."""
    session = await serve({}, pulling(kind))
    lines = MARKS.split("\n") + FLOOD.split("\n")
    session.open("burst.txt", "\n".join(lines))
    edit_at_random(session, "burst.txt", lines, encoding)
    answer = await session.pull("burst.txt")
    fresh = await serve({}, pulling(kind))
    fresh.open("burst.txt", "\n".join(lines))
    assert answer.items == (await fresh.pull("burst.txt")).items
    assert any(text_in("\n".join(lines), d.range, encoding) for d in answer.items if d.code == VAGUE_CODE)


async def test_a_burst_of_edits_is_published_in_order_and_not_edit_by_edit(serve):
    session = await serve({})
    lines = MARKS.split("\n") + FLOOD.split("\n")
    session.open("burst.txt", "\n".join(lines))
    edit_at_random(session, "burst.txt", lines, "utf-16-le")
    edited = await session.diagnostics("burst.txt")
    fresh = await serve({})
    fresh.open("burst.txt", "\n".join(lines))
    assert edited == await fresh.diagnostics("burst.txt")
    versions = [news.version for news in session.published]
    assert versions == sorted(set(versions)) and len(versions) < 20


def edit_at_random(session, name, lines, encoding):
    """Edits `lines` and the article alike."""
    choice = random.Random(7)
    unit = 2 if encoding == "utf-16-le" else 1
    for step in range(200):
        at = choice.randrange(len(lines))
        line = lines[at]
        start = choice.randrange(len(line) + 1)
        end = min(len(line), start + choice.randrange(3))
        words = choice.choice(["🚒", "e\u0301", " said", "x", ""]) if step < 199 else "It is believed that all is well. "
        start, end = (start, end) if step < 199 else (0, 0)

        def width(column):
            return len(line[:column].encode(encoding)) // unit

        session.change(name, ((at, width(start)), (at, width(end)), words))
        lines[at] = line[:start] + words + line[end:]


async def test_every_question_sees_the_text_that_was_there_when_it_was_asked(serve):
    """Questions between edits, all sent before one is answered."""
    session = await serve({"ferry.txt": FERRY}, pulling())
    session.open("ferry.txt")
    questions = []
    for _ in range(30):
        session.change("ferry.txt", ((0, 0), (0, 0), "\n"))
        questions.append(asyncio.ensure_future(session.pull("ferry.txt")))
        await asyncio.sleep(0)  # so that it is sent
    for added, answer in enumerate(await asyncio.gather(*questions), 1):
        assert [d.range.start.line for d in findings(answer.items)] == [6 + added]


async def test_a_change_of_an_article_that_is_not_open_is_dropped(serve):
    session = await serve({"ferry.txt": FERRY_SOURCED, "flood.txt": FLOOD})
    session.texts["ferry.txt"], session.versions["ferry.txt"] = FERRY_SOURCED, 1
    session.change("ferry.txt", "Nothing.")
    session.open("flood.txt")
    assert len(await session.diagnostics("flood.txt")) == 1
    assert session.latest("ferry.txt") is None

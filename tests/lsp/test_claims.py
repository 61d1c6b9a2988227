"""Who states a claim too, and who states it otherwise: lenses, places, and decisions about both sides."""

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from articles import BARNS_AGENCY, BARNS_AGREE, BARNS_OTHER, BARNS_REPRINT, BARNS_THIRD
from conftest import EMACS, NEOVIM, text_in, until, vs_code

FILES = {"courier.md": BARNS_AGENCY, "mirror.md": BARNS_REPRINT, "post.md": BARNS_AGREE, "wire.md": BARNS_OTHER}
CONFLICT = "conflicting-claim.number"


async def begin(serve, files=FILES, capabilities=vs_code()):
    session = await serve(files, capabilities)
    await session.indexed()
    for name in files:
        session.open(name, language="markdown")
    return session


def of_conflict(session, name):
    news = session.latest(name)
    return [found for found in news.diagnostics if found.code == CONFLICT] if news else []


async def test_a_lens_counts_sources_origins_and_who_disagrees(serve):
    session = await begin(serve)
    params = lsp.CodeLensParams(lsp.TextDocumentIdentifier(session.uri("courier.md")))
    [lens] = await session.client.text_document_code_lens_async(params)
    assert lens.command is None and lens.data, "its words come when it is shown"
    assert text_in(BARNS_AGENCY, lens.range) == "41 barns"
    lens = await session.client.code_lens_resolve_async(lens)
    assert lens.command.title == "3 sources, 2 origins · 1 disagrees"
    assert await session.run(lens.command) is None
    await until(lambda: len(session.opened) == 3, "the places")
    assert {place.uri for place in session.opened} == {session.uri(name) for name in ["mirror.md", "post.md", "wire.md"]}
    front = session.opened[-1]
    assert front.uri == session.uri("wire.md") and front.take_focus and text_in(BARNS_OTHER, front.selection) == "67 barns"
    assert not session.shown

    [lens] = await session.lenses("wire.md")
    assert lens.command.title == "1 source · 3 disagree"


async def test_a_lens_follows_the_edits(serve):
    session = await begin(serve)
    [lens] = await session.lenses("post.md")
    session.change("wire.md", BARNS_OTHER.replace("67", "41"))
    [lens] = await session.lenses("post.md")
    assert lens.command.title == "4 sources, 3 origins"
    # The line that it stood on has gone.
    session.change("post.md", BARNS_AGREE.replace("Monday's flood in Hallevik destroyed 41 barns.", "Nobody came."))
    assert await session.lenses("post.md") == []
    assert (await session.client.code_lens_resolve_async(unresolved(lens))).command is None


def unresolved(lens):
    return lsp.CodeLens(lens.range, data=lens.data)


async def test_lenses_are_asked_for_again_when_another_article_changes_them(serve):
    session = await begin(serve)
    await until(lambda: of_conflict(session, "wire.md"), "the finding")
    before = session.lens_refreshes
    session.change("wire.md", BARNS_OTHER.replace("67", "41"))
    await until(lambda: session.lens_refreshes > before, "the request")


async def test_without_an_editor_that_opens_places_a_message_lists_them(serve):
    session = await begin(serve, capabilities=EMACS)
    [lens] = await session.lenses("post.md")
    await session.run(lens.command)
    [message] = await until(lambda: session.shown, "the message")
    assert not session.opened
    assert "The Valley Wire, 2 September 2031: “67 barns”" in message and "wire.md:6" in message
    assert "courier.md:6" in message and "mirror.md:6" in message


async def test_implementation_lists_who_states_it_too(serve):
    session = await begin(serve)
    found = await session.implementation("post.md", "41 barns")
    assert [text_in(BARNS_AGENCY, link.target_selection_range) for link in found] == ["41 barns", "41 barns"]
    assert {link.target_uri for link in found} == {session.uri("courier.md"), session.uri("mirror.md")}
    assert await session.implementation("wire.md", "67 barns") == []


async def test_definition_on_a_figure_leads_to_the_counterparts(serve):
    session = await begin(serve)
    [link] = await session.definition("post.md", "41 barns")
    assert link.target_uri == session.uri("wire.md")
    assert text_in(BARNS_OTHER, link.target_selection_range) == "67 barns"
    found = await session.definition("wire.md", "67 barns")
    assert {link.target_uri for link in found} == {session.uri(name) for name in ["courier.md", "mirror.md", "post.md"]}


async def test_hover_has_the_others_words_and_a_suggestion(serve):
    session = await begin(serve)
    text = (await session.hover("post.md", "41 barns")).contents.value
    assert "Otherwise in The Valley Wire, 2 September 2031: The flood in Hallevik destroyed 67 barns" in text
    assert "Also in The Ostrel Courier, 2 September 2031" in text and "3 sources, 2 origins · 1 disagrees" in text
    assert "suggested credibility of the statement, not of its source: 3, possibly true" in text


@pytest.mark.parametrize("editor", [NEOVIM, vs_code()])
async def test_both_sides_are_opened(serve, editor):
    session = await begin(serve, {"post.md": BARNS_AGREE, "wire.md": BARNS_OTHER}, editor)
    await until(lambda: of_conflict(session, "post.md"), "the finding")
    actions = await session.actions("post.md", "41 barns")
    await session.run(actions["Open both sides: conflicting-claim"])
    await until(lambda: len(session.opened) == 2, "both sides")
    here, there = session.opened
    assert (here.uri, there.uri) == (session.uri("post.md"), session.uri("wire.md"))
    assert text_in(BARNS_AGREE, here.selection) == "41 barns" and text_in(BARNS_OTHER, there.selection) == "67 barns"
    assert there.take_focus and not here.take_focus


@pytest.mark.parametrize("arguments", [[], [{"places": "here"}], [{}]])
async def test_places_that_are_none_are_refused(serve, arguments):
    session = await serve({})
    with pytest.raises(JsonRpcException, match="showPlaces"):
        await session.run(lsp.Command("", "crosscheck.showPlaces", arguments=arguments))


async def test_a_decision_settles_one_disagreement_at_both_sides_and_leaves_the_others(serve):
    files = {"post.md": BARNS_AGREE, "wire.md": BARNS_OTHER, "gazette.md": BARNS_THIRD}
    session = await begin(serve, files)

    async def counterparts(name, others):
        def there():
            found = of_conflict(session, name)
            listed = {related.location.uri for one in found for related in one.related_information}
            return listed == {session.uri(other) for other in others}

        await until(there, f"{others} in {name}")

    for name in files:
        await counterparts(name, set(files) - {name})
    actions = await session.actions("post.md", "41 barns")
    assert "Different scope: conflicting-claim" not in actions, "of which one?"
    await session.run(actions["Different scope (The Valley Wire, 2 September 2031): conflicting-claim"])
    await counterparts("post.md", {"gazette.md"})
    await counterparts("wire.md", {"gazette.md"})
    await counterparts("gazette.md", {"post.md", "wire.md"})
    [found] = of_conflict(session, "post.md")
    assert "90 barns" in found.message and "67" not in found.message
    assert 'verdict = "different scope"' in session.buffer("crosscheck.toml")

    # With one left, nothing need be told apart; decided on its other side.
    await session.run((await session.actions("gazette.md", "90 barns"))["Mark as reviewed: conflicting-claim"])
    for name in files:
        await counterparts(name, set())
    assert session.buffer("crosscheck.toml").count("[[reviewed]]") == 3
    [lens] = await session.lenses("post.md") or [None]
    assert lens is None, "what is settled is no disagreement"


async def test_one_corrects_the_other(serve):
    session = await begin(serve, {"post.md": BARNS_AGREE, "wire.md": BARNS_OTHER})
    await until(lambda: of_conflict(session, "wire.md"), "the finding")
    actions = await session.actions("wire.md", "67 barns")
    assert list(actions)[:4] == [
        f"{title}: conflicting-claim"
        for title in ["Open both sides", "Mark as reviewed", "Different scope", "One corrects the other"]
    ]
    await session.run(actions["One corrects the other: conflicting-claim"])
    await until(lambda: not of_conflict(session, "wire.md") and not of_conflict(session, "post.md"), "the end of both")
    assert 'verdict = "corrected"' in session.buffer("crosscheck.toml")

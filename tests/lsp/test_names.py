"""Names as the editor shows and completes them: types, where they belong, cited outlets, semantic tokens."""

import pytest
from lsprotocol import types as lsp

from articles import BODIES, CITING, CITED, CITED_EARLIER, MINE, MINE_LATER, SUN, TRANSFER, UNDATED
from conftest import NEOVIM, text_in, vs_code

RATED = '[[source]]\nfiles = ["mine.txt"]\noutlet = "Sella Wire"\nreliability = "B"\n'


async def test_a_person_leads_to_the_body_of_the_role(serve):
    session = await serve({"bodies.txt": BODIES, "mine.txt": MINE})
    await session.indexed()
    session.open("bodies.txt")
    for name, body in [
        ("Tove Lind", "Orla Harbour Board"),
        ("Nils Hagen", "Orla Harbour Board"),
        ("Petra Vos", "Orla"),
        ("Orla Harbour Board", "Orla"),
        ("Youth Council", "Orla Harbour Board"),
    ]:
        [link] = await session.type_definition("bodies.txt", name)
        assert text_in(BODIES, link.target_selection_range) == body, name
    for name in ["Jan Brun", "Ruth Falk", "Orla was"]:
        assert not await session.type_definition("bodies.txt", name), name

    session.open("mine.txt")
    [link] = await session.type_definition("mine.txt", "Port Sella Survey")
    assert text_in(MINE, link.target_selection_range).title() == "Port Sella"
    assert not await session.type_definition("mine.txt", "Jonas Marn"), "a critic does not belong to what he criticises"


async def test_a_type_definition_is_a_plain_location_where_links_are_unknown(serve):
    def without_links(capabilities):
        capabilities.text_document.type_definition.link_support = False

    session = await serve({"bodies.txt": BODIES}, vs_code(without_links))
    session.open("bodies.txt")
    [place] = await session.type_definition("bodies.txt", "Tove Lind")
    assert isinstance(place, lsp.Location)


async def test_a_cited_outlet_leads_to_the_cited_article(serve):
    files = {"citing.md": CITING, "cited.md": CITED, "earlier.md": CITED_EARLIER, "sun.md": SUN}
    session = await serve(files)
    await session.indexed()
    session.open("citing.md", language="markdown")
    [link] = await session.definition("citing.md", "Sella Post", 2)
    assert link.target_uri == session.uri("cited.md")
    assert text_in(CITED, link.target_selection_range) == "Mine floods above Port Sella"
    hover = (await session.hover("citing.md", "Sella Post", 2)).contents.value
    assert "Cited article: Mine floods above Port Sella" in hover

    hover = (await session.hover("citing.md", "Sella Times", 2)).contents.value
    assert "not in this folder" in hover, "Sella Sunday Times is another paper"
    [link] = await session.definition("citing.md", "Sella Times", 2)
    assert link.target_uri == session.uri("citing.md")


async def test_names_are_completed_in_notes(serve):
    note = "# What to ask\n\nAsk Ilsa and Kov and Marn and il Sella Po\n"
    files = {"mine.md": f"---\nsource: Sella Wire\n---\n\n{MINE}", "transfer.txt": TRANSFER, "cited.md": CITED, "notes.md": note}
    session = await serve(files)
    await session.indexed()
    session.open("notes.md", language="markdown")
    found = await session.complete("notes.md", "Ask Ilsa")
    item = found["Ilsa Pardo"]
    assert item.detail == "person" and item.text_edit.new_text == "Ilsa Pardo"
    assert text_in(note, item.text_edit.range) == "Ilsa"
    resolved = await session.client.completion_item_resolve_async(item)
    assert resolved.documentation.value.startswith("Introduced in Sella Wire, 12 May 2031: Its director, Ilsa Pardo")

    found = await session.complete("notes.md", "and Kov")
    assert found["Mirela Kovanda"].filter_text == "Kovanda" and text_in(note, found["Mirela Kovanda"].text_edit.range) == "Kov"
    assert not await session.complete("notes.md", "and il"), "words without a capital are left alone"
    assert not await session.complete("notes.md", "Ask I"), "so is a first letter"
    found = await session.complete("notes.md", "Sella Po")
    assert text_in(note, found["The Sella Post"].text_edit.range) == "Sella Po"
    assert found["The Sella Post"].detail == "outlet"


async def test_nothing_is_completed_in_articles(serve):
    files = {"mine.md": f"---\nsource: Sella Wire\n---\n\n{MINE}", "later.txt": MINE_LATER}
    session = await serve(files)
    await session.indexed()
    session.open("mine.md", language="markdown")
    session.open("later.txt")
    assert not await session.complete("mine.md", "Ilsa")
    assert not await session.complete("later.txt", "Elsa")


async def test_strings_of_the_decisions_are_completed(serve):
    toml = '[[entity]]\nname = "Il\nnot = [\'Kov\']\ntype = ""\n[[source]]\nfiles = ["Il"]\noutlet = "The S"\nreliability = ""\n'
    session = await serve({"mine.txt": MINE, "transfer.txt": TRANSFER, "cited.md": CITED})
    await session.indexed()
    session.open("crosscheck.toml", toml, language="toml")
    assert "Ilsa Pardo" in await session.complete("crosscheck.toml", 'name = "Il')
    item = (await session.complete("crosscheck.toml", "'Kov"))["Mirela Kovanda"]
    assert text_in(toml, item.text_edit.range) == "Kov"
    assert set(await session.complete("crosscheck.toml", 'outlet = "The S')) == {"The Sella Post"}
    types = await session.complete("crosscheck.toml", 'type = "')
    assert types["PERSON"].detail == "person" and len(types) == 9
    assert (await session.complete("crosscheck.toml", 'reliability = "'))["F"].detail == "reliability cannot be judged"
    assert not await session.complete("crosscheck.toml", 'files = ["Il')
    assert not await session.complete("crosscheck.toml", "name = ")


def tokens_of(text, data, legend, encoding):
    """(words, type, modifiers) by the protocol's own rules."""
    lines, unit = text.split("\n"), 2 if encoding == "utf-16-le" else 1
    found, line, character = [], 0, 0
    for at in range(0, len(data), 5):
        below, right, length, kind, bits = data[at : at + 5]
        character = right + (character if below == 0 else 0)
        line += below
        words = lines[line].encode(encoding)[character * unit : (character + length) * unit].decode(encoding)
        modifiers = {name for bit, name in enumerate(legend.token_modifiers) if bits >> bit & 1}
        found.append((words, legend.token_types[kind], modifiers))
    return found


@pytest.mark.parametrize("editor,encoding", [("visual_studio_code@1.65.2", "utf-16-le"), (NEOVIM, "utf-8")])
async def test_semantic_tokens_are_names_by_type_each_on_one_line(serve, editor, encoding):
    text = MINE.replace("Ilsa Pardo told", "🌋 Ilsa\nPardo told")
    session = await serve({"mine.txt": text}, editor)
    await session.indexed()
    session.open("mine.txt")
    document = lsp.TextDocumentIdentifier(session.uri("mine.txt"))
    legend = session.initialized.capabilities.semantic_tokens_provider.legend
    answer = await session.client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(document))
    found = tokens_of(text, answer.data, legend, encoding)
    people = [(words, modifiers) for words, kind, modifiers in found if kind == "class" and "person" in modifiers]
    assert {"Ilsa", "Pardo"} <= {words for words, _ in people}
    assert any(words == "Port Sella" and kind == "namespace" for words, kind, _ in found)
    assert any(words == "Ilsa Pardo" and "declaration" in modifiers for words, modifiers in people)
    assert ("said", "keyword", {"cue"}) in found
    assert ("Its director,", "parameter", {"source"}) in found, "names go before the words around them"

    whole = lsp.Range(lsp.Position(0, 0), lsp.Position(1, 0))
    params = lsp.SemanticTokensRangeParams(document, whole)
    headline = await session.client.text_document_semantic_tokens_range_async(params)
    assert 0 < len(headline.data) < len(answer.data)
    assert list(answer.data)[: len(headline.data)] == list(headline.data)


async def test_quoted_words_are_tokens_up_to_the_names_in_them(serve):
    text = "# Halden waits\n\nBaker Ilsa Marn said: “Nobody in Halden\nhas bread.” She left.\n"
    session = await serve({"bread.md": text})
    session.open("bread.md", language="markdown")
    document = lsp.TextDocumentIdentifier(session.uri("bread.md"))
    legend = session.initialized.capabilities.semantic_tokens_provider.legend
    answer = await session.client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(document))
    found = tokens_of(text, answer.data, legend, "utf-16-le")
    quoted = [(words, kind) for words, kind, modifiers in found if modifiers == {"quotation"}]
    assert quoted == [("“Nobody in", "string"), ("has bread.”", "string")]


async def test_semantic_tokens_are_told_by_their_difference(serve):
    session = await serve({"mine.txt": MINE})
    await session.indexed()
    session.open("mine.txt")
    document = lsp.TextDocumentIdentifier(session.uri("mine.txt"))
    first = await session.client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(document))

    async def delta(previous):
        params = lsp.SemanticTokensDeltaParams(document, previous)
        return await session.client.text_document_semantic_tokens_full_delta_async(params)

    same = await delta(first.result_id)
    assert same.result_id == first.result_id and not same.edits
    session.change("mine.txt", MINE.replace("on Monday", "in Halden on Monday"))
    changed = await delta(first.result_id)
    data = list(first.data)
    for edit in changed.edits:
        data[edit.start : edit.start + edit.delete_count] = edit.data or []
    fresh = await session.client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(document))
    assert changed.edits and data == list(fresh.data)
    unknown = await delta("0")
    assert list(unknown.data) == data


async def test_references_leave_the_introduction_out_when_asked(serve):
    session = await serve({"mine.txt": MINE, "transfer.txt": TRANSFER})
    await session.indexed()
    session.open("mine.txt")
    everywhere = await session.references("mine.txt", "Ilsa Pardo")
    elsewhere = await session.references("mine.txt", "Ilsa Pardo", declaration=False)
    [link] = await session.definition("mine.txt", "Ilsa Pardo")
    [left_out] = [place for place in everywhere if place not in elsewhere]
    assert left_out.range == link.target_selection_range


async def test_workspace_symbols_say_which_article_introduces_them(serve):
    session = await serve({"mine.md": f"---\nsource: Sella Wire\n---\n\n{MINE}"})
    await session.indexed()
    [symbol, *_] = await session.client.workspace_symbol_async(lsp.WorkspaceSymbolParams("ipard"))
    assert symbol.name == "Ilsa Pardo" and "Sella Wire" in symbol.container_name


async def test_articles_are_listed_with_what_is_known_of_them(serve):
    session = await serve({"mine.txt": MINE, "undated.txt": UNDATED, "crosscheck.toml": RATED})
    await session.indexed()
    assert session.initialized.capabilities.experimental["articles"]
    listed = await session.client.protocol.send_request_async("crosscheck/articles", None)
    mine, undated = sorted(listed, key=lambda article: article["uri"])
    headline = "Survey begins at the old mine of Port Sella"
    rating = {"outlet": "Sella Wire", "published": "2031-05-12", "reliability": "B"}
    assert mine == {"uri": session.uri("mine.txt"), "headline": headline, **rating}
    assert undated["outlet"] is None and undated["published"] is None and undated["reliability"] is None

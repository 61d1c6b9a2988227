"""Questions about articles and their answers."""

from lsprotocol import types as lsp

from articles import FERRY, FERRY_SOURCED, TRANSFER, TRANSFER_LATER
from conftest import text_in, vs_code


async def test_hover_definition_and_references_know_other_articles(serve):
    session = await serve({"a-transfer.txt": TRANSFER, "b-later.txt": TRANSFER_LATER})
    await session.indexed()
    session.open("b-later.txt")
    hover = await session.hover("b-later.txt", "Mirela Kovanda missed", 3)
    assert hover.contents.kind == lsp.MarkupKind.Markdown
    assert "Mirela Kovanda" in hover.contents.value
    assert text_in(TRANSFER_LATER, hover.range) == "Mirela Kovanda"

    [link, *_] = await session.definition("b-later.txt", "Mirela Kovanda missed", 3)
    assert link.target_uri == session.uri("a-transfer.txt")
    assert text_in(TRANSFER_LATER, link.origin_selection_range) == "Mirela Kovanda"
    assert "Kovanda" in text_in(TRANSFER, link.target_selection_range)

    found = await session.references("b-later.txt", "Mirela Kovanda missed")
    assert {place.uri for place in found} == {session.uri("a-transfer.txt"), session.uri("b-later.txt")}
    document, position = session.at("b-later.txt", "Mirela Kovanda missed", 3)
    params = lsp.DocumentHighlightParams(document, position)
    highlights = await session.client.text_document_document_highlight_async(params)
    assert [text_in(TRANSFER_LATER, highlight.range) for highlight in highlights] == ["Kovanda", "Mirela Kovanda"]


async def test_a_definition_is_a_plain_location_where_links_are_unknown(serve):
    def without_links(capabilities):
        capabilities.text_document.definition.link_support = False

    session = await serve({"a-transfer.txt": TRANSFER, "b-later.txt": TRANSFER_LATER}, vs_code(without_links))
    await session.indexed()
    session.open("b-later.txt")
    [place, *_] = await session.definition("b-later.txt", "Mirela Kovanda missed", 3)
    assert isinstance(place, lsp.Location) and place.uri == session.uri("a-transfer.txt")


async def test_symbols_are_a_tree_or_a_list_as_the_client_likes(serve):
    def flat(capabilities):
        capabilities.text_document.document_symbol.hierarchical_document_symbol_support = False

    session = await serve({"ferry.txt": FERRY})
    session.open("ferry.txt")
    tree = await session.symbols("ferry.txt")
    assert tree and all(isinstance(symbol, lsp.DocumentSymbol) for symbol in tree)

    session = await serve({"ferry.txt": FERRY}, vs_code(flat))
    session.open("ferry.txt")
    symbols = await session.symbols("ferry.txt")
    assert symbols and all(isinstance(symbol, lsp.SymbolInformation) for symbol in symbols)
    assert "Dana Whitlock" in {symbol.name for symbol in symbols}


async def test_workspace_symbols_are_the_entities_of_all_articles(serve):
    session = await serve({"ferry.txt": FERRY, "transfer.txt": TRANSFER})
    await session.indexed()
    for query, name, file in [("whitl", "Dana Whitlock", "ferry.txt"), ("Kovan", "Mirela Kovanda", "transfer.txt")]:
        symbols = await session.client.workspace_symbol_async(lsp.WorkspaceSymbolParams(query))
        assert (name, session.uri(file)) in {(symbol.name, symbol.location.uri) for symbol in symbols}


async def test_front_matter_folds(serve):
    text = f"---\nsource: Ansel Herald\npublished: 2025-03-04\n---\n\n{FERRY_SOURCED}"
    session = await serve({"ferry.md": text})
    session.open("ferry.md", language="markdown")
    params = lsp.FoldingRangeParams(lsp.TextDocumentIdentifier(session.uri("ferry.md")))
    folds = await session.client.text_document_folding_range_async(params)
    assert (0, 3) in {(fold.start_line, fold.end_line) for fold in folds}


async def test_page_chrome_folds_and_fades(serve):
    chrome = "Subscribe to our newsletter\n\nCopyright 2025 Ansel Herald. All rights reserved.\n"
    text = f"{FERRY_SOURCED}\n{chrome}"
    session = await serve({"ferry.txt": text})
    session.open("ferry.txt")
    await session.diagnostics("ferry.txt")
    [faded] = [d for d in session.latest("ferry.txt").diagnostics if d.tags]
    assert list(faded.tags) == [lsp.DiagnosticTag.Unnecessary] and faded.severity == lsp.DiagnosticSeverity.Hint
    assert faded.source == "crosscheck"
    lines = text.split("\n")
    assert lines[faded.range.start.line].startswith("Subscribe")
    assert lines[faded.range.end.line].startswith("Copyright")
    params = lsp.FoldingRangeParams(lsp.TextDocumentIdentifier(session.uri("ferry.txt")))
    [fold] = await session.client.text_document_folding_range_async(params)
    assert (fold.start_line, fold.end_line) == (faded.range.start.line, faded.range.end.line)


async def test_a_buffer_that_is_no_file_is_an_article_too(serve):
    session = await serve(folders=[])
    session.open("untitled:Untitled-1", FERRY)
    assert len(await session.diagnostics("untitled:Untitled-1")) == 1
    assert "Whitlock" in (await session.hover("untitled:Untitled-1", "Dana Whitlock")).contents.value


async def test_a_single_file_without_a_folder_is_read(serve):
    session = await serve({"ferry.txt": FERRY, "transfer.txt": TRANSFER}, folders=[])
    session.open("ferry.txt")
    assert len(await session.diagnostics("ferry.txt")) == 1
    symbols = await session.client.workspace_symbol_async(lsp.WorkspaceSymbolParams("Kovanda"))
    assert not symbols, "its neighbours were not asked for"


async def test_an_unknown_article_has_no_answers(serve):
    session = await serve()
    session.texts["nowhere.txt"] = "Words."
    assert await session.hover("nowhere.txt", "Words") is None
    assert not await session.symbols("nowhere.txt")

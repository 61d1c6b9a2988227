"""Clients as they are: all that is announced to one is asked as it would ask, and nothing comes that it does not know.

pytest-lsp holds every message against the client's capabilities, the tap against the meta model.
"""

import asyncio

import pytest
from lsprotocol import types as lsp

from articles import BARNS_AGREE, BARNS_OTHER, BRIDGE, CITED_ONLINE, CITING, FERRY
from conftest import EMACS, NEOVIM, RECORDED, VS_CODE, pulling, recorded, until, vs_code
from test_session import Raw

FILES = {
    "bridge.md": BRIDGE,
    "citing.md": CITING,
    "cited.md": CITED_ONLINE,
    "barns.md": BARNS_AGREE,
    "other.md": BARNS_OTHER,
    "ferry.txt": FERRY,
}
HINTS = {"inlayHints": {"dates": True, "measures": True, "sources": True}}


async def sweep(session, name, words):
    """Asks everything about some words that a client can ask."""
    client, announced = session.client, session.initialized.capabilities
    about, place = session.at(name, words, 1)
    whole = lsp.Range(lsp.Position(0, 0), lsp.Position(session.texts[name].count("\n"), 0))
    await session.hover(name, words)
    await session.definition(name, words)
    await session.type_definition(name, words)
    await session.implementation(name, words)
    await session.references(name, words)
    await client.text_document_document_highlight_async(lsp.DocumentHighlightParams(about, place))
    await session.symbols(name)
    for symbol in await client.workspace_symbol_async(lsp.WorkspaceSymbolParams("sella")):
        if announced.workspace_symbol_provider.resolve_provider:
            await client.workspace_symbol_resolve_async(symbol)
    await session.lenses(name)
    await client.text_document_folding_range_async(lsp.FoldingRangeParams(about))
    await client.text_document_selection_range_async(lsp.SelectionRangeParams(about, [place]))
    for hint in await client.text_document_inlay_hint_async(lsp.InlayHintParams(about, whole)):
        await client.inlay_hint_resolve_async(hint)
    for link in await client.text_document_document_link_async(lsp.DocumentLinkParams(about)):
        await client.document_link_resolve_async(link)
    for item in await client.text_document_prepare_call_hierarchy_async(lsp.CallHierarchyPrepareParams(about, place)):
        await client.call_hierarchy_incoming_calls_async(lsp.CallHierarchyIncomingCallsParams(item))
        await client.call_hierarchy_outgoing_calls_async(lsp.CallHierarchyOutgoingCallsParams(item))
    tokens = await client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(about))
    delta = lsp.SemanticTokensDeltaParams(about, tokens.result_id)
    await client.text_document_semantic_tokens_full_delta_async(delta)
    await client.text_document_semantic_tokens_range_async(lsp.SemanticTokensRangeParams(about, whole))
    await session.actions(name, words)
    await session.complete(name, words)
    if announced.diagnostic_provider:
        await session.pull(name)
        await session.pull_all()
    else:
        await session.diagnostics(name)


@pytest.mark.parametrize("editor", [VS_CODE, NEOVIM, EMACS, "pulling", "empty", *RECORDED])
async def test_a_client_is_served_as_it_is(serve, editor):
    known = {"pulling": pulling, "empty": lsp.ClientCapabilities, **{one: lambda: recorded(editor) for one in RECORDED}}
    session = await serve(FILES, known[editor]() if editor in known else editor, options=HINTS)
    for name in FILES:
        session.open(name, language="markdown" if name.endswith("md") else "plaintext")
    for name, words in [("citing.md", "Sella Post"), ("bridge.md", "Tuesday"), ("barns.md", "41 barns"), ("ferry.txt", "Dana")]:
        await sweep(session, name, words)


async def test_a_client_that_can_do_little_gets_the_plainest_answers(serve):
    session = await serve(FILES, lsp.ClientCapabilities())
    session.open("citing.md", language="markdown")
    session.open("ferry.txt")
    await session.findings_become("ferry.txt", ["dangling-source-list"])
    assert session.initialized.capabilities.position_encoding == "utf-16"
    assert not session.initialized.capabilities.diagnostic_provider
    hover = await session.hover("citing.md", "Ilsa Pardo")
    assert hover.contents.kind == lsp.MarkupKind.PlainText
    assert all(isinstance(place, lsp.Location) for place in await session.definition("citing.md", "Ilsa Pardo"))
    assert all(isinstance(symbol, lsp.SymbolInformation) for symbol in await session.symbols("citing.md"))
    actions = await session.actions("ferry.txt", "Dana Whitlock")
    assert actions and all(isinstance(action, lsp.Command) for action in actions.values())
    assert all(not found.related_information and not found.tags for found in session.latest("ferry.txt").diagnostics)


def test_a_client_that_can_do_little_is_asked_for_nothing(tmp_path):
    (tmp_path / "ferry.txt").write_text(FERRY)
    raw = Raw()
    folder = {"uri": tmp_path.as_uri(), "name": "news"}
    raw.send(method="workspace/didChangeWorkspaceFolders", params={"event": {"added": [folder], "removed": []}})
    document = {"uri": (tmp_path / "ferry.txt").as_uri(), "languageId": "plaintext", "version": 1, "text": FERRY}
    raw.send(method="textDocument/didOpen", params={"textDocument": document})
    raw.send(method="workspace/didChangeConfiguration", params={"settings": {"crosscheck": {"inlayHints": {"dates": True}}}})
    arguments = [{"article": document["uri"], "date": "2025-03-04"}]
    raw.send(id=7, method="workspace/executeCommand", params={"command": "crosscheck.setDate", "arguments": arguments})
    methods = set()
    while "window/showMessage" not in methods or "textDocument/publishDiagnostics" not in methods:
        message = raw.receive()
        methods.add(message.get("method"))
        assert "method" not in message or "id" not in message, f"asked for {message}"
    assert "2025-03-04" in (tmp_path / "crosscheck.toml").read_text(), "the server writes the file itself"
    raw.send(id=8, method="shutdown")
    while (message := raw.receive()).get("id") != 8:
        assert "method" not in message or "id" not in message, f"asked for {message}"


async def test_hints_are_asked_for_again_when_the_settings_or_other_articles_change(serve):
    def refreshing(capabilities):
        capabilities.workspace.inlay_hint = lsp.InlayHintWorkspaceClientCapabilities(refresh_support=True)

    session = await serve({"bridge.md": BRIDGE}, vs_code(refreshing))
    session.open("bridge.md", language="markdown")
    await session.diagnostics("bridge.md")
    before = session.hint_refreshes
    session.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"crosscheck": HINTS}))
    await until(lambda: session.hint_refreshes > before, "a refresh")
    before = session.hint_refreshes
    session.write("crosscheck.toml", '[[source]]\nfiles = ["bridge.md"]\npublished = 2031-06-19\n')
    session.files_changed(created=["crosscheck.toml"])
    await until(lambda: session.hint_refreshes > before, "a refresh")


def asked(raw, id, method, params):
    """The answer, and the parts that came before it."""
    raw.send(id=id, method=method, params=params)
    parts = []
    while (message := raw.receive()).get("id") != id:
        if message.get("method") == "$/progress":
            parts.append(message["params"])
    return message, parts


def test_long_answers_come_in_parts_where_the_client_sends_a_token():
    text = "\n\n".join(f"Mirela Kovanda scored goal {number}, the club said." for number in range(230))
    raw = Raw()
    document = {"uri": "untitled:goals", "languageId": "plaintext", "version": 1, "text": text}
    raw.send(method="textDocument/didOpen", params={"textDocument": document})
    place = {"textDocument": {"uri": "untitled:goals"}, "position": {"line": 0, "character": 1}}
    params = {**place, "context": {"includeDeclaration": True}}
    whole, none = asked(raw, 2, "textDocument/references", params)
    assert len(whole["result"]) == 230 and none == []
    last, parts = asked(raw, 3, "textDocument/references", {**params, "partialResultToken": "goals"})
    assert last["result"] == [] and {part["token"] for part in parts} == {"goals"}
    assert [place for part in parts for place in part["value"]] == whole["result"] and len(parts) == 3
    short, none = asked(raw, 4, "textDocument/documentHighlight", {**place, "partialResultToken": 7})
    assert len(short["result"]) == 0 or none
    missing, none = asked(raw, 5, "textDocument/foldingRange", {"textDocument": {"uri": "untitled:no"}, "partialResultToken": 8})
    assert missing["result"] is None and none == []


def test_a_trace_says_how_requests_went():
    raw = Raw()
    said = []

    def ask(query, trace):
        raw.send(method="$/setTrace", params={"value": trace})
        raw.send(id=query, method="workspace/symbol", params={"query": query})
        is_answered = False
        while not is_answered or trace != "off" and query not in str(said):
            message = raw.receive()
            is_answered |= message.get("id") == query
            if message.get("method") == "$/logTrace":
                said.append({**message["params"], "query": query})

    for query, trace in [("first", "off"), ("second", "verbose"), ("third", "messages"), ("fourth", "off"), ("fifth", "off")]:
        ask(query, trace)
    second, third = said
    assert second["message"].startswith("workspace/symbol was answered within") and "second" in second["verbose"]
    assert "verbose" not in third


async def test_a_report_of_the_folder_is_right_after_an_edit_that_moves_words(serve):
    session = await serve(FILES, pulling())
    await session.indexed()
    session.open("other.md", language="markdown")
    before = await session.pull_all()
    session.change("other.md", "\n" + FILES["other.md"].replace("---\n\nThe flood", "---\n\n\n\nThe flood"))
    await asyncio.sleep(0.5)
    after = await session.pull_all()
    fresh = await session.pull("barns.md")
    assert after[session.uri("barns.md")].items == fresh.items
    assert after[session.uri("ferry.txt")].items == before[session.uri("ferry.txt")].items

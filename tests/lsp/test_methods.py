"""Every method that is announced, one test for each; what is announced and has none fails."""

import pytest
from lsprotocol import types as lsp

from articles import BARNS_AGREE, BARNS_OTHER, BODIES, BRIDGE, CITED_ONLINE, CITING, FERRY, LIST_CODE, TRANSFER
from conftest import EMACS, NEOVIM, VS_CODE, pulling, text_in, until, vs_code
from methods import announced

FILES = {
    "bridge.md": BRIDGE,
    "citing.md": CITING,
    "cited.md": CITED_ONLINE,
    "barns.md": BARNS_AGREE,
    "too.md": BARNS_AGREE.replace("Sella", "Orla"),
    "other.md": BARNS_OTHER,
    "ferry.txt": FERRY,
    "bodies.txt": BODIES,
    "crosscheck.toml": '[[entity]]\nname = "Dana Whitlock"\ntype = "PERSON"\n',
}
OPTIONS = {"inlayHints": {"dates": True, "measures": True, "sources": True}}
CASES = {}


def case(*methods):
    """The function asks the methods and asserts what they answer."""

    def add(function):
        CASES.update(dict.fromkeys(methods, function))
        return function

    return add


def newest(capabilities):
    """All that a client may do."""
    capabilities.text_document.diagnostic = lsp.DiagnosticClientCapabilities()
    capabilities.workspace.diagnostics = lsp.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    capabilities.workspace.symbol.resolve_support = lsp.ClientSymbolResolveOptions(["location.range"])
    capabilities.workspace.inlay_hint = lsp.InlayHintWorkspaceClientCapabilities(refresh_support=True)


async def begin(serve, change=newest):
    session = await serve(FILES, vs_code(change), options=OPTIONS, before=lambda session: configure(session))
    await session.indexed()
    for name in FILES.keys() - {"crosscheck.toml"}:
        session.open(name, language="markdown" if name.endswith("md") else "plaintext")
    return session


def configure(session):
    session.client.set_configuration(OPTIONS, section="crosscheck")


def document(session, name):
    return lsp.TextDocumentIdentifier(session.uri(name))


def whole(name):
    return lsp.Range(lsp.Position(0, 0), lsp.Position(FILES[name].count("\n"), 0))


@case("textDocument/hover")
async def hover(session):
    assert "Dana Whitlock" in (await session.hover("ferry.txt", "Dana Whitlock")).contents.value


@case("textDocument/definition")
async def definition(session):
    [link] = await session.definition("citing.md", "Sella Post", 2)
    assert link.target_uri == session.uri("cited.md")


@case("textDocument/declaration")
async def declaration(session):
    [link] = await session.declaration("ferry.txt", "Dana Whitlock")
    assert link.target_uri == session.uri("crosscheck.toml")


@case("textDocument/typeDefinition")
async def type_definition(session):
    [link] = await session.type_definition("bodies.txt", "Tove Lind")
    assert text_in(BODIES, link.target_selection_range) == "Orla Harbour Board"


@case("textDocument/implementation")
async def implementation(session):
    assert session.uri("too.md") in {link.target_uri for link in await session.implementation("barns.md", "41 barns")}


@case("textDocument/references")
async def references(session):
    assert len(await session.references("citing.md", "Ilsa Pardo")) == 2


@case("textDocument/documentHighlight")
async def highlight(session):
    params = lsp.DocumentHighlightParams(*session.at("bodies.txt", "Tove Lind"))
    assert await session.client.text_document_document_highlight_async(params)


@case("textDocument/documentSymbol")
async def document_symbol(session):
    symbols = await session.symbols("bridge.md")
    [speaker] = [symbol for symbol in symbols if symbol.name == "Tove Lind"]
    assert any("The bridge" in statement.name for statement in speaker.children), "statements stand under their speaker"


@case("workspace/symbol", "workspaceSymbol/resolve")
async def workspace_symbol(session):
    symbols = await session.client.workspace_symbol_async(lsp.WorkspaceSymbolParams("whitl"))
    [symbol] = [symbol for symbol in symbols if symbol.name == "Dana Whitlock"]
    assert symbol.location == lsp.LocationUriOnly(session.uri("ferry.txt")), "the place comes later"
    resolved = await session.client.workspace_symbol_resolve_async(symbol)
    assert text_in(FERRY, resolved.location.range) == "Dana Whitlock"


@case("textDocument/codeAction", "workspace/executeCommand")
async def code_action(session):
    actions = await session.actions("ferry.txt", "Dana Whitlock")
    await session.run(next(iter(actions.values())))
    await until(lambda: session.edits, "the edit")


@case("textDocument/codeLens", "codeLens/resolve")
async def code_lens(session):
    [lens] = await session.lenses("barns.md")
    assert lens.command.title == "2 sources, 2 origins · 1 disagrees"


@case("textDocument/completion", "completionItem/resolve")
async def completion(session):
    session.open("notes.md", "# Ask\n\nAsk Ilsa\n", language="markdown")
    item = (await session.complete("notes.md", "Ask Ilsa"))["Ilsa Pardo"]
    assert (await session.client.completion_item_resolve_async(item)).documentation.value


@case("textDocument/documentLink", "documentLink/resolve")
async def document_link(session):
    ask, resolve = session.client.text_document_document_link_async, session.client.document_link_resolve_async
    [link] = await ask(lsp.DocumentLinkParams(document(session, "citing.md")))
    assert text_in(CITING, link.range) == "Sella Post" and link.target is None
    resolved = await resolve(link)
    assert resolved.target == session.uri("cited.md")
    assert resolved.tooltip == "Mine floods above Port Sella · The Sella Post, 21 May 2031"

    links = await ask(lsp.DocumentLinkParams(document(session, "bridge.md")))
    targets = {text_in(BRIDGE, link.range): link.target for link in links}
    survey = "https://survey.example/bridge?page=2"
    assert targets == {"https://post.example/mine": session.uri("cited.md"), survey: survey}


@case("textDocument/foldingRange")
async def folding(session):
    folds = await session.client.text_document_folding_range_async(lsp.FoldingRangeParams(document(session, "bridge.md")))
    assert (0, 3) in {(fold.start_line, fold.end_line) for fold in folds}


@case("textDocument/selectionRange")
async def selection_range(session):
    places = [session.at("bridge.md", words, offset)[1] for words, offset in [("Tove Lind", 6), ("again in", 1), ("source", 2)]]
    params = lsp.SelectionRangeParams(document(session, "bridge.md"), places)
    name, quoted, front = await session.client.text_document_selection_range_async(params)

    def outwards(selection):
        words = []
        while selection:
            inside = selection.range
            same_line = inside.start.line == inside.end.line
            words.append(text_in(BRIDGE, inside) if same_line else (inside.start.line, inside.end.line))
            selection = selection.parent
        return words

    sentence = "The bridge at Port Sella was closed on Tuesday, engineer Tove Lind said."
    paragraph = f"{sentence} It is 3 miles long."
    everything = (0, BRIDGE.count("\n"))
    name = outwards(name)
    assert name[:2] == ["Lind", "Tove Lind"] and name[-3:] == [sentence, paragraph, everything]
    quoted = outwards(quoted)
    assert quoted[0] == "again" and quoted[-1] == everything
    assert "it will open again in July" in quoted and "“it will open again in July”" in quoted
    assert outwards(front) == ["source: The Orla Gazette", (0, 3), everything]


@case("textDocument/inlayHint", "inlayHint/resolve")
async def inlay_hint(session):
    params = lsp.InlayHintParams(document(session, "bridge.md"), whole("bridge.md"))
    hints = await session.client.text_document_inlay_hint_async(params)

    def before(hint):
        line = BRIDGE.split("\n")[hint.position.line]
        return line[: hint.position.character].split(" ")[-1]

    assert [(before(hint), hint.label) for hint in hints] == [
        ("Tuesday", "2031-06-10"),
        ("miles", "4.83 km"),
        ("She", "Tove Lind"),
        ("July", "2031-07"),
    ]
    date, _, source, _ = [await session.client.inlay_hint_resolve_async(hint) for hint in hints]
    assert date.tooltip.value == "Tuesday, 10 June 2031, as the article is of 12 June 2031"
    assert source.tooltip.value.startswith("Introduced in bodies.txt")
    [part] = source.label
    assert part.value == "Tove Lind" and part.location.uri in {session.uri("bridge.md"), session.uri("bodies.txt")}


@case("textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls")
async def call_hierarchy(session):
    client = session.client

    async def prepare(name, words, offset=0):
        params = lsp.CallHierarchyPrepareParams(*session.at(name, words, offset))
        [item] = await client.text_document_prepare_call_hierarchy_async(params)
        return item

    async def incoming(item):
        calls = await client.call_hierarchy_incoming_calls_async(lsp.CallHierarchyIncomingCallsParams(item))
        return {call.from_.name: call for call in calls}

    async def outgoing(item):
        calls = await client.call_hierarchy_outgoing_calls_async(lsp.CallHierarchyOutgoingCallsParams(item))
        return {call.to.name: call for call in calls}

    cited = await prepare("citing.md", "Sella Post", 2)
    assert (cited.uri, cited.name) == (session.uri("cited.md"), "Mine floods above Port Sella")
    assert cited.detail == "The Sella Post, 21 May 2031"
    by = await incoming(cited)
    assert set(by) == {"Flooded mine worries Halden"}
    [place] = by["Flooded mine worries Halden"].from_ranges
    assert text_in(CITING, place) == "Sella Post"

    citing = await prepare("citing.md", "worries")
    assert citing.name == "Flooded mine worries Halden"
    assert set(await outgoing(citing)) == {"Ilsa Pardo", "Mine floods above Port Sella", "Sella Times"}
    assert await incoming(citing) == {}

    person = (await outgoing(citing))["Ilsa Pardo"].to
    assert set(await incoming(person)) == {"Flooded mine worries Halden", "Mine floods above Port Sella"}
    assert await outgoing(person) == {}


@case("textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range")
async def semantic_tokens(session):
    client, about = session.client, document(session, "bridge.md")
    full = await client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(about))
    params = lsp.SemanticTokensDeltaParams(about, full.result_id)
    assert not (await client.text_document_semantic_tokens_full_delta_async(params)).edits
    params = lsp.SemanticTokensRangeParams(about, whole("bridge.md"))
    assert (await client.text_document_semantic_tokens_range_async(params)).data == full.data


@case("textDocument/diagnostic", "workspace/diagnostic")
async def diagnostic(session):
    pulled = await session.pull("ferry.txt")
    assert LIST_CODE in {found.code for found in pulled.items}
    assert (await session.pull("ferry.txt", pulled.result_id)).kind == "unchanged"
    assert (await session.pull_all())[session.uri("ferry.txt")].items == pulled.items


@case("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave")
async def synchronization(session):
    session.change("ferry.txt", TRANSFER)
    session.texts["ferry.txt"] = TRANSFER
    assert "Kovanda" in (await session.hover("ferry.txt", "Mirela Kovanda")).contents.value
    session.save("ferry.txt")
    session.close("ferry.txt")
    for _ in range(200):
        codes = {found.code for found in (await session.pull("ferry.txt")).items}
        if LIST_CODE in codes:
            break
    assert LIST_CODE in codes, "the file counts again"


@case("workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders")
async def files(session):
    session.write("new.txt", TRANSFER)
    session.files_changed(created=["new.txt"])

    async def symbols():
        return await session.client.workspace_symbol_async(lsp.WorkspaceSymbolParams("Kovanda"))

    for _ in range(200):
        if await symbols():
            break
    assert await symbols()
    folder = lsp.WorkspaceFolder(session.uri_of(session.folder), "news")
    event = lsp.WorkspaceFoldersChangeEvent(added=[], removed=[folder])
    session.client.workspace_did_change_workspace_folders(lsp.DidChangeWorkspaceFoldersParams(event))
    for _ in range(200):
        if not await symbols():
            break
    assert not await symbols()


@case("workspace/didChangeConfiguration")
async def settings(session):
    session.client.set_configuration({"inlayHints": {}}, section="crosscheck")
    session.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(None))
    params = lsp.InlayHintParams(document(session, "bridge.md"), whole("bridge.md"))
    for _ in range(200):
        hints = await session.client.text_document_inlay_hint_async(params)
        if not hints:
            break
    assert not hints, "each sort of hints is off unless it is wanted"


@pytest.mark.parametrize("ask", dict.fromkeys(CASES.values()), ids=lambda function: function.__name__)
async def test_a_method_that_is_announced_answers(serve, ask):
    await ask(await begin(serve))


@pytest.mark.parametrize("editor", [VS_CODE, NEOVIM, EMACS, "newest", "pulling", "empty"])
async def test_every_announced_method_has_its_test(serve, editor):
    capabilities = {"newest": vs_code(newest), "pulling": pulling(), "empty": lsp.ClientCapabilities()}.get(editor, editor)
    session = await serve({"ferry.txt": FERRY}, capabilities)
    session.open("ferry.txt")
    await session.symbols("ferry.txt")
    if editor in (VS_CODE, "newest", "pulling"):
        await until(lambda: session.registered, "registrations")
    methods = announced(session.initialized.capabilities, session.registered)
    assert methods <= set(CASES), f"announced without a test: {methods - set(CASES)}"
    if editor == "newest":
        assert set(CASES) == methods, f"tested and not announced: {set(CASES) - methods}"

"""A client for the tests: pytest-lsp's, which checks every message against its types, and small helpers around it."""

import asyncio
import json
import os
import pathlib
import sys
import typing

import pytest
from lsprotocol import types as lsp
from pytest_lsp import client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, LanguageClient, default_converter, register_lsp_features

from articles import LIST_CODE, VAGUE_CODE

HERE = pathlib.Path(__file__).parent
SERVER = os.environ["CROSSCHECK"]
SCHEMA = HERE.parents[2] / "shared/recipes/schema/lsp.schema.json"  # beside the repository, where it is present
PATIENCE = 20

# The capabilities of real editors, as pytest-lsp has captured them.
VS_CODE, NEOVIM, EMACS = "visual_studio_code@1.65.2", "neovim@0.11.0", "emacs@29.1"


def vs_code(change=lambda capabilities: None):
    capabilities = client_capabilities(VS_CODE)
    change(capabilities)
    return capabilities


def pulling(encoding=lsp.PositionEncodingKind.Utf16):
    """VS Code as it is today: it pulls diagnostics."""

    def pull(capabilities):
        capabilities.general.position_encodings = [encoding]
        capabilities.text_document.diagnostic = lsp.DiagnosticClientCapabilities()
        capabilities.workspace.diagnostics = lsp.DiagnosticWorkspaceClientCapabilities(refresh_support=True)

    return vs_code(pull)


def recorded(editor):
    """The capabilities of an editor as it has sent them to a server: a file in `clients`."""
    capabilities = json.loads((HERE / "clients" / f"{editor}.json").read_text())
    return default_converter().structure(capabilities, lsp.ClientCapabilities)


RECORDED = sorted(path.stem for path in (HERE / "clients").iterdir())


def converter():
    """pytest-lsp's, which takes a code action with a command for a bare command."""
    converter = default_converter()

    def structure(action, _):
        return converter.structure(action, lsp.Command if isinstance(action.get("command"), str) else lsp.CodeAction)

    converter.register_structure_hook(typing.Union[lsp.Command, lsp.CodeAction], structure)
    return converter


def command(notes):
    if SCHEMA.exists():
        return [sys.executable, str(HERE / "schema_tap.py"), str(SCHEMA), str(notes), SERVER, "lsp"]
    return [SERVER, "lsp"]


async def until(condition, what="it"):
    """Waits for the condition's first true value and returns it."""
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while not (value := condition()):
        assert asyncio.get_running_loop().time() < deadline, f"waited in vain for {what}"
        await asyncio.sleep(0.01)
    return value


class Session:
    """One client and its server."""

    def __init__(self, folder):
        self.folder = folder
        self.client = LanguageClient(converter_factory=converter)
        self.published = []  # every publishDiagnostics, in order
        self.texts = {}
        self.versions = {}
        self.unsaved = {}
        self.registered = []
        self.edits = []  # every workspace edit that the server asked for, in order
        self.applies = True  # whether the client makes them
        self.shown = []  # what the server shows to its user
        self.lens_refreshes = 0
        self.hint_refreshes = 0
        self.opened = []  # the places that the server has opened in the editor, in order
        ours = {
            lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: lambda params: self.published.append(params),
            lsp.WORKSPACE_APPLY_EDIT: lambda params: self.apply(params),
            lsp.WINDOW_SHOW_MESSAGE: lambda params: self.shown.append(params.message),
            lsp.WORKSPACE_CODE_LENS_REFRESH: lambda *_: self.refresh_lenses(),
            lsp.WORKSPACE_INLAY_HINT_REFRESH: lambda *_: self.refresh_hints(),
            lsp.WORKSPACE_SEMANTIC_TOKENS_REFRESH: lambda *_: None,
            lsp.WINDOW_SHOW_DOCUMENT: lambda params: self.show(params),
            lsp.CLIENT_REGISTER_CAPABILITY: lambda params: self.registered.extend(params.registrations),
        }
        register_lsp_features(self.client, {**DEFAULT_CLIENT_FEATURES, **ours})

    async def start(self, notes, capabilities, folders, options):
        await self.client.start_io(*command(notes))
        if isinstance(capabilities, str):
            capabilities = client_capabilities(capabilities)
        params = lsp.InitializeParams(
            capabilities=capabilities,
            process_id=os.getpid(),
            workspace_folders=[lsp.WorkspaceFolder(self.uri_of(folder), folder.name) for folder in folders] or None,
            initialization_options=options,
        )
        self.initialized = await self.client.initialize_session(params)
        return self

    @staticmethod
    def uri_of(path):
        return pathlib.Path(path).as_uri()

    def uri(self, name):
        return name if ":" in name else self.uri_of(self.folder / name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def open(self, name, text=None, language="plaintext"):
        if text is None:
            text = (self.folder / name).read_bytes().decode()
        self.texts[name], self.versions[name] = text, 1
        item = lsp.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def change(self, name, *changes):
        """Each change is a text, or a range ((line, character), (line, character)) and the text for it."""
        self.versions[name] += 1
        events = []
        for change in changes:
            if isinstance(change, str):
                events.append(lsp.TextDocumentContentChangeWholeDocument(change))
            else:
                start, end, text = change
                events.append(lsp.TextDocumentContentChangePartial(range_of(start, end), text))
        document = lsp.VersionedTextDocumentIdentifier(uri=self.uri(name), version=self.versions[name])
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, events))

    def apply(self, params):
        """Makes an edit as an editor does: in a buffer, which nobody has saved."""
        self.edits.append(params.edit)
        if not self.applies:
            return lsp.ApplyWorkspaceEditResult(applied=False, failure_reason="the reader said no")
        for change in params.edit.document_changes:
            if isinstance(change, lsp.CreateFile):
                assert change.uri.endswith("/crosscheck.toml"), "articles are evidence"
                self.write("crosscheck.toml", "")
                continue
            assert change.text_document.uri == self.uri("crosscheck.toml"), "articles are evidence"
            name = "crosscheck.toml"
            before = self.buffer(name)
            [edit] = change.edits
            at = [offset_of(before, place) for place in (edit.range.start, edit.range.end)]
            self.unsaved[name] = before[: at[0]] + edit.new_text + before[at[1] :]
            if name in self.versions:
                assert change.text_document.version == self.versions[name]
                self.change(name, self.unsaved[name])
            else:
                assert change.text_document.version is None
        return lsp.ApplyWorkspaceEditResult(applied=True)

    def refresh_lenses(self):
        self.lens_refreshes += 1

    def refresh_hints(self):
        self.hint_refreshes += 1

    def show(self, params):
        """Opens a place, as an editor does."""
        self.opened.append(params)
        return lsp.ShowDocumentResult(success=True)

    def buffer(self, name):
        """The text that the editor has of a file."""
        return self.unsaved.get(name) or self.texts.get(name) or (self.folder / name).read_bytes().decode()

    def close(self, name):
        document = lsp.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(document))

    def save(self, name):
        document = lsp.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_save(lsp.DidSaveTextDocumentParams(document))

    def files_changed(self, **changes):
        """created=[names], changed=[names], deleted=[names]"""
        events = [
            lsp.FileEvent(self.uri(name), lsp.FileChangeType[kind.capitalize()])
            for kind, names in changes.items()
            for name in names
        ]
        self.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(events))

    def latest(self, name):
        """What was published last for the article; None where nothing was."""
        return next((news for news in reversed(self.published) if news.uri == self.uri(name)), None)

    async def diagnostics(self, name, version=None):
        """The diagnostics pushed for the version, the newest one by default."""
        version = version or self.versions[name]
        news = await until(
            lambda: (news := self.latest(name)) is not None and news.version == version and news,
            f"diagnostics of version {version} of {name}",
        )
        return findings(news.diagnostics)

    async def findings_become(self, name, codes):
        def there():
            news = self.latest(name)
            return news is not None and sorted(d.code for d in findings(news.diagnostics)) == sorted(codes)

        try:
            await until(there, f"{codes} in {name}")
        except AssertionError as late:
            raise AssertionError(f"{late}; last: {self.latest(name)}") from None

    async def pull(self, name, previous=None):
        document = lsp.TextDocumentIdentifier(self.uri(name))
        params = lsp.DocumentDiagnosticParams(document, previous_result_id=previous)
        return await self.client.text_document_diagnostic_async(params)

    async def pull_all(self, previous=()):
        ids = [lsp.PreviousResultId(uri, value) for uri, value in previous]
        answer = await self.client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams(ids))
        return {item.uri: item for item in answer.items}

    def at(self, name, words, offset=0):
        """The parameters of a request about the first of `words` in an opened article."""
        before = self.texts[name][: self.texts[name].index(words) + offset]
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        character = len(lines[-1].encode("utf-16-le")) // 2
        if self.initialized.capabilities.position_encoding == lsp.PositionEncodingKind.Utf8:
            character = len(lines[-1].encode())
        return lsp.TextDocumentIdentifier(self.uri(name)), lsp.Position(len(lines) - 1, character)

    async def hover(self, name, words, offset=0):
        return await self.client.text_document_hover_async(lsp.HoverParams(*self.at(name, words, offset)))

    async def definition(self, name, words, offset=0):
        return await self.client.text_document_definition_async(lsp.DefinitionParams(*self.at(name, words, offset)))

    async def declaration(self, name, words, offset=0):
        params = lsp.DeclarationParams(*self.at(name, words, offset))
        return await self.client.text_document_declaration_async(params) or []

    async def implementation(self, name, words, offset=0):
        params = lsp.ImplementationParams(*self.at(name, words, offset))
        return await self.client.text_document_implementation_async(params) or []

    async def lenses(self, name):
        """The article's lenses, each with its words."""
        params = lsp.CodeLensParams(lsp.TextDocumentIdentifier(self.uri(name)))
        lenses = await self.client.text_document_code_lens_async(params) or []
        return [await self.client.code_lens_resolve_async(lens) for lens in lenses]

    async def type_definition(self, name, words):
        params = lsp.TypeDefinitionParams(*self.at(name, words))
        return await self.client.text_document_type_definition_async(params) or []

    async def actions(self, name, words, diagnostics=(), only=None):
        """The code actions at the words, by title."""
        document, position = self.at(name, words)
        context = lsp.CodeActionContext(list(diagnostics), only)
        params = lsp.CodeActionParams(document, lsp.Range(position, position), context)
        return {action.title: action for action in await self.client.text_document_code_action_async(params)}

    async def run(self, action):
        """Carries out a code action's command."""
        command = action.command if isinstance(action, lsp.CodeAction) else action
        params = lsp.ExecuteCommandParams(command.command, arguments=command.arguments)
        return await self.client.workspace_execute_command_async(params)

    async def complete(self, name, words):
        """The completions behind the first of `words`, by label."""
        params = lsp.CompletionParams(*self.at(name, words, len(words)))
        answer = await self.client.text_document_completion_async(params)
        return {item.label: item for item in answer.items} if answer else {}

    async def hover_becomes(self, name, words, told):
        """The hover's text as soon as it tells the words, or no longer does where they begin with `not `."""
        wanted = told.removeprefix("not ")
        for _ in range(PATIENCE * 20):
            hover = await self.hover(name, words)
            if hover and (wanted in hover.contents.value) == (wanted == told):
                return hover.contents.value
            await asyncio.sleep(0.05)
        raise AssertionError(f"{told} in vain; last: {hover}")

    async def references(self, name, words, declaration=True):
        context = lsp.ReferenceContext(include_declaration=declaration)
        document, position = self.at(name, words)
        return await self.client.text_document_references_async(lsp.ReferenceParams(context, document, position))

    async def symbols(self, name):
        params = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(self.uri(name)))
        return await self.client.text_document_document_symbol_async(params)

    async def indexed(self):
        """Ends when the server has read the folders: the end of its progress."""

        def ended():
            reports = self.client.progress_reports.values()
            return any(isinstance(r, lsp.WorkDoneProgressEnd) or getattr(r, "kind", "") == "end" for rs in reports for r in rs)

        await until(ended, "the end of indexing")


def findings(diagnostics):
    """Those of the faults that the articles were written with; other rules may find more in them, and that may change."""
    return [d for d in diagnostics if d.code in (LIST_CODE, VAGUE_CODE)]


def offset_of(text, position):
    """The character that a UTF-16 position stands before."""
    lines = text.split("\n")
    line = lines[position.line].encode("utf-16-le")[: position.character * 2].decode("utf-16-le")
    return sum(len(line) + 1 for line in lines[: position.line]) + len(line)


def range_of(start, end):
    return lsp.Range(lsp.Position(*start), lsp.Position(*end))


def text_in(text, range, encoding="utf-16-le"):
    """The words of `text` in the range, by the protocol's own rules."""
    lines = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        lines.append(line.encode(encoding))
    unit = 2 if encoding == "utf-16-le" else 1
    assert range.start.line == range.end.line
    return lines[range.start.line][range.start.character * unit : range.end.character * unit].decode(encoding)


@pytest.fixture
async def serve(tmp_path):
    """A function that starts a session: `await serve({name: text}, capabilities, …)`."""
    notes = tmp_path / "schema-faults.txt"
    folder = tmp_path / "news"
    folder.mkdir()
    sessions = []

    async def start(files=None, capabilities=VS_CODE, folders=None, options=None, before=None):
        session = Session(folder)
        for name, text in (files or {}).items():
            session.write(name, text)
        if before:
            before(session)
        sessions.append(session)
        return await session.start(notes, capabilities, [folder] if folders is None else folders, options)

    yield start
    for session in sessions:
        server = session.client._server
        if server.returncode is None:
            await asyncio.wait_for(session.client.shutdown_session(), PATIENCE)
        if server.returncode is None:
            server.kill()  # it never came to a session
        await session.client.stop()
        assert session.client.error is None, session.client.error
    faults = notes.read_text() if notes.exists() else ""
    assert not faults, f"messages against the meta model:\n{faults}"

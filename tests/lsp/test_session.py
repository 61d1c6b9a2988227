"""The beginning and the end of a session."""

import json
import os
import queue
import subprocess
import sys
import threading
import time

import pytest
from lsprotocol import types as lsp

from articles import FERRY, LIST_CODE
from conftest import EMACS, NEOVIM, PATIENCE, SERVER, VS_CODE, until


@pytest.mark.parametrize("editor", [VS_CODE, NEOVIM, EMACS])
async def test_every_editor_gets_diagnostics(serve, editor):
    session = await serve({"ferry.txt": FERRY}, editor)
    session.open("ferry.txt")
    assert [d.code for d in await session.diagnostics("ferry.txt")] == [LIST_CODE]


async def test_only_what_works_is_announced(serve):
    session = await serve()
    announced = session.initialized.capabilities
    assert session.initialized.server_info.name == "crosscheck"
    assert announced.text_document_sync.change == lsp.TextDocumentSyncKind.Incremental
    assert announced.hover_provider and announced.definition_provider and announced.references_provider
    assert announced.implementation_provider and announced.code_lens_provider.resolve_provider
    assert announced.document_highlight_provider and announced.document_symbol_provider
    assert announced.workspace_symbol_provider and announced.folding_range_provider
    assert announced.workspace.workspace_folders.change_notifications
    assert announced.diagnostic_provider is None, "a client that does not pull is pushed to"
    assert announced.type_definition_provider and announced.code_action_provider and announced.semantic_tokens_provider
    assert announced.completion_provider is None, "a client that lets us say for which files is told so later"
    for absent in ["rename", "document_formatting", "signature_help"]:
        assert getattr(announced, f"{absent}_provider") is None


async def test_utf_8_is_used_where_it_is_offered(serve):
    assert (await serve(capabilities=NEOVIM)).initialized.capabilities.position_encoding == "utf-8"
    assert (await serve(capabilities=VS_CODE)).initialized.capabilities.position_encoding == "utf-16"


async def test_it_asks_to_watch_files_and_settings(serve):
    session = await serve()
    await until(lambda: len(session.registered) == 3, "all registrations")
    watched = {registration.method: registration.register_options for registration in session.registered}
    completion = "textDocument/completion"
    assert set(watched) == {"workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration", completion}
    selector = dict_of(watched[completion])["documentSelector"]
    assert {"pattern": "**/crosscheck.toml"} in selector and {"language": "markdown"} in selector
    globs = [watcher["globPattern"] for watcher in dict_of(watched["workspace/didChangeWatchedFiles"])["watchers"]]
    assert any("txt" in glob and "html" in glob for glob in globs) and "**/crosscheck.toml" in globs


def dict_of(value):
    """pygls turns free-form objects into named tuples."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: dict_of(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [dict_of(item) for item in value]
    return value


class Raw:
    """A server without a client in between, for what no client should do."""

    def __init__(self, process_id=None, capabilities=None):
        self.server = subprocess.Popen([SERVER, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.received = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()
        params = {"processId": process_id, "rootUri": None, "capabilities": capabilities or {}}
        self.send(id=1, method="initialize", params=params)
        assert self.receive()["id"] == 1
        self.send(method="initialized", params={})

    def send(self, **message):
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def send_bytes(self, body):
        self.send_raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def send_raw(self, bytes):
        self.server.stdin.write(bytes)
        self.server.stdin.flush()

    def read(self):
        while header := self.server.stdout.readline():
            length = 0
            while header.strip():
                length = int(header.split(b":")[1])
                header = self.server.stdout.readline()
            self.received.put(json.loads(self.server.stdout.read(length)))

    def receive(self):
        return self.received.get(timeout=PATIENCE)

    def exit_code(self):
        return self.server.wait(PATIENCE)


def test_exit_after_shutdown_is_a_success_also_with_standard_input_open():
    raw = Raw()
    raw.send(id=2, method="shutdown")
    assert raw.receive() == {"jsonrpc": "2.0", "id": 2, "result": None}
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_exit_without_shutdown_is_a_failure():
    raw = Raw()
    raw.send(method="exit")
    assert raw.exit_code() == 1


def test_a_request_after_shutdown_is_refused():
    raw = Raw()
    raw.send(id=2, method="shutdown")
    raw.receive()
    raw.send(id=3, method="workspace/symbol", params={"query": ""})
    assert raw.receive()["error"]["code"] == -32600
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_the_server_ends_with_standard_input():
    raw = Raw()
    raw.server.stdin.close()
    assert raw.exit_code() == 1


def test_the_server_ends_with_its_client_also_with_standard_input_open():
    editor = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    raw = Raw(process_id=editor.pid)
    time.sleep(1.5)
    assert raw.server.poll() is None, "the editor lives"
    editor.kill()
    editor.wait()
    assert raw.exit_code() == 1


def test_it_lives_on_after_a_notification_with_wrong_parameters_and_an_unknown_request():
    raw = Raw(process_id=os.getpid())
    raw.send(method="textDocument/didOpen", params={"textDocument": 7})
    raw.send(method="$/unknown", params={})
    raw.send(id=5, method="crosscheck/unknown", params={})
    assert raw.receive()["error"]["code"] == -32601
    raw.send(id=6, method="shutdown")
    assert raw.receive()["id"] == 6
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_a_client_that_answers_nothing_is_served_all_the_same(tmp_path):
    (tmp_path / "ferry.txt").write_text(FERRY)
    capabilities = {
        "workspace": {
            "configuration": True,
            "didChangeConfiguration": {"dynamicRegistration": True},
            "didChangeWatchedFiles": {"dynamicRegistration": True},
        },
        "window": {"workDoneProgress": True},
    }
    raw = Raw(capabilities=capabilities)
    folder = {"uri": tmp_path.as_uri(), "name": "news"}
    raw.send(method="workspace/didChangeWorkspaceFolders", params={"event": {"added": [folder], "removed": []}})
    document = {"uri": (tmp_path / "ferry.txt").as_uri(), "languageId": "plaintext", "version": 1, "text": FERRY}
    raw.send(method="textDocument/didOpen", params={"textDocument": document})
    raw.send(id=9, method="textDocument/documentSymbol", params={"textDocument": {"uri": document["uri"]}})
    asked, answered, published = set(), False, False
    while not (answered and published and len(asked) >= 3):
        message = raw.receive()
        if "method" in message and "id" in message:
            asked.add(message["method"])
        answered |= message.get("id") == 9 and "result" in message
        published |= message.get("method") == "textDocument/publishDiagnostics"
    assert asked == {"workspace/configuration", "client/registerCapability", "window/workDoneProgress/create"}
    raw.send(id=10, method="shutdown")
    while raw.receive().get("id") != 10:
        pass
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_nobody_waits_for_a_client_that_does_not_answer_an_edit(tmp_path):
    capabilities = {"workspace": {"applyEdit": True, "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}}}
    raw = Raw(capabilities=capabilities)
    document = {"uri": (tmp_path / "ferry.txt").as_uri(), "languageId": "plaintext", "version": 1, "text": FERRY}
    raw.send(method="textDocument/didOpen", params={"textDocument": document})
    orders = range(20, 28)
    for id in orders:
        arguments = [{"article": document["uri"], "date": f"2025-03-{id}"}]
        raw.send(id=id, method="workspace/executeCommand", params={"command": "crosscheck.setDate", "arguments": arguments})
    raw.send(id="last", method="textDocument/documentSymbol", params={"textDocument": {"uri": document["uri"]}})
    open_ids, edits = {*orders, "last"}, 0
    while open_ids or not edits:
        message = raw.receive()
        edits += message.get("method") == "workspace/applyEdit"
        if "method" not in message:
            assert "error" not in message
            open_ids.remove(message["id"])
    assert edits == 1, "the next edit waits until the one before is made"
    assert not list(tmp_path.iterdir()), "nothing was written behind the editor's back"
    raw.send(id=10, method="shutdown")
    while raw.receive().get("id") != 10:
        pass
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_nobody_waits_for_the_state_while_an_article_is_read():
    raw = Raw(capabilities={"workspace": {"diagnostics": {"refreshSupport": True}}, "textDocument": {"diagnostic": {}}})
    for name, text in [("long", FERRY * 1000), ("short", FERRY)]:
        document = {"uri": f"untitled:{name}", "languageId": "plaintext", "version": 1, "text": text}
        raw.send(method="textDocument/didOpen", params={"textDocument": document})
        raw.send(id=name, method="textDocument/documentSymbol", params={"textDocument": {"uri": document["uri"]}})
    for version in range(2, 52):
        changes = [{"text": FERRY * version}]
        document = {"uri": "untitled:short", "version": version}
        raw.send(method="textDocument/didChange", params={"textDocument": document, "contentChanges": changes})
    raw.send(id="last", method="shutdown")
    assert raw.receive()["id"] == "last"
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_a_message_that_is_none_is_answered_and_the_next_one_is_read():
    raw = Raw()
    for body, code in [
        (b"{not json", -32700),
        (b"\xff\xfe", -32700),
        (b"", -32700),
        (b"[]", -32600),
        (b'{"jsonrpc":"1.0","id":3,"method":"shutdown"}', -32600),
    ]:
        raw.send_bytes(body)
        answer = raw.receive()
        assert answer["id"] is None and answer["error"]["code"] == code, body
    raw.send(id=4, method="shutdown")
    assert raw.receive() == {"jsonrpc": "2.0", "id": 4, "result": None}
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_a_header_may_say_more_or_less_than_it_should():
    raw = Raw()
    body = b'{"jsonrpc":"2.0","id":4,"method":"shutdown"}'
    raw.send_raw(b"\r\ncontent-length:%d\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n%s" % (len(body), body))
    assert raw.receive() == {"jsonrpc": "2.0", "id": 4, "result": None}
    raw.send_raw(b"Content-Length: many\r\n\r\n%s" % body)
    assert raw.receive()["error"]["code"] == -32700
    raw.send(method="exit")
    assert raw.exit_code() == 0


def test_exit_right_behind_shutdown_is_a_success():
    for _ in range(5):
        raw = Raw()
        raw.send(id=2, method="shutdown")
        raw.send(method="exit")
        assert raw.exit_code() == 0

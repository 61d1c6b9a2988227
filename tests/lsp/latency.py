"""How long a reader waits for each method in a folder of articles: `latency.py SERVER FOLDER [ARTICLES]`.

Opens the folder's first articles (20 of them), waits until all are read, asks every method at many places, and prints
the median, the 95th of a hundred and the longest time in milliseconds. No test: it asserts nothing.
"""

import json
import pathlib
import random
import statistics
import subprocess
import sys
import time

SERVER, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
OPEN = int(sys.argv[3]) if len(sys.argv) > 3 else 20

CAPABILITIES = {
    "workspace": {
        "configuration": False,
        "diagnostics": {"refreshSupport": True},
        "symbol": {"resolveSupport": {"properties": ["location.range"]}},
        "semanticTokens": {"refreshSupport": True},
        "codeLens": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
    },
    "textDocument": {
        "diagnostic": {},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": [""]}}},
    },
    "window": {"workDoneProgress": True},
}


class Client:
    def __init__(self):
        self.server = subprocess.Popen([SERVER, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ids = 0
        self.refreshes = 0
        self.is_read = False

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def receive(self):
        length = 0
        while (header := self.server.stdout.readline()).strip():
            length = int(header.split(b":")[1])
        body = self.server.stdout.read(length)
        message = json.loads(body)
        if "method" in message:
            if message["method"] == "$/progress" and message["params"]["value"].get("kind") == "end":
                self.is_read = True
            if "id" in message:
                self.send(id=message["id"], result=None)
            return None, 0
        return message, length

    def ask(self, method, params):
        self.ids += 1
        begun = time.perf_counter()
        self.send(id=self.ids, method=method, params=params)
        while True:
            message, length = self.receive()
            if message and message["id"] == self.ids:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"], (time.perf_counter() - begun) * 1000, length


def main():
    random.seed(7)
    client = Client()
    folder = {"uri": FOLDER.as_uri(), "name": FOLDER.name}
    hints = {"inlayHints": {"dates": True, "measures": True, "sources": True}}
    begun = time.perf_counter()
    client.ask(
        "initialize",
        {"processId": None, "rootUri": None, "capabilities": CAPABILITIES, "workspaceFolders": [folder],
         "initializationOptions": hints},
    )
    client.send(method="initialized", params={})
    files = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    articles = {path.as_uri(): path.read_text() for path in files[:: max(1, len(files) // OPEN)][:OPEN]}
    while not client.is_read:
        client.receive()
    for _ in range(3):
        time.sleep(0.5)
        client.ask("workspace/symbol", {"query": "zzz"})
    print(f"{len(files)} articles read in {time.perf_counter() - begun:.1f} s, {len(articles)} of them opened")
    for uri, text in articles.items():
        document = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        client.send(method="textDocument/didOpen", params={"textDocument": document})
    client.ask("workspace/symbol", {"query": "zzz"})
    time.sleep(3)

    times, sizes = {}, {}

    def ask(method, params, name=None):
        result, took, length = client.ask(method, params)
        times.setdefault(name or method, []).append(took)
        sizes[name or method] = max(sizes.get(name or method, 0), length)
        return result

    for uri, text in articles.items():
        document, lines = {"uri": uri}, text.split("\n")
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}
        screen = {"start": {"line": 0, "character": 0}, "end": {"line": min(40, len(lines)), "character": 0}}
        about = {"textDocument": document}
        ask("textDocument/diagnostic", about)
        ask("textDocument/documentSymbol", about)
        ask("textDocument/foldingRange", about)
        tokens = ask("textDocument/semanticTokens/full", about)
        ask("textDocument/semanticTokens/full/delta", {**about, "previousResultId": tokens["resultId"]})
        ask("textDocument/semanticTokens/range", {**about, "range": screen})
        ask("textDocument/inlayHint", {**about, "range": whole})
        for hint in ask("textDocument/inlayHint", {**about, "range": screen})[:5]:
            ask("inlayHint/resolve", hint)
        for link in ask("textDocument/documentLink", about)[:5]:
            if not link.get("target"):
                ask("documentLink/resolve", link)
        for lens in ask("textDocument/codeLens", about)[:5]:
            ask("codeLens/resolve", lens)
        places = [(line, random.randrange(len(lines[line]))) for line in range(len(lines)) if lines[line].strip()]
        for line, character in random.sample(places, min(8, len(places))):
            at = {**about, "position": {"line": line, "character": character}}
            for method in ["hover", "definition", "typeDefinition", "implementation", "documentHighlight", "completion"]:
                ask(f"textDocument/{method}", at)
            ask("textDocument/references", {**at, "context": {"includeDeclaration": True}})
            ask("textDocument/selectionRange", {**about, "positions": [at["position"]]})
            here = {"start": at["position"], "end": at["position"]}
            ask("textDocument/codeAction", {**about, "range": here, "context": {"diagnostics": []}})
            for item in ask("textDocument/prepareCallHierarchy", at):
                ask("callHierarchy/incomingCalls", {"item": item})
                ask("callHierarchy/outgoingCalls", {"item": item})
    for query in ["", "a", "bo", "min", "zzzz"]:
        for symbol in ask("workspace/symbol", {"query": query}, f'workspace/symbol "{query}"')[:3]:
            ask("workspaceSymbol/resolve", symbol)
    first = ask("workspace/diagnostic", {"previousResultIds": []}, "workspace/diagnostic, first")
    known = [{"uri": item["uri"], "value": item["resultId"]} for item in first["items"]]
    for _ in range(5):
        ask("workspace/diagnostic", {"previousResultIds": known}, "workspace/diagnostic, unchanged")
    for version in range(2, 7):
        for uri, text in list(articles.items())[:4]:
            change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"}
            document = {"uri": uri, "version": version}
            client.send(method="textDocument/didChange", params={"textDocument": document, "contentChanges": [change]})
            ask("textDocument/diagnostic", {"textDocument": {"uri": uri}}, "textDocument/diagnostic, after an edit")
    print(f"{'method':45} {'asked':>6} {'median':>8} {'95 %':>8} {'longest':>8} {'bytes':>9}")
    for method, took in times.items():
        took.sort()
        print(f"{method:45} {len(took):6} {statistics.median(took):8.1f} {took[int(len(took) * 0.95)]:8.1f} "
              f"{took[-1]:8.1f} {sizes[method]:9}")
    client.ask("shutdown", None)
    client.send(method="exit")


main()

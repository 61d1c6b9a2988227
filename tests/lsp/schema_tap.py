"""Stands between client and server, passes every message on, and notes those that break the LSP's meta model.

usage: schema_tap.py SCHEMA NOTES SERVER ARGUMENTS...
SCHEMA has a definition "params METHOD" or "result METHOD" for each message, NOTES gets one line per fault, and
NOTES.seen one line per message.
"""

import json
import subprocess
import sys
import threading
from urllib.parse import quote

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

schema = json.load(open(sys.argv[1]))
notes = open(sys.argv[2], "a", buffering=1)
seen = open(sys.argv[2] + ".seen", "a", buffering=1)
server = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
lock = threading.Lock()
asked_by = {"client": {}, "server": {}}  # methods of open requests, by id
validators = {}


def faults(definition, value):
    if definition not in schema["$defs"]:
        return []
    if definition not in validators:
        pointer = "#/$defs/" + quote(definition.replace("~", "~0").replace("/", "~1"))
        validators[definition] = Draft202012Validator({**schema, "$ref": pointer})
    return [best_match([error]) for error in validators[definition].iter_errors(value)]


def check(sender, message):
    other = "server" if sender == "client" else "client"
    if "method" in message:
        method = message["method"]
        if "id" in message:
            asked_by[sender][json.dumps(message["id"])] = method
        found = faults(f"params {method}", message["params"]) if message.get("params") is not None else []
        if f"params {method}" in schema["$defs"] and message.get("params") is None:
            found = [] if schema["$defs"][f"params {method}"] is True else ["has no params"]
    else:
        method = asked_by[other].pop(json.dumps(message.get("id")), None)
        if method is None:
            found = ["answers no request"]
        elif "result" in message:
            found = faults(f"result {method}", message["result"])
        else:
            found = [] if isinstance(message.get("error", {}).get("code"), int) else ["has neither result nor error"]
    seen.write(f"{sender} {method}\n")
    for fault in found:
        where = "/".join(map(str, getattr(fault, "absolute_path", [])))
        text = getattr(fault, "message", fault)
        notes.write(f"{sender}: {method} {where}: {text[:300]} in {json.dumps(message)[:600]}\n")


def forward(sender, source, sink):
    while header := source.readline():
        length = None
        head = b""
        while header not in (b"\r\n", b""):
            head += header
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
            header = source.readline()
        if length is None:
            break
        body = source.read(length)
        with lock:
            check(sender, json.loads(body))
        try:
            sink.write(head + b"\r\n" + body)
            sink.flush()
        except (BrokenPipeError, ValueError):
            break
    sink.close()


threading.Thread(target=forward, args=("client", sys.stdin.buffer, server.stdin), daemon=True).start()
forward("server", server.stdout, sys.stdout.buffer)
code = server.wait()
notes.flush()
import os

os._exit(code)  # a thread still reads standard input

"""Diagnostics, pushed and pulled, and what changes them: files, folders, decisions, settings."""

import asyncio

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcRequestCancelled

from articles import FERRY, FERRY_SOURCED, FLOOD, LIST_CODE, VAGUE_CODE
from conftest import EMACS, findings, pulling, until, vs_code

OFF = '[rules]\nvague-attribution = "off"\n'


async def test_an_edit_changes_them_and_nothing_is_sent_twice(serve):
    session = await serve({"flood.txt": FLOOD, "ferry.txt": FERRY})
    await session.indexed()
    session.open("flood.txt")
    session.open("ferry.txt")
    await session.diagnostics("flood.txt")
    await session.diagnostics("ferry.txt")
    session.change("flood.txt", FLOOD.replace("It is believed", "Engineer Ola Rask said"))
    assert await session.diagnostics("flood.txt") == []
    await asyncio.sleep(0.5)
    sent = [(news.uri, news.version) for news in session.published]
    assert len(sent) == len(set(sent)) == 3


async def test_closing_clears(serve):
    session = await serve({"flood.txt": FLOOD})
    session.open("flood.txt")
    await session.diagnostics("flood.txt")
    session.close("flood.txt")
    await until(lambda: not session.latest("flood.txt").diagnostics, "clearing")
    session.open("flood.txt")
    await session.findings_become("flood.txt", [VAGUE_CODE])


async def test_decisions_are_read_and_read_again(serve):
    session = await serve({"flood.txt": FLOOD, "crosscheck.toml": OFF})
    session.open("flood.txt")
    await session.findings_become("flood.txt", [])
    session.write("crosscheck.toml", OFF.replace("off", "error"))
    session.files_changed(changed=["crosscheck.toml"])
    await session.findings_become("flood.txt", [VAGUE_CODE])
    assert findings(session.latest("flood.txt").diagnostics)[0].severity == lsp.DiagnosticSeverity.Error
    (session.folder / "crosscheck.toml").unlink()
    session.files_changed(deleted=["crosscheck.toml"])
    await until(lambda: findings(session.latest("flood.txt").diagnostics)[0].severity != 1, "the default severity")


async def test_broken_decisions_are_reported_and_the_last_good_ones_stay(serve):
    session = await serve({"flood.txt": FLOOD, "crosscheck.toml": OFF})
    session.open("flood.txt")
    await session.findings_become("flood.txt", [])
    session.write("crosscheck.toml", OFF + "\n[[source]\n")
    session.save("crosscheck.toml")
    await until(lambda: session.latest("crosscheck.toml") and session.latest("crosscheck.toml").diagnostics, "the report")
    [broken] = session.latest("crosscheck.toml").diagnostics
    assert broken.range.start.line == 3 and broken.severity == lsp.DiagnosticSeverity.Error
    session.change("flood.txt", FLOOD + "\nSources include:\n")
    assert [d.code for d in await session.diagnostics("flood.txt")] == [LIST_CODE]
    session.write("crosscheck.toml", OFF)
    session.save("crosscheck.toml")
    await until(lambda: not session.latest("crosscheck.toml").diagnostics, "the end of the report")


async def test_settings_of_the_editor_and_their_changes(serve):
    def with_settings(session):
        session.client.set_configuration({"rules": {"vague-attribution": "off"}}, section="crosscheck")

    session = await serve({"flood.txt": FLOOD}, before=with_settings)
    session.open("flood.txt")
    await session.findings_become("flood.txt", [])
    session.client.set_configuration({"rules": {"vague-attribution": "hint"}}, section="crosscheck")
    session.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(None))
    await session.findings_become("flood.txt", [VAGUE_CODE])
    assert findings(session.latest("flood.txt").diagnostics)[0].severity == lsp.DiagnosticSeverity.Hint


async def test_initialization_options_are_settings_and_decisions_win_over_them(serve):
    def unasked(capabilities):
        capabilities.workspace.configuration = False

    options = {"rules": {"vague-attribution": "off", LIST_CODE: "off"}}
    session = await serve({"all.txt": FERRY + "\nIt is believed that they will return.\n"}, vs_code(unasked), options=options)
    session.open("all.txt")
    assert await session.diagnostics("all.txt") == []
    session.write("crosscheck.toml", f'[rules]\n{LIST_CODE} = "warning"\n')
    session.files_changed(created=["crosscheck.toml"])
    await session.findings_become("all.txt", [LIST_CODE])


async def test_files_that_come_change_and_go(serve):
    session = await serve({"flood.txt": FLOOD}, pulling())
    await session.indexed()
    session.write("ferry.txt", FERRY)
    session.write("notes.png", "no article")
    session.files_changed(created=["ferry.txt", "notes.png"])
    assert await codes_become(session, {"flood.txt": [VAGUE_CODE], "ferry.txt": [LIST_CODE]})
    session.write("flood.txt", FLOOD.replace("It is believed", "Engineer Ola Rask said"))
    session.files_changed(changed=["flood.txt"])
    assert await codes_become(session, {"flood.txt": [], "ferry.txt": [LIST_CODE]})
    (session.folder / "ferry.txt").unlink()
    session.files_changed(deleted=["ferry.txt"])
    assert await codes_become(session, {"flood.txt": []})


async def test_an_open_buffer_counts_and_not_its_file(serve):
    session = await serve({"flood.txt": FLOOD}, pulling())
    await session.indexed()
    session.open("flood.txt", FERRY_SOURCED)
    session.write("flood.txt", FLOOD + "\n")
    session.files_changed(changed=["flood.txt"])
    assert await codes_become(session, {"flood.txt": []})
    session.close("flood.txt")
    assert await codes_become(session, {"flood.txt": [VAGUE_CODE]})


async def test_folders_that_come_and_go(serve, tmp_path):
    session = await serve({"flood.txt": FLOOD}, pulling())
    await session.indexed()
    other = tmp_path / "more news"
    other.mkdir()
    (other / "ferry.txt").write_text(FERRY)
    folder = lsp.WorkspaceFolder(other.as_uri(), "more")

    def event(**change):
        event = lsp.WorkspaceFoldersChangeEvent(**{"added": [], "removed": [], **change})
        session.client.workspace_did_change_workspace_folders(lsp.DidChangeWorkspaceFoldersParams(event))

    event(added=[folder])
    there = (other / "ferry.txt").as_uri()
    assert await codes_become(session, {"flood.txt": [VAGUE_CODE], there: [LIST_CODE]})
    event(removed=[folder])
    assert await codes_become(session, {"flood.txt": [VAGUE_CODE]})


async def codes_become(session, expected):
    expected = {session.uri(name): codes for name, codes in expected.items()}
    codes = None
    for _ in range(200):
        reports = await session.pull_all()
        codes = {uri: [d.code for d in findings(report.items)] for uri, report in reports.items()}
        if codes == expected:
            return True
        await asyncio.sleep(0.02)
    raise AssertionError(f"{codes} and not {expected}")


async def test_who_pulls_is_not_pushed_to(serve):
    session = await serve({"flood.txt": FLOOD}, pulling())
    assert session.initialized.capabilities.diagnostic_provider.workspace_diagnostics
    session.open("flood.txt")
    full = await session.pull("flood.txt")
    assert [d.code for d in findings(full.items)] == [VAGUE_CODE]
    unchanged = await session.pull("flood.txt", full.result_id)
    assert (unchanged.kind, unchanged.result_id) == ("unchanged", full.result_id)
    session.change("flood.txt", ((4, 0), (4, 14), "Engineer Ola Rask said"))
    changed = await session.pull("flood.txt", full.result_id)
    assert changed.kind == "full" and findings(changed.items) == []
    await asyncio.sleep(0.5)
    assert session.published == []


async def test_workspace_reports_are_full_once_and_then_unchanged(serve):
    session = await serve({"flood.txt": FLOOD, "ferry.txt": FERRY}, pulling())
    await session.indexed()
    reports = await session.pull_all()
    assert {report.kind for report in reports.values()} == {"full"} and len(reports) == 2
    known = [(uri, report.result_id) for uri, report in reports.items()] + [("file:///gone.txt", "1")]
    again = await session.pull_all(known)
    assert not again.pop("file:///gone.txt").items
    assert {report.kind for report in again.values()} == {"unchanged"} and len(again) == 2
    session.open("flood.txt")
    opened = (await session.pull_all(known))[session.uri("flood.txt")]
    assert (opened.kind, opened.version) == ("unchanged", 1)
    session.change("flood.txt", ((0, 0), (0, 0), "\n"))
    moved = (await session.pull_all(known))[session.uri("flood.txt")]
    assert (moved.kind, moved.version) == ("full", 2)


async def test_who_pulls_is_asked_to_pull_again_when_something_else_has_changed(serve):
    session = await serve({"flood.txt": FLOOD}, pulling())
    session.open("flood.txt")
    await session.pull("flood.txt")
    await session.indexed()
    before = session.client.diagnostic_refresh_count
    session.write("crosscheck.toml", OFF)
    session.files_changed(created=["crosscheck.toml"])
    await until(lambda: session.client.diagnostic_refresh_count > before, "a request to pull again")
    assert findings((await session.pull("flood.txt")).items) == []
    assert findings((await session.pull_all())[session.uri("flood.txt")].items) == []


async def test_progress_is_shown_while_files_are_read(serve):
    session = await serve({f"flood-{n}.txt": FLOOD for n in range(40)})
    await session.indexed()
    [reports] = session.client.progress_reports.values()
    kinds = [report.kind for report in reports]
    assert kinds[0] == "begin" and kinds[-1] == "end" and reports[0].cancellable


async def test_reading_a_folder_can_be_cancelled(serve):
    session = await serve({f"{n}.txt": FLOOD * 10 for n in range(400)}, pulling())
    token = await until(lambda: next(iter(session.client.progress_reports), None), "progress")
    session.client.window_work_done_progress_cancel(lsp.WorkDoneProgressCancelParams(token))
    await session.indexed()
    read = await session.pull_all()
    assert len(read) < 400
    session.open("99.txt")
    assert (await session.pull("99.txt")).items, "what is opened is read all the same"


async def test_a_cancelled_request_says_so_and_the_next_is_answered(serve):
    session = await serve({"long.txt": FERRY * 100, "flood.txt": FLOOD}, pulling(), folders=[])
    session.open("long.txt")
    params = lsp.WorkspaceDiagnosticParams([])
    request = session.client.protocol.send_request_async("workspace/diagnostic", params, msg_id="slow")
    request = asyncio.ensure_future(request)
    await asyncio.sleep(0.01)
    session.client.cancel_request(lsp.CancelParams("slow"))
    with pytest.raises(JsonRpcRequestCancelled):
        await request
    session.close("long.txt")
    session.open("flood.txt")
    assert (await session.pull("flood.txt")).kind == "full"

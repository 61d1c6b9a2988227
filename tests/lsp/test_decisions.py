"""Decisions that are made in the editor: code actions, their commands, and what becomes of crosscheck.toml."""

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from articles import FLOOD, MINE, MINE_LATER, UNDATED, VAGUE_CODE
from conftest import text_in, until, vs_code

FILES = {"wire/mine.txt": MINE, "later.txt": MINE_LATER}


def without_edits(capabilities):
    capabilities.workspace.apply_edit = False


async def begin(serve, toml=None, change=lambda capabilities: None):
    files = {**FILES, "crosscheck.toml": toml} if toml is not None else FILES
    session = await serve(files, vs_code(change))
    await session.indexed()
    session.open("later.txt")
    return session


async def decide(session, title, words="Ilsa Pardo", name="later.txt"):
    actions = await session.actions(name, words)
    assert title in actions, list(actions)
    await session.run(actions[title])


async def test_an_alias_is_written_into_a_new_file_and_counts_at_once(serve):
    session = await begin(serve)
    assert "in 2 articles" not in (await session.hover("later.txt", "Elsa Pardo")).contents.value
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    [edit] = session.edits
    assert isinstance(edit.document_changes[0], lsp.CreateFile)
    assert session.buffer("crosscheck.toml") == '[[entity]]\nname = "Ilsa Pardo"\naliases = ["Elsa Pardo"]\n'

    # The file on disk is still empty: what is made next goes by what the editor has.
    session.files_changed(created=["crosscheck.toml"])
    await decide(session, "“Ilsa Pardo” is an organisation", "Elsa Pardo")
    await session.hover_becomes("later.txt", "Elsa Pardo", "organisation")
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    assert session.buffer("crosscheck.toml").endswith('aliases = ["Elsa Pardo"]\ntype = "ORG"\n')


ENTRY = '# Ours.\n[[entity]]\nname = "Ilsa Pardo"\naliases = ["Elsa Pardo"]\n'


async def test_the_entry_that_decides_is_the_declaration(serve):
    session = await begin(serve, ENTRY)
    assert session.initialized.capabilities.declaration_provider
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    [link] = await session.declaration("later.txt", "Elsa Pardo")
    assert link.target_uri == session.uri("crosscheck.toml")
    assert text_in(ENTRY, link.target_selection_range) == "Ilsa Pardo"
    [link] = await session.definition("later.txt", "Elsa Pardo")
    assert link.target_uri != session.uri("crosscheck.toml"), "the definition is still an introduction"
    assert not await session.declaration("later.txt", "Sella Wire"), "nobody has decided it"

    # What people type counts for the place before they save it.
    session.open("crosscheck.toml", "# New.\n" + ENTRY, language="toml")
    [link] = await session.declaration("later.txt", "Elsa Pardo")
    assert link.target_selection_range.start.line == 3


async def test_a_declaration_is_a_plain_location_where_links_are_unknown(serve):
    def without_links(capabilities):
        capabilities.text_document.declaration.link_support = False

    session = await begin(serve, ENTRY, without_links)
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    [place] = await session.declaration("later.txt", "Elsa Pardo")
    assert isinstance(place, lsp.Location) and text_in(ENTRY, place.range) == "Ilsa Pardo"


async def test_a_wrong_alias_is_kept_apart_again(serve):
    session = await begin(serve, '[[entity]]\nname = "Ilsa Pardo"\naliases = ["Elsa Pardo"] # ?\nnote = "geologist"\n')
    assert "Note: geologist" in await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    await decide(session, "“Elsa Pardo” is not “Ilsa Pardo”", "Elsa Pardo")
    await session.hover_becomes("later.txt", "Elsa Pardo", "not in 2 articles")
    assert session.buffer("crosscheck.toml") == '[[entity]]\nname = "Ilsa Pardo"\nnote = "geologist"\nnot = ["Elsa Pardo"]\n'


async def test_comments_order_and_line_ends_of_the_file_stay(serve):
    toml = "# Ours.\r\n\r\n[rules] # loud\r\nunanchored-date = 'off'\r\n\r\n[[entity]]\r\nname = 'Ilsa Pardo'\r\n# end\r\n"
    session = await begin(serve, toml)
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    await until(lambda: session.edits, "the edit")
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    assert session.buffer("crosscheck.toml") == toml.replace("# end", "aliases = [\"Elsa Pardo\"]\r\n# end")


async def test_the_open_file_is_edited_as_the_editor_has_it(serve):
    session = await begin(serve, "# Ours.\n")
    session.open("crosscheck.toml", language="toml")
    typed = '# Ours.\n\n[[entity]]\nname = "Port Sella"\nnote = "typed and not saved"\n'
    session.change("crosscheck.toml", typed)
    session.unsaved["crosscheck.toml"] = typed
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    assert session.buffer("crosscheck.toml").startswith(typed)
    # Closed without saving: what the disk has is in force again.
    session.close("crosscheck.toml")
    await session.hover_becomes("later.txt", "Elsa Pardo", "not in 2 articles")


async def test_a_date_is_set_and_its_finding_goes(serve):
    session = await serve({"2031-06-17 strike.txt": UNDATED})
    await session.indexed()
    session.open("2031-06-17 strike.txt")
    name = "2031-06-17 strike.txt"
    found = await until(lambda: [d for d in (session.latest(name) or lsp.PublishDiagnosticsParams("", [])).diagnostics
                                 if d.code == "unanchored-date"], "the finding")
    quick = await session.actions(name, "Tuesday", found, [lsp.CodeActionKind.QuickFix])
    action = next(iter(quick.values()))
    assert action.title == "This article is of 17 June 2031" and action.diagnostics[0].code == "unanchored-date"
    await session.run(action)
    await until(lambda: not any(d.code == "unanchored-date" for d in session.latest(name).diagnostics), "its end")
    written = '[[source]]\nfiles = ["2031-06-17 strike.txt"]\npublished = 2031-06-17\n'
    assert session.buffer("crosscheck.toml") == written


async def test_a_finding_is_settled_until_its_sentence_is_edited(serve):
    session = await serve({"wire/flood.txt": FLOOD, "crosscheck.toml": "# Ours.\n"})
    name = "wire/flood.txt"
    session.open(name)
    await session.findings_become(name, [VAGUE_CODE])
    quick = await session.actions(name, "It is believed", only=[lsp.CodeActionKind.QuickFix])
    action = quick[f"Not a fault here: {VAGUE_CODE}"]
    assert [found.code for found in action.diagnostics] == [VAGUE_CODE]
    await session.run(action)
    await session.findings_become(name, [])
    toml = session.buffer("crosscheck.toml")
    assert toml.startswith("# Ours.\n\n[[reviewed]]\n") and 'file = "wire/flood.txt"\n' in toml
    assert action.title not in await session.actions(name, "It is believed")

    elsewhere = FLOOD.replace("Trucks", "Forty trucks")
    session.change(name, elsewhere)
    await session.hover_becomes(name, "Orla", "Orla")
    await session.findings_become(name, [])
    session.change(name, elsewhere.replace("will hold", "will not hold"))
    await session.findings_become(name, [VAGUE_CODE])
    session.change(name, elsewhere)
    await session.findings_become(name, [])
    # Undone by deleting the entry.
    session.write("crosscheck.toml", "# Ours, still.\n")
    session.files_changed(changed=["crosscheck.toml"])
    await session.findings_become(name, [VAGUE_CODE])


async def test_a_rule_is_turned_off_for_a_source(serve):
    toml = '[[source]]\nfiles = "wire/*"\noutlet = "Sella Wire"\n'
    session = await serve({"wire/flood.txt": FLOOD, "wire/again.txt": FLOOD, "flood.txt": FLOOD, "crosscheck.toml": toml})
    for name in ["wire/flood.txt", "wire/again.txt", "flood.txt"]:
        session.open(name)
        await session.findings_become(name, [VAGUE_CODE])
    await decide(session, f"Turn {VAGUE_CODE} off for Sella Wire", "It is believed", "wire/flood.txt")
    await session.findings_become("wire/flood.txt", [])
    await session.findings_become("wire/again.txt", [])
    await session.findings_become("flood.txt", [VAGUE_CODE])
    assert session.buffer("crosscheck.toml") == toml + f'rules = {{ {VAGUE_CODE} = "off" }}\n'


async def test_a_source_is_rated_and_the_rating_shown_where_it_is_named(serve):
    session = await begin(serve, '[[source]]\nfiles = "wire/*"\noutlet = "Sella Wire"\nurl = "https://sella.example/"\n')
    session.open("wire/mine.txt")
    await decide(session, "Rate Sella Wire B: usually reliable", "Survey begins", "wire/mine.txt")
    text = await session.hover_becomes("later.txt", "Ilsa Marn", "(B, usually reliable)")
    assert "introduced in Sella Wire" in text
    assert 'reliability = "B"' in session.buffer("crosscheck.toml")
    text = (await session.hover("later.txt", "Sella Wire")).contents.value
    assert "Reliability: B, usually reliable" in text and "<https://sella.example/>" in text


async def test_without_an_editor_that_edits_the_server_writes_the_file(serve):
    session = await begin(serve, "# Ours.\n", without_edits)
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    await session.hover_becomes("later.txt", "Elsa Pardo", "in 2 articles")
    written = (session.folder / "crosscheck.toml").read_text()
    assert written == '# Ours.\n\n[[entity]]\nname = "Ilsa Pardo"\naliases = ["Elsa Pardo"]\n'
    assert not session.edits and "crosscheck.toml" in session.shown[0]
    assert (session.folder / "later.txt").read_text() == MINE_LATER, "articles are evidence"

    session.open("crosscheck.toml", language="toml")
    session.change("crosscheck.toml", "# Typed.\n")
    await decide(session, "“Ilsa Pardo” is an organisation", "Elsa Pardo")
    await until(lambda: any("save it first" in message for message in session.shown), "the advice")
    assert (session.folder / "crosscheck.toml").read_text() == written


@pytest.mark.parametrize("toml,said", [("[[entity]]\nname = 'x\n", ":2: this is not TOML"), ("[[entity]]\nnmae = 'x'\n", "did you mean `name`?")])
async def test_a_broken_file_is_not_touched_and_the_message_says_where(serve, toml, said):
    session = await begin(serve, toml)
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    [message] = await until(lambda: session.shown, "the message")
    assert said in message and "Nothing was written" in message
    assert not session.edits and session.buffer("crosscheck.toml") == toml


async def test_an_editor_that_says_no_is_believed(serve):
    session = await begin(serve)
    session.applies = False
    await decide(session, "“Elsa Pardo” is “Ilsa Pardo”", "Elsa Pardo")
    [message] = await until(lambda: session.shown, "the message")
    assert "the reader said no" in message
    assert "in 2 articles" not in (await session.hover("later.txt", "Elsa Pardo")).contents.value


async def test_commands_with_wrong_arguments_are_refused(serve):
    session = await begin(serve)
    uri = session.uri("later.txt")
    for command, arguments, said in [
        ("crosscheck.setDate", [{"article": uri, "date": "yesterday"}], "year, month and day"),
        ("crosscheck.setType", [{"article": uri, "name": "x", "type": "ship"}], "PERSON"),
        ("crosscheck.addAlias", [{"article": uri, "name": "x"}], "alias is missing"),
        ("crosscheck.addAlias", [], "one argument"),
        ("crosscheck.rateSource", [{"article": uri, "reliability": "Z"}], "A to F"),
        ("crosscheck.reviewFinding", [{"article": uri, "rule": "loaded-verb", "fingerprint": "1"}], "12 hexadecimal"),
        ("crosscheck.turnRuleOff", [{"article": uri, "rule": "loud"}], "crosscheck explain"),
        ("crosscheck.unknown", [{"article": uri}], "no such command"),
    ]:
        with pytest.raises(JsonRpcException, match=said):
            await session.run(lsp.Command("", command, arguments=arguments))


async def test_a_client_without_code_actions_gets_commands(serve):
    def old(capabilities):
        capabilities.text_document.code_action.code_action_literal_support = None

    session = await begin(serve, change=old)
    actions = await session.actions("later.txt", "Elsa Pardo")
    assert actions and all(isinstance(action, lsp.Command) for action in actions.values())


async def test_only_the_kinds_that_are_asked_for_are_offered(serve):
    session = await begin(serve)
    assert await session.actions("later.txt", "Elsa Pardo", only=[lsp.CodeActionKind.Refactor])
    assert not await session.actions("later.txt", "Elsa Pardo", only=[lsp.CodeActionKind.Source])

"""The methods that a server announces, by its capabilities and by what it registers later."""

# The capability, and the method that it stands for.
PROVIDERS = {
    "hover_provider": "textDocument/hover",
    "declaration_provider": "textDocument/declaration",
    "definition_provider": "textDocument/definition",
    "type_definition_provider": "textDocument/typeDefinition",
    "implementation_provider": "textDocument/implementation",
    "references_provider": "textDocument/references",
    "document_highlight_provider": "textDocument/documentHighlight",
    "document_symbol_provider": "textDocument/documentSymbol",
    "workspace_symbol_provider": "workspace/symbol",
    "code_action_provider": "textDocument/codeAction",
    "code_lens_provider": "textDocument/codeLens",
    "completion_provider": "textDocument/completion",
    "document_link_provider": "textDocument/documentLink",
    "execute_command_provider": "workspace/executeCommand",
    "folding_range_provider": "textDocument/foldingRange",
    "selection_range_provider": "textDocument/selectionRange",
    "inlay_hint_provider": "textDocument/inlayHint",
    "call_hierarchy_provider": "textDocument/prepareCallHierarchy",
    "semantic_tokens_provider": "textDocument/semanticTokens/full",
    "diagnostic_provider": "textDocument/diagnostic",
}

# What answers further questions about an answer.
RESOLVES = {
    "code_action_provider": "codeAction/resolve",
    "code_lens_provider": "codeLens/resolve",
    "completion_provider": "completionItem/resolve",
    "document_link_provider": "documentLink/resolve",
    "inlay_hint_provider": "inlayHint/resolve",
    "workspace_symbol_provider": "workspaceSymbol/resolve",
}


def announced(capabilities, registered=()):
    """Every method of the capabilities and registrations; a capability that nobody knows here is an error."""
    methods = {registration.method for registration in registered}
    for name in dir(capabilities):
        value = getattr(capabilities, name) if name.endswith("_provider") else None
        if not value:
            continue
        methods.add(PROVIDERS[name])
        if getattr(value, "resolve_provider", False):
            methods.add(RESOLVES[name])
    if capabilities.call_hierarchy_provider:
        methods |= {"callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"}
    tokens = capabilities.semantic_tokens_provider
    if tokens and tokens.range:
        methods.add("textDocument/semanticTokens/range")
    if tokens and getattr(tokens.full, "delta", False):
        methods.add("textDocument/semanticTokens/full/delta")
    if capabilities.diagnostic_provider and capabilities.diagnostic_provider.workspace_diagnostics:
        methods.add("workspace/diagnostic")
    if "textDocument/completion" in methods:
        methods.add("completionItem/resolve")
    sync = capabilities.text_document_sync
    methods |= {"textDocument/didOpen", "textDocument/didClose"} if sync.open_close else set()
    methods |= {"textDocument/didChange"} if sync.change else set()
    methods |= {"textDocument/didSave"} if sync.save else set()
    if capabilities.workspace.workspace_folders.change_notifications:
        methods.add("workspace/didChangeWorkspaceFolders")
    return methods

//! What the client can do, asked once, and what the server offers it in turn.

use tower_lsp::ls_types::*;

use crate::text::Encoding;

use super::{articles, commands, completion, hints, lenses, links, symbols, tokens};

/// The client's abilities that change what the server sends.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Abilities {
    pub encoding: Encoding,
    pub diagnostics: DiagnosticsBy,
    /// A diagnostic may carry links to its counterparts, or tags.
    pub related_information: bool,
    pub unnecessary_tag: bool,
    pub location_links: bool,
    pub type_definition_links: bool,
    pub declaration_links: bool,
    pub implementation_links: bool,
    pub symbol_tree: bool,
    pub markdown_hover: bool,
    pub markdown_documentation: bool,
    /// Code actions are more than commands.
    pub code_actions: bool,
    pub edits: Edits,
    pub registers_completion: bool,
    pub refreshes_tokens: bool,
    pub refreshes_lenses: bool,
    pub refreshes_hints: bool,
    pub link_tooltips: bool,
    /// Asks for the place of a workspace symbol once it needs it.
    pub symbol_places_later: bool,
    /// Opens documents for us.
    pub shows_documents: bool,
    pub configuration: bool,
    pub watches_configuration: bool,
    pub watches_files: bool,
    pub progress: bool,
}

/// Who starts. Both at once would show every finding twice, so a client that pulls is not pushed to, as with
/// rust-analyzer. Pulling also needs the way to say "pull again": an edit here may change the findings elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DiagnosticsBy {
    #[default]
    Push,
    Pull,
}

/// How far the client lets us change files through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Edits {
    pub applies: bool,
    /// A change says for which version of the file it is made.
    pub versioned: bool,
    pub creates_files: bool,
}

impl Edits {
    fn of(workspace: &WorkspaceClientCapabilities) -> Edits {
        let edit = workspace.workspace_edit.clone().unwrap_or_default();
        let versioned = edit.document_changes == Some(true);
        let operations = edit.resource_operations.unwrap_or_default();
        Edits {
            applies: workspace.apply_edit == Some(true),
            versioned,
            creates_files: versioned && operations.contains(&ResourceOperationKind::Create),
        }
    }
}

impl Abilities {
    pub(super) fn of(client: &ClientCapabilities) -> Abilities {
        let text = client.text_document.clone().unwrap_or_default();
        let workspace = client.workspace.clone().unwrap_or_default();
        let edits = Edits::of(&workspace);
        let publish = text.publish_diagnostics.unwrap_or_default();
        let pulls = text.diagnostic.is_some()
            && workspace.diagnostics.is_some_and(|diagnostics| diagnostics.refresh_support == Some(true));
        let encodings = client.general.as_ref().and_then(|general| general.position_encodings.as_ref());
        let completion = text.completion.unwrap_or_default();
        let documentation_formats = completion.completion_item.and_then(|item| item.documentation_format);
        let hover_formats = text.hover.and_then(|hover| hover.content_format);
        Abilities {
            encoding: match encodings {
                Some(encodings) if encodings.contains(&PositionEncodingKind::UTF8) => Encoding::Utf8,
                _ => Encoding::Utf16,
            },
            diagnostics: if pulls { DiagnosticsBy::Pull } else { DiagnosticsBy::Push },
            related_information: publish.related_information == Some(true),
            unnecessary_tag: publish
                .tag_support
                .is_some_and(|tags| tags.value_set.contains(&DiagnosticTag::UNNECESSARY)),
            location_links: text.definition.is_some_and(|definition| definition.link_support == Some(true)),
            declaration_links: text.declaration.is_some_and(|declaration| declaration.link_support == Some(true)),
            type_definition_links: text.type_definition.is_some_and(|definition| definition.link_support == Some(true)),
            implementation_links: text
                .implementation
                .is_some_and(|implementation| implementation.link_support == Some(true)),
            symbol_tree: text
                .document_symbol
                .is_some_and(|symbols| symbols.hierarchical_document_symbol_support == Some(true)),
            markdown_hover: hover_formats.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            markdown_documentation: documentation_formats
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            code_actions: text.code_action.is_some_and(|action| action.code_action_literal_support.is_some()),
            edits,
            registers_completion: completion.dynamic_registration == Some(true),
            refreshes_tokens: workspace.semantic_tokens.is_some_and(|tokens| tokens.refresh_support == Some(true)),
            refreshes_lenses: workspace.code_lens.is_some_and(|lenses| lenses.refresh_support == Some(true)),
            refreshes_hints: workspace.inlay_hint.is_some_and(|hints| hints.refresh_support == Some(true)),
            link_tooltips: text.document_link.is_some_and(|links| links.tooltip_support == Some(true)),
            symbol_places_later: workspace
                .symbol
                .and_then(|symbol| symbol.resolve_support)
                .is_some_and(|resolves| resolves.properties.iter().any(|property| property == "location.range")),
            shows_documents: client
                .window
                .as_ref()
                .and_then(|window| window.show_document.as_ref())
                .is_some_and(|show| show.support),
            configuration: workspace.configuration == Some(true),
            watches_configuration: workspace
                .did_change_configuration
                .is_some_and(|configuration| configuration.dynamic_registration == Some(true)),
            watches_files: workspace
                .did_change_watched_files
                .is_some_and(|files| files.dynamic_registration == Some(true)),
            progress: client.window.as_ref().is_some_and(|window| window.work_done_progress == Some(true)),
        }
    }

    /// What the server announces: only what works.
    pub(super) fn offer(self) -> ServerCapabilities {
        ServerCapabilities {
            position_encoding: Some(match self.encoding {
                Encoding::Utf8 => PositionEncodingKind::UTF8,
                Encoding::Utf16 => PositionEncodingKind::UTF16,
                Encoding::Utf32 => PositionEncodingKind::UTF32,
            }),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(TextDocumentSyncSaveOptions::Supported(true)),
                ..Default::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            definition_provider: Some(OneOf::Left(true)),
            declaration_provider: Some(DeclarationCapability::Simple(true)),
            type_definition_provider: Some(TypeDefinitionProviderCapability::Simple(true)),
            implementation_provider: Some(ImplementationProviderCapability::Simple(true)),
            references_provider: Some(OneOf::Left(true)),
            code_lens_provider: Some(lenses::options()),
            document_highlight_provider: Some(OneOf::Left(true)),
            selection_range_provider: Some(true.into()),
            inlay_hint_provider: Some(OneOf::Right(InlayHintServerCapabilities::Options(hints::options()))),
            document_link_provider: Some(links::options()),
            call_hierarchy_provider: Some(true.into()),
            document_symbol_provider: Some(OneOf::Left(true)),
            workspace_symbol_provider: Some(symbols::offer(self)),
            completion_provider: (!self.registers_completion).then(completion::options),
            code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(commands::KINDS.to_vec()),
                ..Default::default()
            })),
            execute_command_provider: Some(ExecuteCommandOptions {
                commands: commands::NAMES.map(str::to_owned).to_vec(),
                ..Default::default()
            }),
            semantic_tokens_provider: Some(tokens::options().into()),
            folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
            diagnostic_provider: (self.diagnostics == DiagnosticsBy::Pull).then(|| {
                DiagnosticServerCapabilities::Options(DiagnosticOptions {
                    identifier: Some("crosscheck".to_owned()),
                    inter_file_dependencies: true,
                    workspace_diagnostics: true,
                    ..Default::default()
                })
            }),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                    supported: Some(true),
                    change_notifications: Some(OneOf::Left(true)),
                }),
                file_operations: None,
            }),
            experimental: Some(articles::announcement()),
            ..Default::default()
        }
    }
}

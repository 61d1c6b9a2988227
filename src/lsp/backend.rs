//! The protocol's methods. A handler changes or snapshots the state, then answers from a worker; each is a few lines.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;
use tower_lsp::{Client, LanguageServer};

use crate::ide;

use super::abilities::Abilities;
use super::configuration::{self, Settings};
use super::disk::Job;
use super::publish::Event;
use super::server::Server;
use super::state::OpenBuffer;
use super::{
    articles, citations, commands, completion, convert, decisions, diagnostics, hints, lenses, links, names,
    registration, show, symbols, tokens,
};

pub(super) struct Backend {
    server: Arc<Server>,
}

impl Backend {
    pub(super) fn new(client: Client) -> Backend {
        Backend { server: Server::start(client) }
    }

    pub(super) fn server(&self) -> Arc<Server> {
        self.server.clone()
    }

    pub(super) fn cancel_progress(&self, params: WorkDoneProgressCancelParams) -> impl Future<Output = ()> + Send {
        self.server.running.cancel(&params.token);
        async {}
    }

    pub(super) fn articles(&self) -> impl Future<Output = Result<Vec<serde_json::Value>>> + Send + use<> {
        articles::list(&self.server)
    }
}

impl LanguageServer for Backend {
    fn initialize(&self, params: InitializeParams) -> impl Future<Output = Result<InitializeResult>> + Send {
        if let Some(process) = params.process_id {
            self.server.watch_client(process);
        }
        let abilities = Abilities::of(&params.capabilities);
        {
            let mut state = self.server.state();
            state.abilities = abilities;
            state.trace = params.trace.unwrap_or_default();
            state.folders = convert::workspace_folders(&params);
        }
        if let Some(options) = &params.initialization_options {
            configuration::apply(&self.server, Settings::parse(options));
        }
        let server_info =
            ServerInfo { name: "crosscheck".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        async move {
            Ok(InitializeResult {
                capabilities: abilities.offer(),
                server_info: Some(server_info),
                ..Default::default()
            })
        }
    }

    fn initialized(&self, _: InitializedParams) -> impl Future<Output = ()> + Send {
        registration::start(&self.server);
        configuration::ask_client(&self.server);
        self.server.tell_disk(Job::Folders);
        async {}
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(()) // `incoming::Front` has noted it
    }

    fn did_open(&self, params: DidOpenTextDocumentParams) -> impl Future<Output = ()> + Send {
        let TextDocumentItem { uri, language_id, version, text } = params.text_document;
        if let Some(format) = convert::format(&uri, &language_id) {
            let id = names::id_of_uri(&uri);
            {
                let mut state = self.server.state();
                state.corpus.open(id.clone(), format, version, &text);
                state.open.insert_mut(id.clone(), OpenBuffer { uri: uri.clone(), version });
            }
            self.server.tell_publisher(Event::Opened(id));
        } else {
            self.server.state().decision_files.open(&uri, version, &text);
        }
        if let Some(path) = names::path_of_uri(&uri) {
            self.server.tell_disk(Job::Opened(path));
        }
        async {}
    }

    fn did_change(&self, params: DidChangeTextDocumentParams) -> impl Future<Output = ()> + Send {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        let id = names::id_of_uri(&uri);
        let changes: Vec<_> = params.content_changes.into_iter().map(convert::change).collect();
        {
            let mut state = self.server.state();
            let encoding = state.abilities.encoding;
            state.corpus.change(&id, version, &changes, encoding);
            state.decision_files.change(&uri, version, &changes, encoding);
            if state.open.contains_key(&id) {
                state.open.insert_mut(id.clone(), OpenBuffer { uri, version });
            }
        }
        self.server.tell_publisher(Event::Edited(id));
        async {}
    }

    fn did_save(&self, params: DidSaveTextDocumentParams) -> impl Future<Output = ()> + Send {
        let path = names::path_of_uri(&params.text_document.uri);
        self.server.state().decision_files.saved(&params.text_document.uri);
        self.server.tell_disk(Job::Changed(path.into_iter().collect()));
        async {}
    }

    fn did_close(&self, params: DidCloseTextDocumentParams) -> impl Future<Output = ()> + Send {
        let uri = params.text_document.uri;
        let id = names::id_of_uri(&uri);
        self.server.last_tokens.forget(&uri);
        {
            let mut state = self.server.state();
            state.corpus.close(&id);
            state.open.remove_mut(&id);
        }
        let decisions = self.server.state().decision_files.close(&uri);
        self.server.tell_publisher(Event::Closed);
        self.server.tell_disk(decisions.map_or(Job::Settle, |path| Job::Changed(vec![path])));
        async {}
    }

    fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) -> impl Future<Output = ()> + Send {
        let paths = params.changes.iter().filter_map(|event| names::path_of_uri(&event.uri));
        self.server.tell_disk(Job::Changed(paths.collect()));
        async {}
    }

    fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) -> impl Future<Output = ()> + Send {
        {
            let folders = &mut self.server.state().folders;
            for path in params.event.removed.iter().filter_map(|folder| names::path_of_uri(&folder.uri)) {
                folders.remove(&path);
            }
            folders.extend(params.event.added.iter().filter_map(|folder| names::path_of_uri(&folder.uri)));
        }
        self.server.tell_disk(Job::Folders);
        async {}
    }

    fn did_change_configuration(&self, params: DidChangeConfigurationParams) -> impl Future<Output = ()> + Send {
        match params.settings.get(configuration::SECTION) {
            Some(settings) => configuration::apply(&self.server, Settings::parse(settings)),
            None => configuration::ask_client(&self.server),
        }
        async {}
    }

    fn hover(&self, params: HoverParams) -> impl Future<Output = Result<Option<Hover>>> + Send {
        let at = params.text_document_position_params;
        let hover = self.server.ask(&at.text_document.uri, move |question| {
            let hover = ide::hover(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(hover.map(|hover| question.hover(hover)))
        });
        async { Ok(hover.await?.flatten()) }
    }

    fn goto_definition(
        &self,
        params: GotoDefinitionParams,
    ) -> impl Future<Output = Result<Option<GotoDefinitionResponse>>> + Send {
        let at = params.text_document_position_params;
        self.server.ask(&at.text_document.uri, move |question| {
            let found = ide::definition(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(question.definitions(found, question.world.abilities.location_links))
        })
    }

    fn goto_declaration(
        &self,
        params: GotoDefinitionParams,
    ) -> impl Future<Output = Result<Option<GotoDefinitionResponse>>> + Send {
        let at = params.text_document_position_params;
        let server = self.server.clone();
        let found = self.server.ask(&at.text_document.uri, move |question| {
            let found = ide::declaration(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(found.and_then(|declared| decisions::declaration(&server, question, declared)))
        });
        async { Ok(found.await?.flatten()) }
    }

    fn goto_type_definition(
        &self,
        params: GotoDefinitionParams,
    ) -> impl Future<Output = Result<Option<GotoDefinitionResponse>>> + Send {
        let at = params.text_document_position_params;
        self.server.ask(&at.text_document.uri, move |question| {
            let found = ide::type_definition(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(question.definitions(found, question.world.abilities.type_definition_links))
        })
    }

    fn goto_implementation(
        &self,
        params: GotoDefinitionParams,
    ) -> impl Future<Output = Result<Option<GotoDefinitionResponse>>> + Send {
        let at = params.text_document_position_params;
        self.server.ask(&at.text_document.uri, move |question| {
            let found = ide::implementation(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(question.definitions(found, question.world.abilities.implementation_links))
        })
    }

    fn references(&self, params: ReferenceParams) -> impl Future<Output = Result<Option<Vec<Location>>>> + Send {
        let at = params.text_document_position;
        let declaration = params.context.include_declaration;
        self.server.ask(&at.text_document.uri, move |question| {
            let snapshot = &question.world.snapshot;
            let found = ide::references(snapshot, question.id(), question.offset(at.position), declaration);
            Ok(found.iter().filter_map(|location| convert::location(question.world, location)).collect())
        })
    }

    fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> impl Future<Output = Result<Option<Vec<DocumentHighlight>>>> + Send {
        let at = params.text_document_position_params;
        self.server.ask(&at.text_document.uri, move |question| {
            let spans = ide::highlight(&question.world.snapshot, question.id(), question.offset(at.position));
            Ok(spans.into_iter().map(|span| DocumentHighlight { range: question.range(span), kind: None }).collect())
        })
    }

    fn document_symbol(
        &self,
        params: DocumentSymbolParams,
    ) -> impl Future<Output = Result<Option<DocumentSymbolResponse>>> + Send {
        let uri = params.text_document.uri;
        self.server.ask(&uri.clone(), move |question| {
            Ok(question.symbols(&uri, ide::document_symbols(&question.world.snapshot, question.id())))
        })
    }

    fn symbol(
        &self,
        params: WorkspaceSymbolParams,
    ) -> impl Future<Output = Result<Option<WorkspaceSymbolResponse>>> + Send {
        symbols::matching(&self.server, params.query)
    }

    fn symbol_resolve(&self, symbol: WorkspaceSymbol) -> impl Future<Output = Result<WorkspaceSymbol>> + Send {
        symbols::resolve(&self.server, symbol)
    }

    fn selection_range(
        &self,
        params: SelectionRangeParams,
    ) -> impl Future<Output = Result<Option<Vec<SelectionRange>>>> + Send {
        self.server.ask(&params.text_document.uri, move |question| {
            let around = |position: &Position| {
                question.cancellation.check()?;
                let spans = ide::selection(&question.world.snapshot, question.id(), question.offset(*position));
                Ok(question.selection(spans))
            };
            params.positions.iter().map(around).collect()
        })
    }

    fn inlay_hint(&self, params: InlayHintParams) -> impl Future<Output = Result<Option<Vec<InlayHint>>>> + Send {
        hints::of_range(&self.server, params.text_document.uri, params.range)
    }

    fn inlay_hint_resolve(&self, hint: InlayHint) -> impl Future<Output = Result<InlayHint>> + Send {
        hints::resolve(&self.server, hint)
    }

    fn document_link(
        &self,
        params: DocumentLinkParams,
    ) -> impl Future<Output = Result<Option<Vec<DocumentLink>>>> + Send {
        links::of_article(&self.server, params.text_document.uri)
    }

    fn document_link_resolve(&self, link: DocumentLink) -> impl Future<Output = Result<DocumentLink>> + Send {
        links::resolve(&self.server, link)
    }

    fn prepare_call_hierarchy(
        &self,
        params: CallHierarchyPrepareParams,
    ) -> impl Future<Output = Result<Option<Vec<CallHierarchyItem>>>> + Send {
        citations::source_at(&self.server, params.text_document_position_params)
    }

    fn incoming_calls(
        &self,
        params: CallHierarchyIncomingCallsParams,
    ) -> impl Future<Output = Result<Option<Vec<CallHierarchyIncomingCall>>>> + Send {
        citations::cited_by(&self.server, &params.item)
    }

    fn outgoing_calls(
        &self,
        params: CallHierarchyOutgoingCallsParams,
    ) -> impl Future<Output = Result<Option<Vec<CallHierarchyOutgoingCall>>>> + Send {
        citations::cites(&self.server, &params.item)
    }

    fn completion(&self, params: CompletionParams) -> impl Future<Output = Result<Option<CompletionResponse>>> + Send {
        completion::completion(&self.server, params.text_document_position)
    }

    fn completion_resolve(&self, item: CompletionItem) -> impl Future<Output = Result<CompletionItem>> + Send {
        completion::resolve(&self.server, item)
    }

    fn code_action(&self, params: CodeActionParams) -> impl Future<Output = Result<Option<CodeActionResponse>>> + Send {
        self.server.ask(&params.text_document.uri, move |question| {
            let span = question.span(params.range);
            let findings = question.findings()?;
            let actions = ide::actions(&question.world.snapshot, question.id(), span, &findings);
            Ok(convert::code_actions(question, actions, params.context.only.as_deref()))
        })
    }

    fn execute_command(&self, params: ExecuteCommandParams) -> impl Future<Output = Result<Option<LSPAny>>> + Send {
        let done = match params.command.as_str() {
            commands::SHOW_PLACES => show::parse(&params).map(|places| show::start(&self.server, places)),
            _ => commands::Order::parse(params).map(|order| self.server.tell_decider(order)),
        };
        async { done.map(|()| None) }
    }

    fn code_lens(&self, params: CodeLensParams) -> impl Future<Output = Result<Option<Vec<CodeLens>>>> + Send {
        lenses::of_article(&self.server, params.text_document.uri)
    }

    fn code_lens_resolve(&self, lens: CodeLens) -> impl Future<Output = Result<CodeLens>> + Send {
        lenses::resolve(&self.server, lens)
    }

    fn semantic_tokens_full(
        &self,
        params: SemanticTokensParams,
    ) -> impl Future<Output = Result<Option<SemanticTokensResult>>> + Send {
        tokens::full(&self.server, params.text_document.uri)
    }

    fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> impl Future<Output = Result<Option<SemanticTokensFullDeltaResult>>> + Send {
        tokens::delta(&self.server, params.text_document.uri, params.previous_result_id)
    }

    fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> impl Future<Output = Result<Option<SemanticTokensRangeResult>>> + Send {
        tokens::range(&self.server, params.text_document.uri, params.range)
    }

    fn folding_range(
        &self,
        params: FoldingRangeParams,
    ) -> impl Future<Output = Result<Option<Vec<FoldingRange>>>> + Send {
        self.server.ask(&params.text_document.uri, |question| {
            let folds = ide::folding(&question.world.snapshot, question.id());
            Ok(folds.into_iter().filter_map(|fold| question.fold(fold)).collect())
        })
    }

    fn diagnostic(
        &self,
        params: DocumentDiagnosticParams,
    ) -> impl Future<Output = Result<DocumentDiagnosticReportResult>> + Send {
        let report = self.server.ask(&params.text_document.uri, diagnostics::of_article);
        async move {
            let items = report.await?.unwrap_or_default();
            Ok(diagnostics::document_report(items, params.previous_result_id.as_deref()).into())
        }
    }

    fn workspace_diagnostic(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> impl Future<Output = Result<WorkspaceDiagnosticReportResult>> + Send {
        let server = self.server.clone();
        self.server.ask_patiently(move |world, cancellation| {
            Ok(server.last_reports.workspace_report(world, params.previous_result_ids, cancellation)?.into())
        })
    }
}

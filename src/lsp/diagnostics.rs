//! The diagnostics of an article as the protocol has them. Pushing and pulling both come here.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;
use crate::text::CancellationToken;

use super::server::Question;
use super::state::World;

/// The findings, and the page chrome that editors fade.
pub(super) fn of_article(question: &Question<'_>) -> Result<Vec<Diagnostic>> {
    let Question { world, document, cancellation } = question;
    let findings = ide::check(&world.snapshot, &document.id, cancellation)?;
    let mut diagnostics: Vec<Diagnostic> = findings.into_iter().map(|found| question.diagnostic(found)).collect();
    if world.settings.fade_boilerplate && world.abilities.unnecessary_tag {
        let faded = ide::boilerplate(&world.snapshot, &document.id);
        diagnostics.extend(faded.into_iter().map(|span| question.faded(span)));
    }
    Ok(diagnostics)
}

pub(super) fn document_report(items: Vec<Diagnostic>, previous: Option<&str>) -> DocumentDiagnosticReport {
    let result_id = result_id(&items);
    if previous == Some(&*result_id) {
        return RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
        }
        .into();
    }
    RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
    }
    .into()
}

/// The reports of all articles; an empty one for each that the client knows and that has gone.
pub(super) fn workspace_report(
    world: &World,
    previous: Vec<PreviousResultId>,
    cancellation: &CancellationToken,
) -> Result<WorkspaceDiagnosticReport> {
    let mut previous: HashMap<Uri, String> = previous.into_iter().map(|known| (known.uri, known.value)).collect();
    let mut items = Vec::new();
    for document in world.snapshot.documents.values() {
        let Some(uri) = world.uri(&document.id) else { continue };
        let diagnostics = of_article(&Question { world, document, cancellation })?;
        let known = previous.remove(&uri);
        items.push(workspace_item(uri, document.version.map(i64::from), diagnostics, known.as_deref()));
    }
    items.extend(previous.into_keys().map(|uri| workspace_item(uri, None, Vec::new(), None)));
    Ok(WorkspaceDiagnosticReport { items })
}

fn workspace_item(
    uri: Uri,
    version: Option<i64>,
    items: Vec<Diagnostic>,
    previous: Option<&str>,
) -> WorkspaceDocumentDiagnosticReport {
    let result_id = result_id(&items);
    if previous == Some(&*result_id) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        return WorkspaceUnchangedDocumentDiagnosticReport { uri, version, unchanged_document_diagnostic_report }
            .into();
    }
    let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id: Some(result_id), items };
    WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report }.into()
}

/// Equal diagnostics have equal ids, so nothing need be remembered to tell that nothing has changed.
pub(super) fn result_id(diagnostics: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    // Diagnostics have no map with other keys than strings and no failing `Serialize`.
    serde_json::to_string(diagnostics).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

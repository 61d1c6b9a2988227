//! The diagnostics of an article as the protocol has them. Pushing and pulling both come here.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;

use crate::ide;
use crate::index::ArticleId;
use crate::text::CancellationToken;

use super::server::Question;
use super::state::World;

/// The findings, and the page chrome that editors fade.
pub(super) fn of_article(question: &Question<'_>) -> Result<Vec<Diagnostic>> {
    Ok(with_others(question)?.0)
}

/// The diagnostics, and the other articles that they speak of.
fn with_others(question: &Question<'_>) -> Result<(Vec<Diagnostic>, BTreeSet<ArticleId>)> {
    let Question { world, document, .. } = question;
    let findings = question.findings()?;
    let others = findings.iter().flat_map(|found| &found.related).map(|related| related.location.article.clone());
    let others = others.collect();
    let mut diagnostics: Vec<Diagnostic> = findings.iter().cloned().map(|found| question.diagnostic(found)).collect();
    if world.settings.fade_boilerplate && world.abilities.unnecessary_tag {
        let faded = ide::boilerplate(&world.snapshot, &document.id);
        diagnostics.extend(faded.into_iter().map(|span| question.faded(span)));
    }
    Ok((diagnostics, others))
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

/// The diagnostics of all articles as they were last asked for: VS Code asks every two seconds, and mostly nothing has
/// changed.
#[derive(Debug, Default)]
pub(super) struct LastReports(Mutex<Option<Arc<Reports>>>);

#[derive(Debug)]
struct Reports {
    world: World,
    /// In the order of the world's documents; none for an article that has no address.
    articles: Vec<Option<Arc<ArticleReport>>>,
}

#[derive(Debug)]
struct ArticleReport {
    uri: Uri,
    version: Option<i64>,
    result_id: String,
    items: Vec<Diagnostic>,
    /// The other articles that the items speak of.
    others: BTreeSet<ArticleId>,
}

impl LastReports {
    /// The reports of all articles; an empty one for each that the client knows and that has gone.
    pub(super) fn workspace_report(
        &self,
        world: &World,
        previous: Vec<PreviousResultId>,
        cancellation: &CancellationToken,
    ) -> Result<WorkspaceDiagnosticReport> {
        let last = self.lock().clone();
        let reports = match last {
            Some(last) if last.world.is_same(world) => last,
            last => Arc::new(Reports::of(world, last.as_deref(), cancellation)?),
        };
        *self.lock() = Some(reports.clone());

        let mut previous: HashMap<Uri, String> = previous.into_iter().map(|known| (known.uri, known.value)).collect();
        let articles = reports.articles.iter().flatten();
        let mut items: Vec<_> = articles.map(|article| article.to_item(previous.remove(&article.uri))).collect();
        items.extend(
            previous.into_keys().map(|uri| ArticleReport::new(uri, None, Vec::new(), BTreeSet::new()).to_item(None)),
        );
        Ok(WorkspaceDiagnosticReport { items })
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<Reports>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reports {
    /// Those of the world. What the last ones have is kept where nothing can have changed it.
    fn of(world: &World, last: Option<&Reports>, cancellation: &CancellationToken) -> Result<Reports> {
        let changed = last.and_then(|last| last.world.changed_words(world));
        let mut known = last.filter(|_| changed.is_some()).into_iter().flat_map(|last| &last.articles);
        let changed = changed.unwrap_or_default();
        let mut articles = Vec::new();
        for document in world.snapshot.documents.values() {
            let known = known.next().and_then(Option::as_ref).filter(|known| {
                !changed.contains(&document.id) && known.others.iter().all(|other| !changed.contains(other))
            });
            if let Some(known) = known {
                articles.push(Some(known.clone()));
                continue;
            }
            let (items, others) = with_others(&Question { world, document, cancellation })?;
            let report = |uri| ArticleReport::new(uri, document.version.map(i64::from), items, others);
            articles.push(world.uri(&document.id).map(|uri| Arc::new(report(uri))));
        }
        Ok(Reports { world: world.clone(), articles })
    }
}

impl ArticleReport {
    fn new(uri: Uri, version: Option<i64>, items: Vec<Diagnostic>, others: BTreeSet<ArticleId>) -> ArticleReport {
        ArticleReport { uri, version, result_id: result_id(&items), items, others }
    }

    fn to_item(&self, previous: Option<String>) -> WorkspaceDocumentDiagnosticReport {
        let ArticleReport { uri, version, result_id, items, .. } = self;
        let (uri, version, result_id) = (uri.clone(), *version, result_id.clone());
        if previous.as_ref() == Some(&result_id) {
            let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
            return WorkspaceUnchangedDocumentDiagnosticReport { uri, version, unchanged_document_diagnostic_report }
                .into();
        }
        let full_document_diagnostic_report =
            FullDocumentDiagnosticReport { result_id: Some(result_id), items: items.clone() };
        WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report }.into()
    }
}

/// Equal diagnostics have equal ids, so nothing need be remembered to tell that nothing has changed.
pub(super) fn result_id(diagnostics: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    // Diagnostics have no map with other keys than strings and no failing `Serialize`.
    serde_json::to_string(diagnostics).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
